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
  package init(of library: Library) {
    var order: [Key] = []
    var members: [Key: [Appearance]] = [:]
    for plan in library.plans {
      for project in plan.projects where project.isLine {
        let item = ItemReference(plan: plan.id, id: ItemIdentifier(project.id))
        let entity = library.links.entities(of: item).first { entity in
          entity.links.contains { $0.item == item && $0.certainty == .same }
        }
        let key = entity.map { Key.entity($0.id) } ?? .item(item)
        if members[key] == nil { order.append(key) }
        members[key, default: []].append(
          Appearance(item: item, project: project, date: plan.date, entity: entity))
      }
    }
    let found = order.compactMap { members[$0].flatMap { PlanLine($0, library.gazetteer) } }
    lines = found.filter(\.isDrawn) + found.filter { !$0.isDrawn }
  }

  /// The lines that pass all filters that are given.
  package func keeping(
    plan: Identifier<Plan>? = nil, kind: ProjectKind? = nil, stage: Stage? = nil
  ) -> LineTable {
    LineTable(
      lines: lines.filter { line in
        (plan.map { id in line.appearances.contains { $0.plan == id } } ?? true)
          && (kind.map { $0 == line.kind } ?? true) && (stage.map { $0 == line.stage } ?? true)
      })
  }

  /// The places that the lines are drawn between, each once, in the order of the lines.
  package var places: [Identifier<Place>] {
    var seen: Set<Identifier<Place>> = []
    return lines.filter(\.isDrawn).flatMap(\.drawnPlaces)
      .filter { seen.insert($0).inserted }
  }

  private enum Key: Hashable {
    case entity(Identifier<Entity>)
    case item(ItemReference)
  }
}

/// A project that is a line, in one plan.
private struct Appearance {
  let item: ItemReference
  let project: Project
  /// The date of the plan.
  let date: PartialDate?
  let entity: Entity?
}

extension PlanLine {
  /// Puts the appearances of one line together; there is one at least.
  fileprivate init?(_ appearances: [Appearance], _ gazetteer: Gazetteer) {
    let ways = appearances.map { $0.project.way(gazetteer) }
    // The plan that gives most of the route is followed, the first of several.
    let located = ways.map { way in
      way.stops.count { $0.coordinate != nil } * 2 + (way.basis == .printed ? 1 : 0)
    }
    guard let most = located.max(), let best = located.firstIndex(of: most) else { return nil }
    let chosen = appearances[best]
    let current = appearances.flatMap { appearance in
      appearance.project.statements.map { $0.dated(or: appearance.date) }
    }.current
    item = chosen.item
    self.appearances = appearances.map(\.item)
    entity = chosen.entity?.id
    name = chosen.entity?.name ?? chosen.project.title
    kind = chosen.project.kind
    isBelt = chosen.project.belt != nil || chosen.project.kind.isBelt
    stops = ways[best].stops
    basis = ways[best].basis
    stage = current?.stage
    mode = current?.mode
    date = current?.date
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

extension Statement {
  /// The statement with the date of its plan where it has none.
  fileprivate func dated(or date: PartialDate?) -> Statement {
    guard self.date == nil, let date else { return self }
    return Statement(
      date: date, dateBasis: .inferred, by: by, verb: verb, stage: stage, mode: mode, due: due,
      note: note, basis: basis, source: source)
  }
}
