/// 对象类型: what an entity that several plans name is.
public enum EntityKind: String, Code {
  /// 项目.
  case project
  /// 产业带: a belt, corridor or cluster.
  case belt
  /// 机制.
  case mechanism
  /// 规划: a plan, report or agreement.
  case plan
  /// 地方组合: a metropolitan area, city cluster or cooperation belt.
  case placeGroup = "place-group"
  /// 事件.
  case event
  /// 政策理念: a policy, an idea or a field of work.
  case policy
  /// 人物机构: a person or a body.
  case party

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .project: "项目"
    case .belt: "产业带"
    case .mechanism: "机制"
    case .plan: "规划"
    case .placeGroup: "地方组合"
    case .event: "事件"
    case .policy: "政策理念"
    case .party: "人物机构"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .project: "project"
    case .belt: "belt"
    case .mechanism: "mechanism"
    case .plan: "plan"
    case .placeGroup: "place group"
    case .event: "event"
    case .policy: "policy or idea"
    case .party: "person or body"
    }
  }
}
