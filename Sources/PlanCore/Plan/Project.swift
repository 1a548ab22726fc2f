/// 项目: a named thing that statements are about: a line, a belt, a park, a platform, a campaign.
public struct Project: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<Project>
  /// The resolved name in simplified Chinese.
  public let name: String
  /// Other names, and the printed forms where they differ from ``name``.
  public let aliases: [Alias]
  /// What the project is.
  public let kind: ProjectKind
  /// What the source says of it beyond its name, in the library's own words.
  public let summary: String?
  /// Where it is, in printed order.
  ///
  /// Empty when the source does not say.
  public let places: [Identifier<Place>]
  /// The way it takes or the belt it forms, or `nil` for a project at a site.
  public let extent: Extent?
  /// The phase as printed (二期), or `nil`.
  public let phase: String?
  /// The project or programme this one is a part of.
  public let parent: Identifier<Project>?
  /// Lengths, costs, capacities, in printed order.
  public let quantities: [Quantity]
  /// The 24-digit code of GB/T 40058-2021, or `nil` when not printed.
  public let projectCode: String?
  /// What was said about it, oldest first.
  public let statements: [Statement]
  /// Whether the source names the project or an editor put the name together.
  public let basis: Basis

  /// Creates a project from its parts.
  public init(
    id: Identifier<Project>, name: String, aliases: [Alias] = [], kind: ProjectKind,
    summary: String? = nil, places: [Identifier<Place>] = [], extent: Extent? = nil,
    phase: String? = nil, parent: Identifier<Project>? = nil, quantities: [Quantity] = [],
    projectCode: String? = nil, statements: [Statement] = [], basis: Basis = .printed
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.summary = summary
    self.places = places
    self.extent = extent
    self.phase = phase
    self.parent = parent
    self.quantities = quantities
    self.projectCode = projectCode
    self.statements = statements
    self.basis = basis
  }

  /// What lists, tables and exports call the project: 市中心医院新院区（二期）.
  ///
  /// Without its phase, two phases of one project would look the same.
  public var title: String { unnamedPhase.map { "\(name)（\($0)）" } ?? name }

  /// The names under which the project is found besides its title.
  var searchNames: [Alias] { aliases + (unnamedPhase.map { [Alias(name + $0)] } ?? []) }

  /// The phase, where the name does not say it already.
  private var unnamedPhase: String? { phase.flatMap { name.contains($0) ? nil : $0 } }

  /// The way a transport project takes, or `nil`.
  public var route: Route? {
    if case .route(let route) = extent { route } else { nil }
  }

  /// The industry and ends of a belt, or `nil`.
  public var belt: Belt? {
    if case .belt(let belt) = extent { belt } else { nil }
  }
}

/// The shape of a project that is more than a site.
public enum Extent: Hashable, Sendable {
  /// A line with ordered stops.
  case route(Route)
  /// A belt, corridor or cluster.
  case belt(Belt)
}

/// 线路: the ordered stops of a transport project.
public struct Route: Hashable, Sendable {
  /// The stops from start to end, two or more.
  public let stops: [Stop]

  /// Creates a route from its parts.
  public init(stops: [Stop] = []) {
    self.stops = stops
  }

  /// One stop of a route.
  public struct Stop: Hashable, Sendable {
    /// The place.
    public let place: Identifier<Place>
    /// Whether the line only passes here (经).
    public let isVia: Bool

    /// Creates a stop from its parts.
    public init(place: Identifier<Place>, isVia: Bool = false) {
      self.place = place
      self.isVia = isVia
    }
  }
}

/// 产业带: the industry and the ordered places of a belt, corridor or cluster.
public struct Belt: Hashable, Sendable {
  /// The industry as printed (高端石化), or `nil` when the source names none.
  public let industry: String?
  /// The places in printed order; the first and the last are the ends.
  public let ends: [Identifier<Place>]
  /// The projects that belong to the belt, in printed order.
  public let members: [Identifier<Project>]

  /// Creates a belt from its parts.
  public init(
    industry: String? = nil, ends: [Identifier<Place>] = [], members: [Identifier<Project>] = []
  ) {
    self.industry = industry
    self.ends = ends
    self.members = members
  }
}

/// One figure about a project: its length, cost, area or share done.
public struct Quantity: Hashable, Sendable {
  /// What is counted: 全长, 总投资, 研究院数.
  public let name: String
  /// The number and unit.
  public let figure: Figure
  /// The year or years it holds for, or `nil` when not said.
  public let period: Period?
  /// Where the source says so.
  public let source: SourceReference

  /// Creates a quantity from its parts.
  public init(name: String, figure: Figure, period: Period? = nil, source: SourceReference) {
    self.name = name
    self.figure = figure
    self.period = period
    self.source = source
  }
}
