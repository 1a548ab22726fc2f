import PlanCore

/// 地方: everything that the plans of a library say about one place, or about several together.
package struct PlaceView: Equatable, Sendable {
  /// The place, or the places that a joined name such as 洛济焦 means.
  package let places: [Place]
  /// What the name meant and has become part of the place: 吉利区 of 孟津区.
  package let abolished: [Place]
  /// The units that the place belongs to, the nearest first; none for several places.
  package let ancestors: [Place]
  /// What the place is to the region of each plan, units below it included.
  package let roles: [Role]
  /// Everything that touches the place, units below it included; for several places, what
  /// touches them all.
  package let items: [TouchingItem]
  /// What parties of the place, or parties that name it, say they will do.
  package let commitments: [PlaceCommitment]
  /// The belts and routes among the items.
  package let lines: [ItemReference]
  /// The other places that things here are shared with, the most shared first.
  package let links: [PlaceCount]

  /// A role in one plan.
  package struct Role: Hashable, Sendable {
    package let plan: Identifier<Plan>
    /// The place that has the role: the one asked for or one below it.
    package let place: Identifier<Place>
    package let role: MemberRole
  }

  /// An item that names the place.
  package struct TouchingItem: Equatable, Sendable {
    package let item: ItemReference
    package let kind: ItemKind
    package let title: String
    /// Of a project what is reported and promised of it; `nil` for other kinds.
    package let standing: Standing?
  }

  /// A commitment with those of its actions that are about the place.
  package struct PlaceCommitment: Hashable, Sendable {
    package let item: ItemReference
    package let party: String
    package let actions: [Action]
  }

  /// A place and how many things it has in common with another.
  package struct PlaceCount: Hashable, Sendable {
    package let place: Identifier<Place>
    package let count: Int
  }
}

extension PlaceView {
  /// Looks for one place, or for several together.
  ///
  /// - Parameters:
  ///   - places: The places, as they are today; one or more.
  ///   - abolished: What the reader asked for when it is no more.
  ///   - library: Where to look.
  ///   - things: The things of the library.
  ///   - day: The day as of which status and aim hold.
  package init(
    of places: [Place], abolished: [Place] = [], in library: Library, _ things: ThingCatalog,
    asOf day: PartialDate
  ) {
    let gazetteer = library.gazetteer
    let territories = places.map { gazetteer.territory(of: $0.id) }
    let whole = territories.reduce(into: Set<Identifier<Place>>()) { $0.formUnion($1) }
    func touches(_ named: [Identifier<Place>]) -> Bool {
      territories.allSatisfy { territory in named.contains(where: territory.contains) }
    }

    var roles: [Role] = []
    var items: [TouchingItem] = []
    var commitments: [PlaceCommitment] = []
    var lines: [ItemReference] = []
    for plan in library.plans {
      roles += plan.members.filter { whole.contains($0.place) }.map {
        Role(plan: plan.id, place: $0.place, role: $0.role)
      }
      for item in plan.items where touches(item.places) {
        let reference = ItemReference(plan: plan.id, id: item.id)
        let thing = item.kind == .project ? things.thing(of: reference) : nil
        items.append(
          TouchingItem(
            item: reference, kind: item.kind, title: item.title,
            standing: thing.map { things.standing(of: $0, asOf: day) }))
        if case .project(let project) = item, project.extent != nil { lines.append(reference) }
      }
      for commitment in plan.commitments {
        let isParty = touches(commitment.places)
        let actions =
          isParty ? commitment.actions : commitment.actions.filter { touches($0.places) }
        guard isParty || !actions.isEmpty else { continue }
        commitments.append(
          PlaceCommitment(
            item: ItemReference(plan: plan.id, id: ItemIdentifier(commitment.id)),
            party: commitment.party, actions: actions))
      }
    }
    self.places = places
    self.abolished = abolished
    ancestors = places.count == 1 ? gazetteer.ancestors(of: places[0].id) : []
    self.roles = roles
    self.items = items
    self.commitments = commitments
    self.lines = lines
    links = PlaceMatrix(of: library).links(of: territories, without: ancestors.map(\.id))
  }
}
