/// 现状: the furthest point that sources report of a thing; see docs/glossary.md.
///
/// Derived from statements as of a day, and never stored in a plan file.
public enum Status: String, Code {
  /// 未载明: no statement reports anything, though some may promise.
  case unstated
  /// 谋划.
  case considered
  /// 规划.
  case planning
  /// 前期.
  case preparing
  /// 在建: works have started.
  case underConstruction
  /// 建成.
  case completed
  /// 运营.
  case inService
  /// 持续开展: work without an end point.
  case continuing
  /// 暂停.
  case suspended
  /// 取消.
  case cancelled

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .unstated: "未载明"
    case .considered: "谋划"
    case .planning: "规划"
    case .preparing: "前期"
    case .underConstruction: "在建"
    case .completed: "建成"
    case .inService: "运营"
    case .continuing: "持续开展"
    case .suspended: "暂停"
    case .cancelled: "取消"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .unstated: "unstated"
    case .considered: "considered"
    case .planning: "planning"
    case .preparing: "in preparation"
    case .underConstruction: "under construction"
    case .completed: "completed"
    case .inService: "in service"
    case .continuing: "continuing"
    case .suspended: "suspended"
    case .cancelled: "cancelled"
    }
  }
}

/// 兑现核对: what a check on a promise finds in the library.
public enum Check: String, Code {
  /// 到期未见落实: the due date has passed, and no statement reports the milestone.
  case overdue
  /// 时限推后: a later document gives the same milestone a later due date.
  case moved
  /// 多次提出: several documents promise the same point milestone, which is not reported since.
  case repeated
  /// 前后不一: a later document reports an earlier milestone than one reported before.
  case inconsistent

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .overdue: "到期未见落实"
    case .moved: "时限推后"
    case .repeated: "多次提出"
    case .inconsistent: "前后不一"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .overdue: "due date passed"
    case .moved: "due date moved"
    case .repeated: "promised again"
    case .inconsistent: "inconsistent"
    }
  }
}
