import PlanCore

/// A query that narrows a list: its words are looked for in the names of rows, its filters are
/// those of a search.
package struct ListFilter: Sendable {
  /// The query of the filters alone, or `nil` without filters.
  ///
  /// What passes has to be searched for, since a list of plans does not know their places.
  package let plansQuery: SearchQuery?
  /// Notices for the reader: a filter whose value does not exist lets nothing through, and what near
  /// words added.
  package let notices: [SearchNotice]

  private let question: SearchQuestion

  /// Reads a query as the search reads it.
  package init(_ text: String, in scope: SearchScope) {
    question = SearchQuestion(SearchQuery(text: text), in: scope)
    notices = question.notices
    let filters = question.words.filters.filter { !$0.value.isEmpty }
    let words = ["kind:plan"] + filters.map { "\($0.field.rawValue):\($0.value)" }
    plansQuery = filters.isEmpty ? nil : SearchQuery(text: words.joined(separator: " "))
  }

  /// The indices of the rows that pass, ascending.
  ///
  /// - Parameters:
  ///   - plan: the plan that the rows belong to, or `nil` for a list of plans.
  ///   - plans: the plans that ``plansQuery`` finds; asked for at most once.
  package func passing(
    of rows: ListedNames, in plan: Identifier<Plan>?, plans: () -> Set<Identifier<Plan>>
  ) -> [Int] {
    guard question.isAnswerable else { return [] }
    let hasPlans = rows.rows.contains { if case .plan = $0.subject { true } else { false } }
    let found = hasPlans && plansQuery != nil ? plans() : []
    return rows.rows.indices.filter { index in
      hasWords(rows, index) && passes(rows.rows[index].subject, in: plan, plans: found)
    }
  }

  private func hasWords(_ rows: ListedNames, _ index: Int) -> Bool {
    guard !question.words.words.isEmpty else { return true }
    let readings = question.words.needReadings ? rows.readings[index] : nil
    return question.words.words.allSatisfy {
      rows.entries[index].find($0, readings: readings) != nil
    }
  }

  /// Whether the thing, or one below it, passes all filters.
  private func passes(
    _ subject: ListedRow.Subject, in plan: Identifier<Plan>?, plans: Set<Identifier<Plan>>
  ) -> Bool {
    guard !question.filters.isEmpty else { return true }
    switch subject {
    case .plan(let id): return plans.contains(id)
    case .items(let items):
      return items.contains { item in
        passes(item.kind, item.id.rawValue, SearchFacets(of: item), in: plan)
      }
    case .places(let places):
      return places.contains { place in
        passes(.place, place.rawValue, SearchFacets(places: [place]), in: plan)
      }
    case .nothing: return false
    }
  }

  private func passes(
    _ kind: ItemKind, _ id: String, _ facets: SearchFacets, in plan: Identifier<Plan>?
  ) -> Bool {
    question.passes(
      EntryText(
        plan: plan ?? "no-plan", kind: kind, id: id, title: "", aliases: [],
        text: "", path: [], facets: facets))
  }
}
