import PlanCore
import PlanSearch
import PlanViews

/// Answers queries that ask how things are (`status:`, `aim:`, `due:`, `check:`), which follows from
/// all plans together: what the index finds is narrowed by it.
struct ThingSearch {
  /// Gathers the things of the library; asked only for such a query.
  let things: () -> ThingCatalog
  /// The day as of which they are.
  let day: PartialDate

  /// Answers a query with a search that knows entries alone.
  func search(_ query: SearchQuery, by search: (SearchQuery) -> SearchResult) -> SearchResult {
    let parts = StandingQuery(query)
    guard !parts.filters.isEmpty else { return search(query) }
    let found = search(parts.rest)
    let things = things()
    let hits = found.hits.filter { passes($0, parts.filters, in: things) }
    return SearchResult(
      query: query, total: hits.count, hits: query.limit.map { Array(hits.prefix($0)) } ?? hits,
      notices: found.notices, suggestions: hits.isEmpty ? found.suggestions : [])
  }

  /// What is no thing has no status: only a filter with a minus lets it pass.
  private func passes(
    _ hit: SearchHit, _ filters: [StandingFilter], in things: ThingCatalog
  ) -> Bool {
    let standing = ItemIdentifier(hit.id)
      .flatMap { things.thing(of: ItemReference(plan: hit.plan, id: $0)) }
      .map { things.standing(of: $0, asOf: day) }
    return filters.allSatisfy { filter in
      (standing.map { $0.passes(filter.condition) } ?? false) != filter.isNegated
    }
  }
}

extension Standing {
  fileprivate func passes(_ condition: StandingFilter.Condition) -> Bool {
    switch condition {
    case .status(let statuses): statuses.contains(status)
    case .aim(let stages, let modes):
      aim.map { stages.contains($0.stage) || modes.contains($0.mode) } ?? false
    case .due(let years): aim?.due.map { years.contains($0.end.year) } ?? false
    case .check(let checks): checkCodes.contains(where: checks.contains)
    }
  }
}
