import PlanCore

/// 线路进展: the status of a line, in the few steps that a map can distinguish.
package enum LineProgress: String, CaseIterable, Sendable, Code {
  /// 建成、运营: what is completed or in service.
  case operating
  /// 在建: what has been started.
  case building
  /// 规划、前期: what is considered, planned or prepared.
  case planned
  /// 仅有目标: what is only promised or sought.
  case promised
  /// 停缓: what is suspended or cancelled.
  case halted
  /// 未载明: nothing is reported or promised, or nothing of a line.
  case unsaid

  /// The step of a thing.
  package init(_ standing: Standing) {
    switch standing.status {
    case .completed, .inService: self = .operating
    case .underConstruction: self = .building
    case .considered, .planning, .preparing: self = .planned
    case .suspended, .cancelled: self = .halted
    case .unstated, .continuing: self = standing.aim == nil ? .unsaid : .promised
    }
  }

  /// The Chinese term.
  package var chineseName: String {
    switch self {
    case .operating: "运营"
    case .building: "在建"
    case .planned: "规划、前期"
    case .promised: "仅有目标"
    case .halted: "停缓"
    case .unsaid: "未载明"
    }
  }

  /// The English term.
  package var englishName: String {
    switch self {
    case .operating: "operating"
    case .building: "under construction"
    case .planned: "planned"
    case .promised: "promised"
    case .halted: "halted"
    case .unsaid: "unstated"
    }
  }
}
