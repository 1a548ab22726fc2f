import PlanCore

/// What filters and completion have to know of a library: which values exist.
///
/// It is small, so that it can be had without reading a plan. Copies share what has been worked
/// out from it: keep one as long as the library stays the same.
package struct SearchScope: Equatable, Sendable {
  /// The plans, in the order of the library.
  package let summaries: [PlanSummary]
  /// The places.
  package let gazetteer: Gazetteer
  /// The years in which something is dated, the ends of periods among them; ascending.
  package let years: [Int]
  /// What completion has made of the above so far.
  let cache = FilterValuesCache()

  /// Creates a scope; the years may come in any order and more than once.
  package init(summaries: [PlanSummary] = [], gazetteer: Gazetteer = Gazetteer(), years: [Int] = [])
  {
    self.summaries = summaries
    self.gazetteer = gazetteer
    self.years = Set(years).sorted()
  }

  /// The scope of a catalog whose entries are dated in `years`.
  package init(of catalog: Catalog, years: [Int]) {
    self.init(summaries: catalog.summaries, gazetteer: catalog.gazetteer, years: years)
  }

  /// The scope of a library that has been read whole.
  package init(of library: Library) {
    self.init(
      of: Catalog(of: library), years: library.plans.flatMap { Self.years(of: $0) })
  }

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
