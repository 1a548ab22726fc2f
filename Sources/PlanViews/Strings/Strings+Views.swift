import PlanCore

// The words of the views across plans.
extension Strings {

  // Heads of columns.
  package var name: String { say("名称", "Name") }
  package var kind: String { say("类型", "Kind") }
  package var places: String { say("地方", "Places") }
  package var place: String { say("地方", "Place") }
  package var stage: String { say("阶段", "Stage") }
  package var mode: String { say("状态", "Mode") }
  package var date: String { say("日期", "Date") }
  package var plan: String { say("规划", "Plan") }
  package var plans: String { say("规划", "Plans") }
  package var item: String { say("条目", "Item") }
  package var by: String { say("表述方", "By") }
  package var verb: String { say("动词", "Verb") }
  package var due: String { say("时限", "Due") }
  package var source: String { say("来源", "Source") }
  package var certainty: String { say("确定程度", "Certainty") }
  package var marks: String { say("标记", "Marks") }
  package var repeatedTargets: String { say("重复目标", "Repeated targets") }
  package var slips: String { say("拖延", "Slips") }
  package var contradictions: String { say("矛盾", "Contradictions") }
  package var lastWord: String { say("最近表述", "Last word") }
  package var months: String { say("距今月数", "Months since") }
  package var role: String { say("角色", "Role") }
  package var title: String { say("标题", "Title") }
  package var precision: String { say("精度", "Precision") }
  package var state: String { say("进度", "State") }
  package var subject: String { say("主体", "Subject") }
  package var value: String { say("数值", "Value") }
  package var unit: String { say("单位", "Unit") }
  package var period: String { say("时期", "Period") }
  package var growth: String { say("同比增长", "Growth") }
  package var bar: String { say("与最大者相比", "Beside the largest") }
  package var rank: String { say("位次", "Rank") }
  package var group: String { say("分组", "Group") }
  package var count: String { say("数量", "Count") }
  package var field: String { say("领域", "Field") }
  /// A field of the plan format, which is not one of policy.
  package var formatField: String { say("字段", "Field") }
  package var initiatives: String { say("行动", "Initiatives") }
  package var projects: String { say("项目", "Projects") }
  package var onlyHere: String { say("仅此所有", "Only here") }
  package var shared: String { say("共有", "Shared") }
  package var change: String { say("变化", "Change") }
  package var significance: String { say("性质", "Significance") }
  package var before: String { say("旧", "Before") }
  package var after: String { say("新", "After") }
  package var id: String { say("标识", "Slug") }
  package var party: String { say("承诺方", "Party") }
  package var reason: String { say("理由", "Reason") }

  // Headings and marks.
  package var aliases: String { say("又名", "Other names") }
  package var appearances: String { say("出现", "Appearances") }
  package var statements: String { say("表述", "Statements") }
  package var related: String { say("相关", "Related") }
  package var commitments: String { say("承诺", "Commitments") }
  package var links: String { say("共同事项的地方", "Shared with") }
  package var roles: String { say("角色", "Roles") }
  package var belongsTo: String { say("属于", "belongs to") }
  package var nothingSaid: String { say("没有表述", "nothing was said about it") }
  package var unknown: String { say("未知", "unknown") }
  package var inferred: String { say("推断", "inferred") }
  package var overdue: String { say("逾期", "overdue") }
  package var ahead: String { say("未到", "ahead") }
  package var nothing: String { say("—", "—") }
  package var comparable: String { say("可比指标", "Comparable figures") }
  package var differentPeriods: String { say("时期不同", "different periods") }
  package var noInitiative: String { say("不在行动之内", "in no initiative") }
  package var stillOpen: String { say("至今未果", "still open") }
  package var noChanges: String { say("没有变化", "no changes") }
  package var library: String { say("规划库", "Library") }

  // Lines and the map.
  package var lineStyle: String { say("线型", "Style") }
  /// The length as the crow flies.
  package var kilometres: String { say("直线公里", "Straight km") }
  package var via: String { say("经", "via") }
  package var notDrawn: String { say("未画出", "not drawn") }
  package var orderNotStated: String { say("次序未说明", "order not stated") }
  package var noCoordinates: String { say("无坐标", "no coordinates") }
  /// What the lengths are, and what they are not.
  package var straightLines: String {
    say(
      "公里数为各地之间的直线（大圆）距离，不是线路长度。",
      "Lengths are straight (great circles) from place to place, not those of routes.")
  }
  package var north: String { say("北", "N") }
  package var belt: String { say("带", "belt") }

  // Places.
  package var level: String { say("级别", "Level") }
  package var prefecture: String { say("所属市", "Prefecture") }
  package var province: String { say("省", "Province") }
  package var items: String { say("涉及", "Items") }
  package var lines: String { say("线路与带", "Lines") }

  package var separator: String { say("、", ", ") }
  package var colon: String { say("：", ": ") }

}
