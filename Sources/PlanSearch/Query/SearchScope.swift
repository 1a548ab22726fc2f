import PlanCore

/// What filters and completion have to know of a library: which values exist.
///
/// It is small, so that it can be had without reading a plan. Copies share what has been worked
/// out from it: keep one as long as the library stays the same.
package struct SearchScope: Equatable, Sendable {
  private let catalog: Catalog
  /// Finds the years: only completion asks for them, and an index looks at all its shards.
  private let findYears: @Sendable () -> [Int]
  /// What completion has made of the above so far.
  let cache = FilterValuesCache()

  /// Creates a scope; the years may come in any order and more than once.
  package init(
    summaries: [PlanSummary] = [], gazetteer: Gazetteer = Gazetteer(),
    years: @autoclosure @escaping @Sendable () -> [Int] = []
  ) {
    self.init(of: Catalog(summaries: summaries, gazetteer: gazetteer), years: years())
  }

  /// The scope of a catalog whose entries are dated in `years`.
  package init(of catalog: Catalog, years: @autoclosure @escaping @Sendable () -> [Int]) {
    self.catalog = catalog
    findYears = years
  }

  /// The scope of a library that has been read whole.
  package init(of library: Library) {
    self.init(
      of: Catalog(of: library), years: library.plans.flatMap { Self.years(of: $0) })
  }

  /// The plans, in the order of the library.
  package var summaries: [PlanSummary] { catalog.summaries }

  /// The places.
  package var gazetteer: Gazetteer { catalog.gazetteer }

  /// The years in which something is dated, the ends of periods among them; ascending.
  ///
  /// Cost: every shard of an index is asked for its years.
  package var years: [Int] { Set(findYears()).sorted() }

  package static func == (left: SearchScope, right: SearchScope) -> Bool {
    left.summaries == right.summaries && left.gazetteer == right.gazetteer
      && left.years == right.years
  }

  /// The years in which something in a plan is dated, the ends of periods among them; ascending.
  package static func years(of plan: Plan) -> [Int] {
    let facets = [SearchFacets(of: plan)] + plan.items.map { SearchFacets(of: $0) }
    return Set(facets.flatMap(\.years).flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
  }
}
