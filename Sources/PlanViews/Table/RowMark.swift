import PlanCore

/// The status of a row, shown by a sign before it.
package enum RowMark: UInt8, Hashable, Sendable {
  case none
  case achieved
  case ongoing
  case target
  case seek
  /// Suspended or cancelled.
  case stopped
  /// Nothing is reported or promised.
  case unstated
  /// The day has passed, and no plan says that it was reached.
  case overdue
  /// Only the first of two plans has it.
  case onlyFirst
  /// Only the second of two plans has it.
  case onlySecond
  /// Both of two plans have it.
  case shared
  /// A later version has it, an earlier one does not.
  case added
  /// An earlier version has it, a later one does not.
  case dropped
  /// Two versions have it otherwise.
  case changed

  /// The mark of a thing.
  package init(_ sign: StandingSign) {
    switch sign {
    case .done: self = .achieved
    case .underWay: self = .ongoing
    case .promised: self = .target
    case .sought: self = .seek
    case .unstated: self = .unstated
    case .stopped: self = .stopped
    }
  }

  /// The mark of a mode.
  package init(_ mode: Mode?) {
    switch mode {
    case nil: self = .none
    case .achieved: self = .achieved
    case .ongoing: self = .ongoing
    case .target: self = .target
    case .seek: self = .seek
    }
  }
}
