import PlanCore
import PlanSearch

extension SearchFilter {
  /// The entries of a segment that pass.
  func entries(of shard: Shard) -> DocumentSet {
    if case .not(let filter) = self {
      return DocumentSet(all: shard.count).subtracting(filter.entries(of: shard))
    }
    var entries = DocumentSet(count: shard.count)
    let table = shard[.facets]
    switch self {
    case .not: break
    case .plans(let plans):
      for number in 0..<shard.planCount where shard.plan(number).map(plans.contains) == true {
        table.add(FacetKey.plan(number).rawValue, to: &entries)
      }
    case .kinds(let items, let projects):
      for kind in items {
        table.add(FacetKey.kind(SearchRank.number(of: kind)).rawValue, to: &entries)
      }
      for kind in projects { table.add(FacetKey.projectKind(kind.number).rawValue, to: &entries) }
    case .places(let places):
      for (place, number) in shard.places where places.contains(place) {
        table.add(FacetKey.place(number).rawValue, to: &entries)
      }
    case .stages(let stages):
      for stage in stages { table.add(FacetKey.stage(stage.number).rawValue, to: &entries) }
    case .modes(let modes):
      for mode in modes { table.add(FacetKey.mode(mode.number).rawValue, to: &entries) }
    case .years(let wanted):
      table.forEachKey(of: FacetKey.yearsHead) { index, key in
        let years = FacetKey.years(key)
        if years.first <= wanted.upperBound, wanted.lowerBound <= years.last {
          entries.insert(table.list(index))
        }
      }
    }
    return entries
  }
}

extension Shard {
  /// The years of everything in the entries of `live`, or of all; first and last ones.
  func years(of live: DocumentSet?) -> Set<Int> {
    var years: Set<Int> = []
    let table = self[.facets]
    table.forEachKey(of: FacetKey.yearsHead) { index, key in
      if let live {
        var entries = DocumentSet(count: count)
        entries.insert(table.list(index))
        entries.formIntersection(live)
        if entries.isEmpty { return }
      }
      years.insert(FacetKey.years(key).first)
      years.insert(FacetKey.years(key).last)
    }
    return years
  }
}
