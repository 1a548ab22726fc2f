import PlanCore

/// 线路或产业带: something that plans draw between places.
package struct PlanLine: Equatable, Sendable {
  /// The project, in the plan whose way through places is followed.
  package let item: ItemReference
  /// All projects that surely are this line, in the order of the plans; ``item`` is one of them.
  package let appearances: [ItemReference]
  /// The linked entity that it is.
  package let entity: Identifier<Entity>?
  package let name: String
  package let kind: ProjectKind
  /// Whether it is a belt, corridor or cluster, and not a way that something moves along.
  package let isBelt: Bool
  /// The places in their order.
  package let stops: [Stop]
  /// Whether the source states the order; inferred when it only names the places.
  package let basis: Basis
  /// What it is among all things, by ``ThingCatalog/id(of:)``.
  package let thing: String
  /// What is reported and promised of it.
  package let standing: Standing

  /// How far along it is.
  package var progress: LineProgress { LineProgress(standing) }

  /// The latest statement about it; `nil` when nothing was said.
  package var latest: TrackedStatement? { standing.latest }

  /// The plans that it appears in.
  package var plans: [Identifier<Plan>] {
    var seen: Set<Identifier<Plan>> = []
    return appearances.map(\.plan).filter { seen.insert($0).inserted }
  }

  /// One place of a line.
  package struct Stop: Hashable, Sendable {
    package let place: Identifier<Place>
    /// Whether the line only passes here.
    package let isVia: Bool
    /// Where it is drawn, or `nil` where no coordinate is known.
    package let coordinate: Coordinate?
    /// The unit that took an abolished place over, when the coordinate is that unit's.
    package let successor: Identifier<Place>?
  }
}

extension PlanLine {
  /// The stops that can be drawn; consecutive stops at one point count once.
  package var located: [Stop] {
    stops.reduce(into: []) { found, stop in
      guard let coordinate = stop.coordinate, coordinate != found.last?.coordinate else { return }
      found.append(stop)
    }
  }

  /// The places where it is drawn, with successors replacing abolished units.
  package var drawnPlaces: [Identifier<Place>] { located.map { $0.successor ?? $0.place } }

  /// Where the line runs.
  package var points: [Coordinate] { located.compactMap(\.coordinate) }

  /// Whether it can be drawn: there are two places or more to draw it between, in an order that the
  /// source states, or just these two.
  package var isDrawn: Bool {
    located.count > 1 && (basis == .printed || stops.count == 2)
  }

  /// The places that no coordinate is known of.
  package var missing: [Identifier<Place>] {
    stops.filter { $0.coordinate == nil }.map(\.place)
  }

  /// The length as the crow flies from place to place, in kilometres, or `nil` when it cannot be
  /// drawn.
  ///
  /// It is shorter than anything built.
  package var kilometres: Double? {
    isDrawn ? Geodesy.kilometres(along: points) : nil
  }
}
