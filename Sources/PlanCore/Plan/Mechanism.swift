/// 机制: an arrangement by which places work together.
public struct Mechanism: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<Mechanism>
  /// The resolved name.
  public let name: String
  /// Other names, and the printed form where it differs.
  public let aliases: [Alias]
  /// Its form.
  public let kind: MechanismKind
  /// What it is for, in the library's own words.
  public let summary: String?
  /// Who takes part, as printed.
  public let parties: [String]
  /// Where it applies.
  public let places: [Identifier<Place>]
  /// What it counts, such as 23 tasks in a ledger.
  public let quantities: [Quantity]
  /// What was said about it, oldest first.
  public let statements: [Statement]
  /// Whether the source names it or an editor put the name together.
  public let basis: Basis

  /// Creates a mechanism from its parts.
  public init(
    id: Identifier<Mechanism>, name: String, aliases: [Alias] = [], kind: MechanismKind,
    summary: String? = nil, parties: [String] = [], places: [Identifier<Place>] = [],
    quantities: [Quantity] = [], statements: [Statement] = [], basis: Basis = .printed
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.summary = summary
    self.parties = parties
    self.places = places
    self.quantities = quantities
    self.statements = statements
    self.basis = basis
  }
}

/// 协议: a text that parties sign.
public struct Agreement: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<Agreement>
  /// The resolved title without 《》.
  public let title: String
  /// Other titles, and the printed form where it differs.
  public let aliases: [Alias]
  /// What it is about, in the library's own words.
  public let summary: String?
  /// Who signs, as printed.
  public let parties: [String]
  /// When it was signed, or `nil` when it is not signed or the date is unknown.
  public let signed: PartialDate?
  /// What it counts, such as 104 contracts.
  public let quantities: [Quantity]
  /// What was said about it, oldest first.
  public let statements: [Statement]
  /// Whether the source names it or an editor put the name together.
  public let basis: Basis

  /// Creates an agreement from its parts.
  public init(
    id: Identifier<Agreement>, title: String, aliases: [Alias] = [], summary: String? = nil,
    parties: [String] = [], signed: PartialDate? = nil, quantities: [Quantity] = [],
    statements: [Statement] = [], basis: Basis = .printed
  ) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.summary = summary
    self.parties = parties
    self.signed = signed
    self.quantities = quantities
    self.statements = statements
    self.basis = basis
  }
}

/// 事件: something that happened or will happen on a day.
public struct Event: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<Event>
  /// The resolved name.
  public let name: String
  /// Other names, and the printed form where it differs.
  public let aliases: [Alias]
  /// What happened, in the library's own words.
  public let summary: String?
  /// When, or `nil` when unknown.
  public let date: PartialDate?
  /// Whether ``date`` is printed or inferred.
  public let dateBasis: Basis
  /// Where.
  public let places: [Identifier<Place>]
  /// The event this one is a part of.
  public let parent: Identifier<Event>?
  /// Who took part, as printed.
  public let participants: [String]
  /// Agreements and other things that came out of it.
  public let mentions: [ItemIdentifier]
  /// What was said about it, oldest first.
  public let statements: [Statement]
  /// Where the source says so.
  public let source: SourceReference

  /// Creates an event from its parts.
  public init(
    id: Identifier<Event>, name: String, aliases: [Alias] = [], summary: String? = nil,
    date: PartialDate? = nil, dateBasis: Basis = .printed, places: [Identifier<Place>] = [],
    parent: Identifier<Event>? = nil, participants: [String] = [],
    mentions: [ItemIdentifier] = [], statements: [Statement] = [], source: SourceReference
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.date = date
    self.dateBasis = dateBasis
    self.places = places
    self.parent = parent
    self.participants = participants
    self.mentions = mentions
    self.statements = statements
    self.source = source
  }
}

/// 承诺: what one party says it will do.
public struct Commitment: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<Commitment>
  /// Who commits itself, as printed: 焦作市相关负责人.
  public let party: String
  /// The places it speaks for.
  public let places: [Identifier<Place>]
  /// The gist, in the library's own words.
  public let summary: String?
  /// When it was said, or `nil`.
  public let date: PartialDate?
  /// Whether ``date`` is printed or inferred.
  public let dateBasis: Basis
  /// Its parts in printed order.
  public let actions: [Action]
  /// Where the source says so.
  public let source: SourceReference

  /// Creates a commitment from its parts.
  public init(
    id: Identifier<Commitment>, party: String, places: [Identifier<Place>] = [],
    summary: String? = nil, date: PartialDate? = nil, dateBasis: Basis = .printed,
    actions: [Action] = [], source: SourceReference
  ) {
    self.id = id
    self.party = party
    self.places = places
    self.summary = summary
    self.date = date
    self.dateBasis = dateBasis
    self.actions = actions
    self.source = source
  }
}
