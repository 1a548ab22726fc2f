/// A closed list of codes with a Chinese and an English name for each.
///
/// The codes are the raw values; plan files, filters and exports use them.
public protocol Code: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// The Chinese term.
  var chineseName: String { get }
  /// The English term of docs/glossary.md.
  var englishName: String { get }
}

/// How a fact came into the library.
public enum Basis: String, CaseIterable, Sendable {
  /// The source prints it.
  case printed
  /// An editor concluded it; every view says so.
  case inferred
}

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
