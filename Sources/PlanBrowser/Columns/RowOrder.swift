import PlanCore

/// The order of the rows of a list.
enum RowOrder: CaseIterable, Hashable, Sendable {
  /// As the document has them.
  case document
  /// By name: numbers, Latin, then Chinese by pinyin.
  case name
  /// By status, along the life of a project; rows without one come last.
  case status
  /// The earliest first; rows without a date come last.
  case earliest
  /// The latest first; rows without a date come last.
  case latest
}

/// Lists of one kind, which share their order: who has sorted the projects of one plan by status
/// finds those of the next plan so.
enum ListKind: Hashable, Sendable {
  case plans
  case initiatives
  case section(PlanSection)
  /// What lies below an item.
  case items
  case problems

  /// The kind of the list below a path.
  init(below path: [Node]) {
    switch path.last {
    case nil: self = .plans
    case .plan: self = .initiatives
    case .section(let section): self = .section(section)
    case .problems: self = .problems
    case .item, .member, .problem: self = .items
    }
  }
}
