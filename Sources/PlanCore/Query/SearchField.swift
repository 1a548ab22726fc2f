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
  /// 表述性质.
  case mode
  /// 年份.
  case year
  /// 现状: of the thing that an item is.
  case status
  /// 目标: what is promised or sought of the thing next.
  case aim
  /// 时限: when the aim of the thing is to be reached.
  case due
  /// 核对: what the checks on promises find.
  case check

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .plan: "规划"
    case .kind: "类型"
    case .place: "地方"
    case .stage: "阶段"
    case .mode: "表述性质"
    case .year: "年份"
    case .status: "现状"
    case .aim: "目标"
    case .due: "时限"
    case .check: "核对"
    }
  }

  /// The Chinese names that a filter may begin with: its own, and the one that it had before.
  package var chineseNames: [String] {
    self == .mode ? [chineseName, "状态"] : [chineseName]
  }

  /// Whether it is about a thing, whose status follows from all plans together.
  public var isOfThings: Bool {
    switch self {
    case .status, .aim, .due, .check: true
    case .plan, .kind, .place, .stage, .mode, .year: false
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
