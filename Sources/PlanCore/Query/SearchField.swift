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
