/// 规划体系: a plan that governs this one, or that this one calls for.
public struct Document: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<Document>
  /// The resolved title without 《》.
  public let title: String
  /// Other titles, and the printed form where it differs.
  public let aliases: [Alias]
  /// What kind of plan it is.
  public let kind: PlanKind
  /// What it is about, in the library's own words.
  public let summary: String?
  /// The years it covers, or `nil` when not said.
  public let period: Period?
  /// The document that it belongs to.
  public let parent: Identifier<Document>?
  /// The plan of the library that holds it, or `nil`.
  public let plan: Identifier<Plan>?
  /// Where it applies.
  public let places: [Identifier<Place>]
  /// What was said about it, oldest first.
  public let statements: [Statement]
  /// Whether the source names it or an editor put the name together.
  public let basis: Basis

  /// Creates a document from its parts.
  public init(
    id: Identifier<Document>, title: String, aliases: [Alias] = [], kind: PlanKind,
    summary: String? = nil, period: Period? = nil, parent: Identifier<Document>? = nil,
    plan: Identifier<Plan>? = nil, places: [Identifier<Place>] = [], statements: [Statement] = [],
    basis: Basis = .printed
  ) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.kind = kind
    self.summary = summary
    self.period = period
    self.parent = parent
    self.plan = plan
    self.places = places
    self.statements = statements
    self.basis = basis
  }
}

/// 人物: a person who speaks or acts in a source.
public struct Person: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<Person>
  /// The name.
  public let name: String
  /// The post as printed, or `nil`.
  public let post: String?
  /// What the source says of the person, in the library's own words.
  public let note: String?
  /// Where the source says so.
  public let source: SourceReference

  /// Creates a person from its parts.
  public init(
    id: Identifier<Person>, name: String, post: String? = nil, note: String? = nil,
    source: SourceReference
  ) {
    self.id = id
    self.name = name
    self.post = post
    self.note = note
    self.source = source
  }
}

/// 背景: a named policy, resource, body or idea that a plan is based on.
public struct ContextEntry: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<ContextEntry>
  /// The resolved name.
  public let name: String
  /// Other names, and the printed form where it differs.
  public let aliases: [Alias]
  /// What it is.
  public let kind: ContextKind
  /// What the source says of it, in the library's own words.
  public let note: String?
  /// Where it is.
  public let places: [Identifier<Place>]
  /// Where the source says so.
  public let source: SourceReference

  /// Creates a context entry from its parts.
  public init(
    id: Identifier<ContextEntry>, name: String, aliases: [Alias] = [], kind: ContextKind,
    note: String? = nil, places: [Identifier<Place>] = [], source: SourceReference
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.note = note
    self.places = places
    self.source = source
  }
}
