/// 状态: how sure a milestone is, and who has to act.
public enum Mode: String, Code {
  /// 已完成: it has happened.
  case achieved
  /// 进行中: it is happening.
  case ongoing
  /// 目标: it is to happen.
  case target
  /// 争取: it is sought, and depends on another's approval or is explicitly not assured.
  case seek

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .achieved: "已完成"
    case .ongoing: "进行中"
    case .target: "目标"
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
