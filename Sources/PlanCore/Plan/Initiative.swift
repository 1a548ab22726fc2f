/// 行动: one of the main parts of a plan, such as 交通先导行动.
public struct Initiative: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<Initiative>
  /// The resolved name: 交通先导行动.
  public let title: String
  /// Other names, and the printed heading where it differs.
  public let aliases: [Alias]
  /// The goal phrase as printed (构建便捷顺畅通勤圈), or `nil`.
  public let goal: String?
  /// The half or chapter it belongs to (回顾工作), or `nil` when the plan has no such level.
  public let group: String?
  /// The field it works in.
  public let field: InitiativeField
  /// The mode of everything in it without one of its own.
  public let mode: Mode
  /// What it is about, in the library's own words.
  public let summary: String?
  /// Its actions in printed order.
  public let actions: [Action]
  /// Where the source says so.
  public let source: SourceReference

  /// Creates an initiative from its parts.
  public init(
    id: Identifier<Initiative>, title: String, aliases: [Alias] = [], goal: String? = nil,
    group: String? = nil, field: InitiativeField, mode: Mode, summary: String? = nil,
    actions: [Action] = [], source: SourceReference
  ) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.goal = goal
    self.group = group
    self.field = field
    self.mode = mode
    self.summary = summary
    self.actions = actions
    self.source = source
  }
}

/// 任务: one thing that an initiative or a party says is done or will be done.
public struct Action: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<Action>
  /// What is done, in the library's own words, with the names of the source.
  public let title: String
  /// More about it, in the library's own words.
  public let summary: String?
  /// The verb exactly as printed, or `nil`.
  public let verb: String?
  /// The milestone that the verb names, or `nil`.
  public let stage: Stage?
  /// How sure it is.
  public let mode: Mode
  /// When it is to be done, or was.
  public let due: Period?
  /// Who is responsible, as printed.
  public let leads: [String]
  /// Where it applies, in printed order.
  public let places: [Identifier<Place>]
  /// The projects it names, in printed order.
  public let projects: [Identifier<Project>]
  /// Everything else it names: mechanisms, documents, indicators, agreements, events, context.
  public let mentions: [ItemIdentifier]
  /// Whether the status is printed or concluded.
  public let basis: Basis
  /// Where the source says so.
  public let source: SourceReference

  /// Creates an action from its parts.
  public init(
    id: Identifier<Action>, title: String, summary: String? = nil, verb: String? = nil,
    stage: Stage? = nil, mode: Mode, due: Period? = nil, leads: [String] = [],
    places: [Identifier<Place>] = [], projects: [Identifier<Project>] = [],
    mentions: [ItemIdentifier] = [], basis: Basis = .printed, source: SourceReference
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.verb = verb
    self.stage = stage
    self.mode = mode
    self.due = due
    self.leads = leads
    self.places = places
    self.projects = projects
    self.mentions = mentions
    self.basis = basis
    self.source = source
  }
}
