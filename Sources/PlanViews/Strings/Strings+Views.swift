import PlanCore

// The words of the views across plans.
extension Strings {
  // Heads of columns.
  package var plan: String { say("规划", "Plan") }
  package var plans: String { say("规划", "Plans") }
  package var item: String { say("条目", "Item") }
  package var certainty: String { say("确定程度", "Certainty") }
  package var marks: String { say("标记", "Marks") }
  package var lastMention: String { say("最近提及", "Last mentioned") }
  /// What a statement says of stage and mode, in one phrase.
  package var saidOfIt: String { say("表述内容", "Says") }
  package var months: String { say("距今月数", "Months since") }
  package var precision: String { say("精度", "Precision") }
  /// What became of a target.
  package var outcome: String { say("落实", "Outcome") }
  package var bar: String { say("与最大者相比", "Beside the largest") }
  package var group: String { say("分组", "Group") }
  package var count: String { say("个数", "Count") }
  /// A field of the plan format, which is not one of policy.
  package var formatField: String { say("字段", "Changed field") }
  package var initiatives: String { say("行动", "Initiatives") }
  package var projects: String { say("项目", "Projects") }
  package var onlyHere: String { say("仅此所有", "Only here") }
  package var shared: String { say("共有", "Shared") }
  package var change: String { say("变化", "Change") }
  package var significance: String { say("性质", "Significance") }
  package var before: String { say("旧", "Before") }
  package var after: String { say("新", "After") }
  package var id: String { say("标识", "Slug") }
  package var reason: String { say("理由", "Reason") }

  // Headings and marks.
  package var appearances: String { say("出现", "Appearances") }
  package var related: String { say("相关", "Related") }
  package var commitments: String { say("承诺", "Commitments") }
  package var links: String { say("共同事项的地方", "Shared with") }
  package var roles: String { say("角色", "Roles") }
  package var belongsTo: String { say("属于", "belongs to") }
  package var nothingSaid: String { say("没有表述", "nothing was said about it") }
  package var unknown: String { say("未知", "unknown") }
  package var nothing: String { say("—", "—") }
  package var comparable: String { say("可比指标", "Comparable figures") }
  package var differentPeriods: String { say("时期不同", "different periods") }
  package var noInitiative: String { say("不在行动之内", "in no initiative") }
  package var noChanges: String { say("没有变化", "no changes") }
  package var library: String { say("规划库", "Library") }

  // Lines and the map.
  package var lineStyle: String { say("线型", "Style") }
  /// The length as the crow flies.
  package var kilometres: String { say("直线公里", "Straight km") }
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
  package var prefecture: String { say("所属市", "Prefecture") }
  package var province: String { say("省", "Province") }
  package var items: String { say("涉及", "Items") }
  package var lines: String { say("线路与带", "Lines") }

}
