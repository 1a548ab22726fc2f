/// What an item of a plan is.
public enum ItemKind: String, Code {
  /// 规划.
  case plan
  /// 行动.
  case initiative
  /// 任务.
  case action
  /// 项目.
  case project
  /// 机制.
  case mechanism
  /// 协议.
  case agreement
  /// 事件.
  case event
  /// 指标.
  case indicator
  /// 承诺.
  case commitment
  /// 规划体系.
  case document
  /// 人物.
  case person
  /// 背景.
  case context
  /// 来源.
  case source
  /// 地方.
  case place

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .plan: "规划"
    case .initiative: "行动"
    case .action: "任务"
    case .project: "项目"
    case .mechanism: "机制"
    case .agreement: "协议"
    case .event: "事件"
    case .indicator: "指标"
    case .commitment: "承诺"
    case .document: "规划体系"
    case .person: "人物"
    case .context: "背景"
    case .source: "来源"
    case .place: "地方"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .plan: "plan"
    case .initiative: "initiative"
    case .action: "action"
    case .project: "project"
    case .mechanism: "mechanism"
    case .agreement: "agreement"
    case .event: "event"
    case .indicator: "indicator"
    case .commitment: "commitment"
    case .document: "document"
    case .person: "person"
    case .context: "context"
    case .source: "source"
    case .place: "place"
    }
  }
}

/// Anything in a plan that has a slug and can be pointed at.
public enum Item: Hashable, Sendable {
  /// One of the plan's main parts.
  case initiative(Initiative)
  /// An action of an initiative or of a commitment.
  case action(Action)
  /// A project.
  case project(Project)
  /// A mechanism.
  case mechanism(Mechanism)
  /// An agreement.
  case agreement(Agreement)
  /// An event.
  case event(Event)
  /// A figure.
  case indicator(Indicator)
  /// What one party says it will do.
  case commitment(Commitment)
  /// A governing or child plan.
  case document(Document)
  /// A person.
  case person(Person)
  /// A policy, resource or idea.
  case context(ContextEntry)
  /// A source.
  case source(Source)

  /// The slug, without the type of its owner.
  public var id: ItemIdentifier {
    switch self {
    case .initiative(let item): ItemIdentifier(item.id)
    case .action(let item): ItemIdentifier(item.id)
    case .project(let item): ItemIdentifier(item.id)
    case .mechanism(let item): ItemIdentifier(item.id)
    case .agreement(let item): ItemIdentifier(item.id)
    case .event(let item): ItemIdentifier(item.id)
    case .indicator(let item): ItemIdentifier(item.id)
    case .commitment(let item): ItemIdentifier(item.id)
    case .document(let item): ItemIdentifier(item.id)
    case .person(let item): ItemIdentifier(item.id)
    case .context(let item): ItemIdentifier(item.id)
    case .source(let item): ItemIdentifier(item.id)
    }
  }

  /// What it is.
  public var kind: ItemKind {
    switch self {
    case .initiative: .initiative
    case .action: .action
    case .project: .project
    case .mechanism: .mechanism
    case .agreement: .agreement
    case .event: .event
    case .indicator: .indicator
    case .commitment: .commitment
    case .document: .document
    case .person: .person
    case .context: .context
    case .source: .source
    }
  }

  /// The name that lists show.
  public var title: String {
    switch self {
    case .initiative(let item): item.title
    case .action(let item): item.title
    case .project(let item): item.title
    case .mechanism(let item): item.name
    case .agreement(let item): item.title
    case .event(let item): item.name
    case .indicator(let item): item.name
    case .commitment(let item): item.party
    case .document(let item): item.title
    case .person(let item): item.name
    case .context(let item): item.name
    case .source(let item): item.title
    }
  }

  /// The other names under which it is found, and who gave them.
  ///
  /// Empty when it has none.
  public var otherNames: [Alias] {
    switch self {
    case .initiative(let item): item.aliases
    case .project(let item): item.searchNames
    case .mechanism(let item): item.aliases
    case .agreement(let item): item.aliases
    case .event(let item): item.aliases
    case .indicator(let item): item.aliases
    case .document(let item): item.aliases
    case .context(let item): item.aliases
    case .action, .commitment, .person, .source: []
    }
  }

  /// The other names under which it is found.
  public var aliases: [String] { otherNames.names }
}

/// The slug of any item of a plan; see ``Plan/items``.
public typealias ItemIdentifier = Identifier<Item>

extension Identifier where Entity == Item {
  /// Forgets what kind of item `id` names.
  public init<Other>(_ id: Identifier<Other>) {
    self.init(unchecked: id.rawValue)
  }
}
