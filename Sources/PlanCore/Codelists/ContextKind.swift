/// 背景类型: what a named thing is that a plan refers to without being a part of it.
public enum ContextKind: String, Code {
  /// 政策战略.
  case policy
  /// 资源.
  case resource
  /// 机构企业.
  case organisation
  /// 区域.
  case region
  /// 提法.
  case concept

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .policy: "政策战略"
    case .resource: "资源"
    case .organisation: "机构企业"
    case .region: "区域"
    case .concept: "提法"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .policy: "policy or strategy"
    case .resource: "resource"
    case .organisation: "organisation"
    case .region: "region"
    case .concept: "concept"
    }
  }
}
