/// 机制类型: the form of an arrangement by which places work together.
public enum MechanismKind: String, Code {
  /// 联席会议.
  case jointConference = "joint-conference"
  /// 领导小组.
  case leadingGroup = "leading-group"
  /// 工作专班.
  case taskForce = "task-force"
  /// 工作台账.
  case ledger
  /// 会商机制.
  case consultation
  /// 协调机制.
  case coordination
  /// 共享机制.
  case sharing
  /// 体系制度.
  case system
  /// 联盟.
  case alliance
  /// 基金.
  case fund

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .jointConference: "联席会议"
    case .leadingGroup: "领导小组"
    case .taskForce: "工作专班"
    case .ledger: "工作台账"
    case .consultation: "会商机制"
    case .coordination: "协调机制"
    case .sharing: "共享机制"
    case .system: "体系制度"
    case .alliance: "联盟"
    case .fund: "基金"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .jointConference: "joint conference"
    case .leadingGroup: "leading group"
    case .taskForce: "task force"
    case .ledger: "task ledger"
    case .consultation: "consultation mechanism"
    case .coordination: "coordination mechanism"
    case .sharing: "sharing mechanism"
    case .system: "system"
    case .alliance: "alliance"
    case .fund: "fund"
    }
  }
}
