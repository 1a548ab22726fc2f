/// What lists show of a plan and filters ask of it, so that the plan itself need not be read.
public struct PlanSummary: Hashable, Sendable, Identifiable {
  /// The slug, unique within a library.
  public let id: Identifier<Plan>
  /// The title.
  public let title: String
  /// A shorter title for narrow columns, or `nil`.
  public let shortTitle: String?
  /// Other titles.
  public let aliases: [String]
  /// What kind of document it is.
  public let kind: PlanKind
  /// The name of the region it is about.
  public let regionName: String
  /// Other names of the region.
  public let regionAliases: [String]
  /// When it was issued or reported, or `nil`.
  public let date: PartialDate?
  /// The number of its initiatives.
  public let initiatives: Int
  /// The number of actions in its initiatives.
  public let actions: Int
  /// The number of its projects.
  public let projects: Int

  /// Creates a summary from its parts.
  public init(
    id: Identifier<Plan>, title: String, shortTitle: String?, aliases: [String], kind: PlanKind,
    regionName: String, regionAliases: [String], date: PartialDate?, initiatives: Int,
    actions: Int, projects: Int
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.aliases = aliases
    self.kind = kind
    self.regionName = regionName
    self.regionAliases = regionAliases
    self.date = date
    self.initiatives = initiatives
    self.actions = actions
    self.projects = projects
  }

  /// Sums a plan up.
  public init(of plan: Plan) {
    self.init(
      id: plan.id, title: plan.title, shortTitle: plan.shortTitle, aliases: plan.aliases.names,
      kind: plan.kind, regionName: plan.region.name, regionAliases: plan.region.aliases.names,
      date: plan.date, initiatives: plan.initiatives.count,
      actions: plan.initiatives.reduce(0) { $0 + $1.actions.count },
      projects: plan.projects.count)
  }

  /// Everything that a reader may call the plan.
  public var names: [String] {
    [id.rawValue, title] + [shortTitle].compactMap { $0 } + aliases + [regionName]
      + regionAliases
  }
}
