import PlanCore

/// 线路进展: how far along a line is, in the few steps that a map can distinguish.
package enum LineProgress: String, CaseIterable, Sendable, Code {
  /// 建成、运营: what is completed or in operation.
  case operating
  /// 在建: what has been started.
  case building
  /// 规划: what is promised or prepared.
  case planned
  /// 停缓: what is halted or dropped.
  case halted
  /// 未说明: nothing was said, or nothing conclusive.
  case unsaid

  /// The step for a stage and its mode.
  ///
  /// Works under way are not completed: "正在建成" is under construction.
  package init(stage: Stage?, mode: Mode?) {
    switch (stage, mode) {
    case (.halted, _), (.dropped, _): self = .halted
    case (_, nil): self = .unsaid
    case (_, .target), (_, .seek): self = .planned
    case (.operate, _), (.complete, .achieved): self = .operating
    case (.start, _), (.build, _), (.complete, _): self = .building
    case (.idea, _), (.plan, _), (.prep, _): self = .planned
    case (.programme, _), (nil, _): self = .unsaid
    }
  }

  /// The Chinese term.
  package var chineseName: String {
    switch self {
    case .operating: "运营"
    case .building: "在建"
    case .planned: "规划"
    case .halted: "停缓"
    case .unsaid: "未说明"
    }
  }

  /// The English term.
  package var englishName: String {
    switch self {
    case .operating: "operating"
    case .building: "under construction"
    case .planned: "planned"
    case .halted: "halted"
    case .unsaid: "not said"
    }
  }
}
