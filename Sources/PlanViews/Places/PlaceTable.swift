import PlanCore

/// 地方总表: the places of all plans, each with what touches it and all units below it.
package struct PlaceTable: Equatable, Sendable {
  /// The rows: provinces, the units below each, and the areas that lie in none.
  package let rows: [Row]

  /// One place.
  package struct Row: Equatable, Sendable {
    package let place: Identifier<Place>
    package let name: String
    package let level: PlaceLevel
    /// The unit that it is today, when it was abolished.
    package let successor: Identifier<Place>?
    /// The prefecture that it belongs to or is, and the province.
    package let prefecture: Identifier<Place>?
    package let province: Identifier<Place>?
    /// The roles that it has itself, in the order of the plans.
    package let roles: [PlaceView.Role]
    /// How many items touch it or a unit below it.
    package let items: Int
    /// How many of them are belts and routes.
    package let lines: Int
  }

  /// The places of a library that anything touches, and the abolished ones.
  ///
  /// Cost: linear in the items of all plans.
  package init(of library: Library) {
    let gazetteer = library.gazetteer
    let above = Dictionary(
      gazetteer.places.map { place in
        let today = gazetteer.today(place)
        return (place.id, [today.id] + gazetteer.ancestors(of: today.id).map(\.id))
      }, uniquingKeysWith: { first, _ in first })
    var items: [Identifier<Place>: Int] = [:]
    var lines: [Identifier<Place>: Int] = [:]
    var roles: [Identifier<Place>: [PlaceView.Role]] = [:]
    for plan in library.plans {
      for member in plan.members {
        roles[member.place, default: []].append(
          PlaceView.Role(plan: plan.id, place: member.place, role: member.role))
      }
      for item in plan.items {
        let touched = Set(item.places.flatMap { above[$0] ?? [] })
        let isLine = if case .project(let project) = item { project.extent != nil } else { false }
        for place in touched {
          items[place, default: 0] += 1
          if isLine { lines[place, default: 0] += 1 }
        }
      }
    }
    rows = gazetteer.inOrder.compactMap { place in
      let today = gazetteer.today(place)
      let successor = today.id == place.id ? nil : today.id
      guard successor != nil || items[place.id] != nil || roles[place.id] != nil else { return nil }
      return Row(
        place: place.id, name: place.name, level: place.level, successor: successor,
        prefecture: gazetteer.rolledUp(place.id, to: .prefecture),
        province: gazetteer.rolledUp(place.id, to: .province), roles: roles[place.id] ?? [],
        items: items[today.id] ?? 0, lines: lines[today.id] ?? 0)
    }
  }
}

extension Gazetteer {
  /// All places, the units below a place behind it; otherwise in the order of the files.
  fileprivate var inOrder: [Place] {
    var below: [Identifier<Place>: [Place]] = [:]
    for place in places {
      if let parent = place.parent { below[parent, default: []].append(place) }
    }
    var found: [Place] = []
    var seen: Set<Identifier<Place>> = []
    var open = Array(places.filter { $0.parent.map { self[$0] == nil } ?? true }.reversed())
    while let place = open.popLast() {
      guard seen.insert(place.id).inserted else { continue }
      found.append(place)
      open += (below[place.id] ?? []).reversed()
    }
    // Units that belong to each other in a ring have no top.
    return found + places.filter { !seen.contains($0.id) }
  }
}
