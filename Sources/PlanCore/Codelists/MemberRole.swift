/// 成员角色: what a place is to a region in one plan.
///
/// The role belongs to the plan, not to the place.
public enum MemberRole: String, Code {
  /// 核心.
  case core
  /// 成员.
  case member
  /// 部分成员.
  case memberPart = "member-part"
  /// 叠合.
  case overlap
  /// 相邻.
  case neighbour
  /// 比较.
  case comparison
  /// 提及.
  case context

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .core: "核心"
    case .member: "成员"
    case .memberPart: "部分成员"
    case .overlap: "叠合"
    case .neighbour: "相邻"
    case .comparison: "比较"
    case .context: "提及"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .core: "core"
    case .member: "member"
    case .memberPart: "member in part"
    case .overlap: "overlap"
    case .neighbour: "neighbour"
    case .comparison: "comparison"
    case .context: "context"
    }
  }
}
