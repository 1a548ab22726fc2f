/// 确定程度: how sure it is that an appearance is the entity that it is linked to.
public enum Certainty: String, Code {
  /// 同一: names and facts leave no doubt.
  case same
  /// 很可能: it fits, but no source says so.
  case likely
  /// 相关: another thing that touches the same ground; never counted as the entity itself.
  case related

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .same: "同一"
    case .likely: "很可能"
    case .related: "相关"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .same: "same"
    case .likely: "likely"
    case .related: "related"
    }
  }
}
