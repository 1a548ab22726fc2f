extension AcrossStrings {
  /// 简体中文.
  static let chinese = AcrossStrings(
    name: "名称", kind: "类型", places: "地方", place: "地方", stage: "阶段", mode: "状态",
    date: "日期", plan: "规划", plans: "规划", item: "条目", by: "表述方", verb: "动词", due: "时限",
    source: "来源", certainty: "确定程度", marks: "标记",
    repeatedTargets: "重复目标", slips: "拖延", contradictions: "矛盾",
    lastWord: "最近表述", months: "距今月数", role: "角色", title: "标题",
    precision: "精度", state: "进度", subject: "主体", value: "数值", unit: "单位",
    period: "时期", growth: "同比增长", bar: "与最大者相比", rank: "位次", group: "分组", count: "数量",
    field: "领域", formatField: "字段", initiatives: "行动", projects: "项目", onlyHere: "仅此所有",
    shared: "共有", change: "变化", significance: "性质", before: "旧", after: "新", id: "标识",
    party: "承诺方", reason: "理由",
    aliases: "又名", appearances: "出现", statements: "表述",
    related: "相关", commitments: "承诺", links: "共同事项的地方", roles: "角色",
    belongsTo: "属于", nothingSaid: "没有表述", unknown: "未知",
    inferred: "推断", overdue: "逾期", ahead: "未到", nothing: "—",
    comparable: "可比指标", differentPeriods: "时期不同",
    noInitiative: "不在行动之内", stillOpen: "至今未果", noChanges: "没有变化",
    library: "规划库", lineStyle: "线型", kilometres: "直线公里", via: "经", notDrawn: "未画出",
    orderNotStated: "次序未说明", noCoordinates: "无坐标",
    straightLines: "公里数为各地之间的直线（大圆）距离，不是线路长度。", north: "北", belt: "带",
    level: "级别", prefecture: "所属市", province: "省", items: "涉及", lines: "线路与带", separator: "、",
    colon: "：")
}
