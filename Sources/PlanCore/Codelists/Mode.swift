/// 表述性质: how sure a milestone is, and who has to act.
public enum Mode: String, Code {
  /// 已实现: it has happened.
  case achieved
  /// 推进中: it is happening.
  case ongoing
  /// 计划: it is to happen.
  case target
  /// 争取: it is sought, and depends on another's approval or is explicitly not assured.
  case seek

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .achieved: "已实现"
    case .ongoing: "推进中"
    case .target: "计划"
    case .seek: "争取"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .achieved: "achieved"
    case .ongoing: "ongoing"
    case .target: "target"
    case .seek: "sought"
    }
  }
}
