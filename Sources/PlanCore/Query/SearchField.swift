/// What a filter of a query can be about: `kind:rail`, `类型:铁路`.
public enum SearchField: String, Code {
  /// 规划.
  case plan
  /// 类型: of an item, or of a project.
  case kind
  /// 地方.
  case place
  /// 阶段.
  case stage
  /// 状态.
  case mode
  /// 年份.
  case year

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .plan: "规划"
    case .kind: "类型"
    case .place: "地方"
    case .stage: "阶段"
    case .mode: "状态"
    case .year: "年份"
    }
  }

  /// The English term of docs/glossary.md, which is the code.
  public var englishName: String { rawValue }
}

/// A row of a list, as far as filters and an order by name look at it.
public struct ListedRow: Hashable, Sendable {
  /// What filters ask of a row.
  public enum Subject: Hashable, Sendable {
    /// A plan.
    case plan(Identifier<Plan>)
    /// An item, first, and those below it; or those of a list.
    case items([Item])
    /// A place, or those of a list.
    case places([Identifier<Place>])
    /// Nothing that a filter knows.
    case nothing
  }

  /// Everything that a reader may call it: the name shown first.
  public let names: [String]
  /// What it represents.
  public let subject: Subject

  /// Creates a row from its parts.
  public init(names: [String], subject: Subject) {
    self.names = names
    self.subject = subject
  }
}
