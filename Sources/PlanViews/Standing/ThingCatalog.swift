import PlanCore
import PlanPlatform

/// 事项: the things that the plans of a library are about, each once.
///
/// A thing is an entity with everything that is surely it, or an item that no link is about: a
/// project, mechanism, agreement, event or document, or an action that is about none of these.
/// What is only likely a thing stays one of its own.
package struct ThingCatalog: Sendable {
  /// The things, in the order in which they first appear in the plans.
  package let things: [Thing]
  /// The plans that they are in.
  package let plans: PlanIndex
  private let links: ThingLinks
  /// Where the things of each plan begin in ``things``, without those of earlier plans.
  private let starts: [Int]
  /// For each entity its thing, or -1.
  private let entityThings: [Int]
  /// Entities that no item is, only related ones: one form, several bodies.
  ///
  /// No view lists them; they are found by their names, and go on counting after ``things``.
  package let forms: [Thing]
  private let known = KnownThings()
  private let promises = ActionPromises()

  /// Gathers the things of a library, in time linear in the number of items and links.
  package init(of library: Library) {
    let plans = PlanIndex(library.plans)
    let links = ThingLinks(of: library.links, in: plans)
    var things: [Thing] = []
    var starts: [Int] = []
    var entityThings = Array(repeating: -1, count: library.links.entities.count)
    for (number, plan) in library.plans.enumerated() {
      starts.append(things.count)
      let isLinked = links.plans.contains(number)
      plan.forEachFollowed { id, position in
        let item = ItemReference(plan: plan.id, id: id)
        let entity = isLinked ? links.entity(of: item) : nil
        if let entity {
          guard entityThings[entity] < 0 else { return }
          entityThings[entity] = things.count
        }
        things.append(Thing(things.count, entity, plan: number, position))
      }
    }
    starts.append(things.count)
    // Entities of other items: contexts, indicators, plans themselves.
    for entity in entityThings.indices where entityThings[entity] < 0 {
      guard let first = links.members[entity].first else { continue }
      entityThings[entity] = things.count
      things.append(Thing(things.count, entity, plan: first.plan, first.position))
    }
    var forms: [Thing] = []
    for entity in entityThings.indices where entityThings[entity] < 0 {
      guard let first = links.firstRelated(to: entity, in: plans) else { continue }
      let number = things.count + forms.count
      entityThings[entity] = number
      forms.append(Thing(number, entity, plan: first.plan, first.position))
    }
    self.forms = forms
    self.things = things
    self.plans = plans
    self.links = links
    self.starts = starts
    self.entityThings = entityThings
  }
}

/// One thing of a ``ThingCatalog``.
package struct Thing: Hashable, Sendable {
  /// Its place in ``ThingCatalog/things``.
  package let number: Int
  /// The entity, by its place in the links.
  fileprivate var entity: Int? { entityNumber < 0 ? nil : Int(entityNumber) }
  /// The plan of its first item, by its place in the library.
  fileprivate var plan: Int { Int(planNumber) }
  /// Where its first item is; `nil` for a plan itself.
  fileprivate let position: ItemPositions.Position?
  private let entityNumber: Int32
  private let planNumber: Int32

  fileprivate init(_ number: Int, _ entity: Int?, plan: Int, _ position: ItemPositions.Position?) {
    self.number = number
    entityNumber = entity.map { Int32($0) } ?? -1
    planNumber = Int32(plan)
    self.position = position
  }

  /// Whether links declare it.
  package var isLinked: Bool { entity != nil }
}

/// An item of a thing.
package struct ThingItem: Hashable, Sendable {
  /// The item.
  package let item: ItemReference
  /// How sure it is that the item is the thing; never ``Certainty/related``.
  package let certainty: Certainty
}

extension ThingCatalog {
  /// What programs call a thing: the slug of an entity, `plan/item` of an item without links.
  package func id(of thing: Thing) -> String {
    if let entity = thing.entity { return links.table.entities[entity].id.rawValue }
    return firstItem(of: thing).description
  }

  /// The thing that programs call `id`, or `nil`.
  package func thing(id: String) -> Thing? {
    if let slash = id.firstIndex(of: "/") {
      guard let plan = Identifier<Plan>(String(id[..<slash])),
        let item = ItemIdentifier(String(id[id.index(after: slash)...]))
      else { return nil }
      return thing(of: ItemReference(plan: plan, id: item))
    }
    return links.table.entities.firstIndex { $0.id.rawValue == id }.flatMap { thing(entity: $0) }
  }

  /// The name that lists show, with the phase (二期) where the name lacks it.
  package func name(of thing: Thing) -> String {
    guard let entity = thing.entity else { return item(of: thing)?.title ?? id(of: thing) }
    let name = links.table.entities[entity].name
    guard case .project(let project) = item(of: thing), let phase = project.phase,
      !name.contains(phase), thing.number < things.count
    else { return name }
    return "\(name)（\(phase)）"
  }

  /// The other names of a thing: those of its entity and of the items that surely are it, each
  /// once.
  package func aliases(of thing: Thing) -> [Alias] {
    var names = entity(of: thing)?.aliases ?? []
    for member in ownMembers(of: thing) {
      guard let item = member.position?.item(in: plans.plans[member.plan]) else { continue }
      names += [Alias(item.title)] + item.otherNames
    }
    return names.merged(without: name(of: thing))
  }

  /// What a thing is among the items of a plan, for the words of its statements.
  package func kind(of thing: Thing) -> ItemKind { item(of: thing)?.kind ?? .plan }

  /// The first item of a thing, or `nil` for a plan itself.
  package func item(of thing: Thing) -> Item? {
    thing.position?.item(in: plans.plans[thing.plan])
  }

  /// The reference of the first item of a thing.
  package func firstItem(of thing: Thing) -> ItemReference {
    let plan = plans.plans[thing.plan]
    return ItemReference(
      plan: plan.id,
      id: thing.position?.id(in: plan) ?? ItemIdentifier(plan.id))
  }

  /// The entity of a thing, or `nil` for an item without links.
  package func entity(of thing: Thing) -> Entity? {
    thing.entity.map { links.table.entities[$0] }
  }

  /// The thing that an item is, or `nil`.
  ///
  /// An action about one project is that project; see ``things(of:)`` for one about several.
  package func thing(of item: ItemReference) -> Thing? {
    if let entity = links.entity(of: item) { return thing(entity: entity) }
    guard let plan = plans.number(of: item.plan) else { return nil }
    if let number = loneThings(of: plan)[item.id] { return things[number] }
    let named = itemsNamed(by: item)
    guard named.count == 1, let only = named.first else { return nil }
    return thing(of: only)
  }

  /// The things that an item is about: itself, or what an action names.
  package func things(of item: ItemReference) -> [Thing] {
    if let thing = thing(of: item) { return [thing] }
    var seen: Set<Int> = []
    return itemsNamed(by: item).compactMap { thing(of: $0) }
      .filter { seen.insert($0.number).inserted }
  }

  /// The items that are a thing, each with its certainty: those that surely are it first.
  package func items(of thing: Thing) -> [ThingItem] {
    members(of: thing).map { ThingItem(item: reference(of: $0), certainty: $0.certainty) }
  }

  /// The items that links only relate to a thing.
  package func related(to thing: Thing) -> [ItemReference] {
    (entity(of: thing)?.links ?? []).filter { $0.certainty == .related }.map(\.item)
      .filter { plans.number(of: $0.plan) != nil }
  }

  /// The plans that surely speak of a thing, each once.
  package func documents(of thing: Thing) -> [Identifier<Plan>] {
    var seen: Set<Int> = []
    return ownMembers(of: thing).map(\.plan).filter { seen.insert($0).inserted }
      .map { plans.plans[$0].id }
  }

  /// The projects that surely are a thing, in the order of the plans: each by its plan's place in
  /// ``plans`` and its own in that plan.
  func projects(of thing: Thing) -> [(plan: Int, project: Int)] {
    let found = ownMembers(of: thing).compactMap { member -> (plan: Int, project: Int)? in
      guard case .project(let index) = member.position else { return nil }
      return (member.plan, index)
    }
    return found.count < 2 ? found : found.sorted { $0 < $1 }
  }

  /// Everything that was said of a thing, in the order of its items.
  package func statements(of thing: Thing) -> [TrackedStatement] {
    members(of: thing).flatMap { statements(of: $0) }
  }

  /// What becomes of all things, in their order, found on several threads.
  func mapThings<Found: Sendable>(_ find: @escaping @Sendable (Thing) -> [Found]) -> [Found] {
    let atOnce = 1024
    let starts = Array(stride(from: 0, to: things.count, by: atOnce))
    guard starts.count > 1 else { return things.flatMap(find) }
    return parallelMap(starts) { start in
      things[start..<min(start + atOnce, things.count)].flatMap(find)
    }.flatMap { $0 }
  }

  /// What is reported and promised of a thing, as of a day.
  package func standing(of thing: Thing, asOf day: PartialDate) -> Standing {
    Standing(of: statements(of: thing), asOf: day)
  }
}

extension ThingCatalog {
  private func thing(entity: Int) -> Thing? {
    let number = entityThings[entity]
    guard number >= 0 else { return nil }
    return number < things.count ? things[number] : forms[number - things.count]
  }

  /// The items that surely are a thing.
  private func ownMembers(of thing: Thing) -> [ThingLinks.Member] {
    if let entity = thing.entity { return links.members[entity] }
    return [ThingLinks.Member(plan: thing.plan, position: thing.position, certainty: .same)]
  }

  /// The items that surely are a thing, then those that likely are.
  private func members(of thing: Thing) -> [ThingLinks.Member] {
    let own = ownMembers(of: thing)
    guard thing.isLinked || links.plans.contains(thing.plan) else { return own }
    var all = own
    if let entity = thing.entity { all += links.likely[entity] }
    guard links.hasLikely else { return all }
    // What an item is likely to be speaks of it as well.
    for member in own where links.plans.contains(member.plan) {
      for entity in links.likelyEntities(of: reference(of: member)) where entity != thing.entity {
        all += links.members[entity].map { $0.likely }
      }
    }
    var seen: Set<ThingLinks.Member.Place> = []
    return all.filter { seen.insert($0.place).inserted }
  }

  private func reference(of member: ThingLinks.Member) -> ItemReference {
    let plan = plans.plans[member.plan]
    return ItemReference(
      plan: plan.id, id: member.position?.id(in: plan) ?? ItemIdentifier(plan.id))
  }

  /// The things of a plan that no link is about, by slug.
  private func loneThings(of plan: Int) -> [ItemIdentifier: Int] {
    known.of(plan) {
      var numbers: [ItemIdentifier: Int] = [:]
      for thing in things[starts[plan]..<starts[plan + 1]] where thing.entity == nil {
        numbers[firstItem(of: thing).id] = thing.number
      }
      return numbers
    }
  }

  /// What an action is about.
  private func itemsNamed(by item: ItemReference) -> [ItemReference] {
    guard let (plan, found) = plans.item(item), case .action(let action) = found else { return [] }
    return plan.subjects(of: action).map { ItemReference(plan: plan.id, id: $0) }
  }

  private func statements(of member: ThingLinks.Member) -> [TrackedStatement] {
    let plan = plans.plans[member.plan]
    let said: [Statement]
    var date = plan.date
    switch member.position {
    case .project(let index): said = plan.projects[index].statements
    case .mechanism(let index): said = plan.mechanisms[index].statements
    case .agreement(let index): said = plan.agreements[index].statements
    case .event(let index): said = plan.events[index].statements
    case .document(let index): said = plan.documents[index].statements
    case .action(let index, let owner):
      said = [plan.initiatives[owner].actions[index].said(by: nil)]
    case .committedAction(let index, let owner):
      let commitment = plan.commitments[owner]
      said = [commitment.actions[index].said(by: commitment.party)]
      date = commitment.date ?? date
    case .initiative, .indicator, .commitment, .person, .context, .source, nil: return []
    }
    let item = reference(of: member)
    let tracked = said.map {
      TrackedStatement($0, of: item, certainty: member.certainty, documentDate: date)
    }
    return promises.added(to: tracked, of: item, in: plan, member.plan)
  }
}

extension Action {
  /// The action as a statement; who leads it has not said it.
  func said(by party: String?) -> Statement {
    Statement(
      by: party, verb: verb, stage: stage, mode: mode, due: due, basis: basis, source: source)
  }
}
