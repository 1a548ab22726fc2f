import PlanCore

/// 追踪: everything that was said about one thing, across documents.
package struct Track: Sendable {
  /// What programs call the thing; see ``ThingCatalog/id(of:)``.
  package let id: String
  /// Its name.
  package let name: String
  /// What kind of entity it is, or would be.
  package let kind: EntityKind
  /// What it is among the items of a plan, for the words of its statements.
  package let itemKind: ItemKind
  /// What links say of it.
  package let note: String?
  /// Whether links declare it.
  package let isLinked: Bool
  /// Its appearances; of an item without links the item.
  package let links: [Link]
  /// What was said, oldest first.
  ///
  /// Statements of what is only related are among them, marked by their certainty.
  package let statements: [TrackedStatement]
  /// What is reported and promised of it.
  package let standing: Standing
  /// The plans that surely or likely speak of it, each once, in the order of the links.
  package let plans: [Identifier<Plan>]
  /// The whole months from the last mention until the day asked about.
  package let silence: Int?
  /// For each statement of ``standing`` its place among ``statements``.
  private let places: [Int]
  private let thing: Thing
  private let things: ThingCatalog

  /// Gathers what the plans say.
  ///
  /// - Parameter day: The day as of which status, aim and checks hold.
  package init(of thing: Thing, in things: ThingCatalog, asOf day: PartialDate) {
    let items = things.items(of: thing)
    self.thing = thing
    self.things = things
    let own = things.statements(of: thing)
    let all = own + things.relatedStatements(to: thing)
    let entity = things.entity(of: thing)
    id = things.id(of: thing)
    name = things.name(of: thing)
    kind = entity?.kind ?? things.item(of: thing)?.entityKind ?? .plan
    itemKind = things.kind(of: thing)
    note = entity?.note
    isLinked = thing.isLinked
    links =
      entity?.links ?? items.map { Link(item: $0.item, certainty: $0.certainty, reason: "") }
    let statements = all.enumerated().sorted {
      precedes($0.element.date, $1.element.date) ?? ($0.offset < $1.offset)
    }.map(\.element)
    self.statements = statements
    standing = Standing(of: own, asOf: day)
    var plans: Set<Identifier<Plan>> = []
    self.plans = items.map(\.item.plan).filter { plans.insert($0).inserted }
    silence = standing.lastMentioned.map { $0.months(until: day) }
    places = statements.indices.filter { Standing.counts(statements[$0], asOf: day) }
  }

  /// The names of the thing and of what it surely or likely is, each once, but for its own.
  package var aliases: [Alias] {
    let entity = things.entity(of: thing)
    let found = things.items(of: thing).compactMap { things.plans.item($0.item)?.item }
    return
      ((entity.map { [Alias($0.name)] + $0.aliases } ?? [])
      + found.flatMap { [Alias($0.title)] + $0.otherNames })
      .merged(without: name)
  }

  /// The statements that a check rests on, by their places in ``statements``.
  package func statements(of check: PromiseCheck) -> [Int] {
    check.statements.map { places[$0] }
  }

  /// What the checks found about one of ``statements``.
  func checks(on statement: Int) -> [Check] {
    places.firstIndex(of: statement).map { standing.checks(on: $0) } ?? []
  }
}

extension ThingCatalog {
  /// The histories of all things that anything is promised or sought of, those first that more
  /// checks found something about.
  ///
  /// Of equals those come first whose checks do, in the order of ``Check``; then the order of
  /// ``things`` decides.
  package func tracks(asOf day: PartialDate) -> [Track] {
    let tracks = mapThings { thing in
      let isPromised = statements(of: thing).contains {
        $0.certainty == .same && $0.statement.mode.isPromise
      }
      return isPromised ? [Track(of: thing, in: self, asOf: day)] : []
    }
    let ranks = tracks.map { track in
      let codes = track.standing.checkCodes
      let first = codes.first.flatMap { Check.allCases.firstIndex(of: $0) } ?? .max
      return (-codes.count, first, -track.standing.checks.count)
    }
    return tracks.indices.sorted { left, right in
      ranks[left] == ranks[right] ? left < right : ranks[left] < ranks[right]
    }.map { tracks[$0] }
  }

  /// What was said of what is only related to a thing.
  func relatedStatements(to thing: Thing) -> [TrackedStatement] {
    related(to: thing).flatMap { item -> [TrackedStatement] in
      guard let (plan, found) = plans.item(item) else { return [] }
      return (found?.statements ?? []).map {
        TrackedStatement($0, of: item, certainty: .related, in: plan)
      }
    }
  }
}

extension Item {
  /// What kind of entity the item would be.
  var entityKind: EntityKind {
    switch self {
    case .project(let project): project.kind.isBelt ? .belt : .project
    case .mechanism: .mechanism
    case .agreement, .document, .source: .plan
    case .event: .event
    case .person: .party
    case .initiative, .action, .indicator, .commitment, .context: .policy
    }
  }
}

extension [Alias] {
  /// Each name once, but for the one that the thing goes by; what any source prints is printed.
  func merged(without name: String) -> [Alias] {
    let printed = Set(filter { $0.basis == .printed }.names)
    var seen: Set<String> = [name]
    return filter { seen.insert($0.name).inserted }
      .map { printed.contains($0.name) ? Alias($0.name) : $0 }
  }
}
