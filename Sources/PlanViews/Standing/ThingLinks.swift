import PlanCore
import Synchronization

/// The links of a library, resolved into items of its plans.
struct ThingLinks: Sendable {
  let table: LinkTable
  /// For each entity the items that surely are it.
  ///
  /// Where all are only likely, the first one stands for the entity.
  let members: [[Member]]
  /// For each entity the items that likely are it.
  let likely: [[Member]]
  /// The plans that links lead to, by their places in the library.
  let plans: Set<Int>
  private let entities: [ItemReference: Int]
  private let likelyEntities: [ItemReference: [Int]]

  /// An item of a plan, or a plan itself.
  struct Member: Sendable {
    let plan: Int
    let position: ItemPositions.Position?
    let certainty: Certainty

    /// Where it is, however sure.
    struct Place: Hashable {
      let plan: Int
      let position: ItemPositions.Position?
    }

    var place: Place { Place(plan: plan, position: position) }

    /// The same item as something that is only likely.
    var likely: Member { Member(plan: plan, position: position, certainty: .likely) }
  }

  init(of table: LinkTable, in index: PlanIndex) {
    self.table = table
    var members: [[Member]] = []
    var likely: [[Member]] = []
    var linked: Set<Int> = []
    var entities: [ItemReference: Int] = [:]
    var likelyEntities: [ItemReference: [Int]] = [:]
    for (number, entity) in table.entities.enumerated() {
      var own: [Member] = []
      var others: [Member] = []
      let links = entity.links.filter { $0.certainty != .related }
      let hasSame = links.contains { $0.certainty == .same && index.item($0.item) != nil }
      for link in links {
        guard let plan = index.number(of: link.item.plan), index.item(link.item) != nil else {
          continue
        }
        linked.insert(plan)
        let isSame = link.certainty == .same || (!hasSame && own.isEmpty)
        let member = Member(
          plan: plan, position: index.position(of: link.item),
          certainty: isSame ? .same : .likely)
        if isSame {
          // An item is one thing; a second entity that claims it has no part in it.
          guard entities[link.item] == nil else { continue }
          entities[link.item] = number
          own.append(member)
        } else {
          likelyEntities[link.item, default: []].append(number)
          others.append(member)
        }
      }
      members.append(own)
      likely.append(others)
    }
    self.members = members
    self.likely = likely
    plans = linked
    self.entities = entities
    self.likelyEntities = likelyEntities
  }

  /// The first item that is only related to an entity, or `nil`.
  func firstRelated(to entity: Int, in index: PlanIndex) -> Member? {
    for link in table.entities[entity].links where index.item(link.item) != nil {
      guard let plan = index.number(of: link.item.plan) else { continue }
      return Member(
        plan: plan, position: index.position(of: link.item), certainty: .related)
    }
    return nil
  }

  /// Whether anything is only likely an entity.
  var hasLikely: Bool { !likelyEntities.isEmpty }

  /// The entity that an item surely is, by its place in the links.
  func entity(of item: ItemReference) -> Int? { entities[item] }

  /// The entities that an item likely is.
  func likelyEntities(of item: ItemReference) -> [Int] { likelyEntities[item] ?? [] }
}

/// The things of plans by slug, each plan's found out when it is asked for.
final class KnownThings: Sendable {
  private let known = Mutex<[Int: [ItemIdentifier: Int]]>([:])

  func of(_ plan: Int, _ find: () -> [ItemIdentifier: Int]) -> [ItemIdentifier: Int] {
    if let numbers = known.withLock({ $0[plan] }) { return numbers }
    let numbers = find()
    known.withLock { $0[plan] = numbers }
    return numbers
  }
}

/// The things of the library that views were made of last, for the next view.
final class KnownCatalog: Sendable {
  private let known = Mutex<(library: Library, catalog: ThingCatalog)?>(nil)

  func catalog(of library: Library) -> ThingCatalog {
    known.withLock { known in
      // Of the same library the comparison looks at addresses alone.
      if let known, known.library == library { return known.catalog }
      let catalog = ThingCatalog(of: library)
      known = (library, catalog)
      return catalog
    }
  }
}

extension Plan {
  /// Calls `body` with each item that can be a thing of its own, in printed order: what plans
  /// promise, then the actions that are about none of it.
  func forEachFollowed(_ body: (ItemIdentifier, ItemPositions.Position) -> Void) {
    for index in projects.indices { body(ItemIdentifier(projects[index].id), .project(index)) }
    for index in mechanisms.indices {
      body(ItemIdentifier(mechanisms[index].id), .mechanism(index))
    }
    for index in agreements.indices {
      body(ItemIdentifier(agreements[index].id), .agreement(index))
    }
    for index in events.indices { body(ItemIdentifier(events[index].id), .event(index)) }
    for index in documents.indices { body(ItemIdentifier(documents[index].id), .document(index)) }
    for owner in initiatives.indices {
      for index in initiatives[owner].actions.indices {
        let action = initiatives[owner].actions[index]
        if subjects(of: action).isEmpty {
          body(ItemIdentifier(action.id), .action(index, of: owner))
        }
      }
    }
    for owner in commitments.indices {
      for index in commitments[owner].actions.indices {
        let action = commitments[owner].actions[index]
        if subjects(of: action).isEmpty {
          body(ItemIdentifier(action.id), .committedAction(index, of: owner))
        }
      }
    }
  }

  /// The items that an action is about: its projects, or else what it mentions and what the source
  /// says the same of in the same paragraph.
  func subjects(of action: Action) -> [ItemIdentifier] {
    guard action.projects.isEmpty else { return action.projects.map { ItemIdentifier($0) } }
    return action.mentions.filter { mention in
      statementsOfThing(mention).contains { said in
        said.source == action.source && said.verb == action.verb
      }
    }
  }

  /// What is said of a mechanism, agreement, event or document.
  private func statementsOfThing(_ id: ItemIdentifier) -> [Statement] {
    if let index = mechanisms.firstIndex(where: { $0.id.rawValue == id.rawValue }) {
      return mechanisms[index].statements
    }
    if let index = agreements.firstIndex(where: { $0.id.rawValue == id.rawValue }) {
      return agreements[index].statements
    }
    if let index = events.firstIndex(where: { $0.id.rawValue == id.rawValue }) {
      return events[index].statements
    }
    if let index = documents.firstIndex(where: { $0.id.rawValue == id.rawValue }) {
      return documents[index].statements
    }
    return []
  }
}
