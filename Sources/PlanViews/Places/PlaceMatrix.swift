import PlanCore

/// To which level places are rolled up before they are counted.
package enum PlaceRollUp: String, CaseIterable, Sendable {
  /// As the plans name them.
  case named
  /// Counties and districts count as the prefecture that they belong to.
  case prefecture
  /// Everything counts as its province.
  case province
}

/// 地方联系: how many things each two places have in common.
///
/// A thing is a project, mechanism, agreement, event or document; what links
/// call one entity counts once, however many plans it is in.
package struct PlaceMatrix: Equatable, Sendable {
  /// The places that have something in common with another, in the order of the gazetteer.
  package let places: [Identifier<Place>]
  private let counts: [Pair: Int]
  /// The places of each thing.
  private let things: [Set<Identifier<Place>>]

  private struct Pair: Hashable {
    let first: Identifier<Place>
    let second: Identifier<Place>

    init(_ left: Identifier<Place>, _ right: Identifier<Place>) {
      (first, second) = left < right ? (left, right) : (right, left)
    }
  }

  /// Counts the things of a library.
  package init(of library: Library, rolledUpTo level: PlaceRollUp = .named) {
    let gazetteer = library.gazetteer
    var touched: [Thing: Set<Identifier<Place>>] = [:]
    var order: [Thing] = []
    for plan in library.plans {
      for item in plan.items where item.isThing {
        let places = Set(item.places.compactMap { gazetteer.rolledUp($0, to: level) })
        guard !places.isEmpty else { continue }
        let reference = ItemReference(plan: plan.id, id: item.id)
        let thing =
          library.links.identity(of: reference).map { Thing.entity($0.id) } ?? .item(reference)
        if touched[thing] == nil { order.append(thing) }
        touched[thing, default: []].formUnion(places)
      }
    }
    var counts: [Pair: Int] = [:]
    things = order.compactMap { touched[$0] }
    for thing in things {
      let places = thing.sorted()
      for (offset, place) in places.enumerated() {
        for other in places[(offset + 1)...] { counts[Pair(place, other), default: 0] += 1 }
      }
    }
    self.counts = counts
    let linked = Set(counts.keys.flatMap { [$0.first, $0.second] })
    places = gazetteer.places.map(\.id).filter(linked.contains)
  }

  private enum Thing: Hashable {
    case entity(Identifier<Entity>)
    case item(ItemReference)
  }

  /// How many things two places have in common; 0 for a place and itself.
  package func count(_ place: Identifier<Place>, _ other: Identifier<Place>) -> Int {
    counts[Pair(place, other)] ?? 0
  }

  /// The places that share things with all of some territories, the most shared first, without
  /// those in them and the units that they lie in.
  package func links(
    of territories: [Set<Identifier<Place>>], without ancestors: [Identifier<Place>] = []
  ) -> [PlaceView.PlaceCount] {
    var shared: [Identifier<Place>: Int] = [:]
    for thing in things where territories.allSatisfy({ !$0.isDisjoint(with: thing) }) {
      for place in thing { shared[place, default: 0] += 1 }
    }
    let found = places.enumerated().compactMap { offset, place in
      shared[place].map { (offset: offset, link: PlaceView.PlaceCount(place: place, count: $0)) }
    }.filter { found in
      !territories.contains { $0.contains(found.link.place) }
        && !ancestors.contains(found.link.place)
    }
    return found.sorted {
      $0.link.count == $1.link.count ? $0.offset < $1.offset : $0.link.count > $1.link.count
    }.map(\.link)
  }
}

extension Gazetteer {
  /// The place that another one counts as on a level, or `nil` when it has none there.
  func rolledUp(_ id: Identifier<Place>, to level: PlaceRollUp) -> Identifier<Place>? {
    guard let named = self[id] else { return nil }
    let place = today(named)
    let line = [place] + ancestors(of: place.id)
    switch level {
    case .named: return place.id
    case .prefecture: return line.first { $0.level.isPrefecture }?.id
    case .province: return line.first { $0.level == .province || $0.level == .municipality }?.id
    }
  }
}

extension PlaceLevel {
  /// Whether places of the level are directly below a province, or are one themselves.
  fileprivate var isPrefecture: Bool {
    switch self {
    case .prefecture, .provinceRun, .municipality: true
    case .province, .county, .district, .area: false
    }
  }
}
