import PlanCore

/// 线路与产业带: everything that plans draw between places, each thing once.
package struct LineTable: Equatable, Sendable {
  /// The lines: those that can be drawn in the order of the plans, then the others in the same.
  package let lines: [PlanLine]

  /// Creates a table from its rows.
  package init(lines: [PlanLine]) {
    self.lines = lines
  }

  /// The lines of a library.
  ///
  /// What links call surely the same is one line; what they call likely stays apart, as it
  /// may run elsewhere.
  package init(of things: ThingCatalog, _ gazetteer: Gazetteer, asOf day: PartialDate) {
    let plans = things.plans.plans
    let found = things.things.compactMap { thing -> PlanLine? in
      let appearances = things.projects(of: thing).compactMap { record -> Appearance? in
        let (plan, project) = (plans[record.plan], plans[record.plan].projects[record.project])
        guard project.isLine else { return nil }
        return Appearance(
          item: ItemReference(plan: plan.id, id: ItemIdentifier(project.id)), project: project)
      }
      return appearances.isEmpty ? nil : PlanLine(appearances, of: thing, things, gazetteer, day)
    }
    lines = found.filter(\.isDrawn) + found.filter { !$0.isDrawn }
  }

  /// The lines of a library that no other view is made of.
  package init(of library: Library, asOf day: PartialDate) {
    self.init(of: ThingCatalog(of: library), library.gazetteer, asOf: day)
  }

  /// The lines that pass all filters that are given.
  package func keeping(
    plan: Identifier<Plan>? = nil, kind: ProjectKind? = nil, status: Status? = nil
  ) -> LineTable {
    LineTable(
      lines: lines.filter { line in
        (plan.map { id in line.appearances.contains { $0.plan == id } } ?? true)
          && (kind.map { $0 == line.kind } ?? true)
          && (status.map { $0 == line.standing.status } ?? true)
      })
  }

  /// The places that the lines are drawn between, each once, in the order of the lines.
  package var places: [Identifier<Place>] {
    var seen: Set<Identifier<Place>> = []
    return lines.filter(\.isDrawn).flatMap(\.drawnPlaces)
      .filter { seen.insert($0).inserted }
  }
}

/// A project that is a line, in one plan.
private struct Appearance {
  let item: ItemReference
  let project: Project
}

extension PlanLine {
  /// Puts the appearances of one line together; there is one at least.
  fileprivate init?(
    _ appearances: [Appearance], of thing: Thing, _ things: ThingCatalog, _ gazetteer: Gazetteer,
    _ day: PartialDate
  ) {
    let ways = appearances.map { $0.project.way(gazetteer) }
    // The plan that gives most of the route is followed, the first of several.
    let located = ways.map { way in
      way.stops.count { $0.coordinate != nil } * 2 + (way.basis == .printed ? 1 : 0)
    }
    guard let most = located.max(), let best = located.firstIndex(of: most) else { return nil }
    let chosen = appearances[best]
    item = chosen.item
    self.appearances = appearances.map(\.item)
    entity = things.entity(of: thing)?.id
    name = things.name(of: thing)
    kind = chosen.project.kind
    isBelt = chosen.project.belt != nil || chosen.project.kind.isBelt
    stops = ways[best].stops
    basis = ways[best].basis
    self.thing = things.id(of: thing)
    standing = things.standing(of: thing, asOf: day)
  }
}

extension Project {
  /// Whether it runs between places, or would if the source said where.
  ///
  /// A cluster without ends is a branch of industry and not a line.
  fileprivate var isLine: Bool {
    guard kind == .cluster else { return extent != nil || kind.isTransport || kind.isBelt }
    return belt?.ends.isEmpty == false
  }

  /// The places in their order, and whether the source states it.
  fileprivate func way(_ gazetteer: Gazetteer) -> (stops: [PlanLine.Stop], basis: Basis) {
    switch extent {
    case .route(let route):
      (route.stops.map { gazetteer.stop($0.place, isVia: $0.isVia) }, .printed)
    case .belt(let belt) where !belt.ends.isEmpty:
      (belt.ends.map { gazetteer.stop($0) }, .printed)
    case .belt, nil: (places.map { gazetteer.stop($0) }, .inferred)
    }
  }
}

extension Gazetteer {
  /// A place of a line, at its own coordinate or at that of the unit that took it over.
  fileprivate func stop(_ id: Identifier<Place>, isVia: Bool = false) -> PlanLine.Stop {
    let place = self[id]
    if let coordinate = place?.coordinate {
      return PlanLine.Stop(place: id, isVia: isVia, coordinate: coordinate, successor: nil)
    }
    let successor = place.map(today).flatMap { $0.id == id ? nil : $0 }
    let heir = successor.flatMap { $0.coordinate == nil ? nil : $0.id }
    return PlanLine.Stop(
      place: id, isVia: isVia, coordinate: heir.flatMap { self[$0]?.coordinate }, successor: heir)
  }
}
