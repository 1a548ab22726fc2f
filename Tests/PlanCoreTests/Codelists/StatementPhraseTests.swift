import PlanCore
import Testing

private let chinese = Strings(.chinese)
private let english = Strings(.english)

/// A stage with its four phrases: achieved, ongoing, target, seek.
private typealias Row = (stage: Stage?, chinese: [String], english: [String])

private let rows: [Row] = [
  (
    .idea, ["已提出", "谋划中", "拟谋划", "争取谋划"],
    ["proposed", "under consideration", "to be considered", "consideration sought"]
  ),
  (
    .plan, ["已规划", "规划编制中", "拟规划", "争取纳入规划"],
    ["planned", "being planned", "to be planned", "inclusion sought"]
  ),
  (
    .prep, ["前期已完成", "前期工作中", "拟开展前期", "争取立项"],
    ["preparation done", "in preparation", "preparation to begin", "approval sought"]
  ),
  (
    .start, ["已开工", "正在开工", "拟开工", "争取开工"],
    ["started", "starting", "to start", "start sought"]
  ),
  (
    .build, ["已进入建设", "在建", "拟建设", "争取建设"],
    ["construction begun", "under construction", "to be built", "construction sought"]
  ),
  (
    .complete, ["已建成", "即将建成", "计划建成", "争取建成"],
    ["completed", "nearly complete", "to be completed", "completion sought"]
  ),
  (
    .operate, ["已投用", "运营中", "计划投用", "争取投用"],
    ["in service", "in service", "to enter service", "service sought"]
  ),
  (
    .programme, ["已开展", "持续开展", "拟开展", "争取开展"],
    ["carried out", "continuing", "to be carried out", "sought"]
  ),
  (
    .halted, ["已暂停", "暂停中", "拟暂停", "争取暂停"],
    ["suspended", "suspended", "to be suspended", "suspension sought"]
  ),
  (
    .dropped, ["已取消", "取消中", "拟取消", "争取取消"],
    ["cancelled", "being cancelled", "to be cancelled", "cancellation sought"]
  ),
  (nil, ["已实现", "推进中", "计划", "争取"], ["reported", "ongoing", "planned", "sought"]),
]

@Test func `stage and mode are one phrase in every cell`() {
  #expect(rows.count == Stage.allCases.count + 1)
  for row in rows {
    for (column, mode) in Mode.allCases.enumerated() {
      #expect(chinese.phrase(row.stage, mode) == row.chinese[column])
      #expect(english.phrase(row.stage, mode) == row.english[column])
    }
  }
}

@Test(arguments: [
  (ItemKind.event, Stage.operate, Mode.achieved, "已召开", "held"),
  (.event, .operate, .target, "拟召开", "to be held"),
  (.event, .dropped, .achieved, "已取消", "cancelled"),
  (.agreement, .prep, .achieved, "已签署", "signed"),
  (.agreement, .prep, .target, "拟签署", "to be signed"),
  (.agreement, .build, .ongoing, "实施中", "being implemented"),
  (.document, .complete, .achieved, "已印发", "issued"),
  (.document, .complete, .target, "拟印发", "to be issued"),
  (.document, .plan, .ongoing, "编制中", "being drawn up"),
  (.document, .prep, .seek, "争取获批", "approval sought"),
  (.document, .build, .target, "拟实施", "to be implemented"),
  (.document, .idea, .target, "拟谋划", "to be considered"),
  (.mechanism, .operate, .target, "计划投用", "to enter service"),
])
func `events, agreements and documents have phrases of their own`(
  kind: ItemKind, stage: Stage, mode: Mode, zh: String, en: String
) {
  #expect(chinese.phrase(stage, mode, of: kind) == zh)
  #expect(english.phrase(stage, mode, of: kind) == en)
}

@Test func `an indicator is an actual value or a target`() {
  #expect(
    Mode.allCases.map { chinese.phrase(nil, $0, of: .indicator) } == ["实际值", "实际值", "目标值", "目标值"])
  #expect(
    Mode.allCases.map { english.phrase(nil, $0, of: .indicator) } == [
      "actual", "actual", "target", "target",
    ])
}

@Test func `no phrase of a promise says that something has happened`() {
  for kind in ItemKind.allCases {
    for stage in [nil] + Stage.allCases.map(Optional.some) {
      for mode in [Mode.target, .seek] {
        #expect(!chinese.phrase(stage, mode, of: kind).contains("已"))
      }
    }
  }
}
