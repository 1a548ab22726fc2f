import PlanCore

/// A query as it is understood: its words, its filters, and what to say about it.
package struct SearchQuestion {
  /// The words.
  package let words: SearchWords
  /// The filters that have a value; the plan that the query is limited to among them.
  package let filters: [SearchFilter]
  /// Notices for the reader.
  package let notices: [SearchNotice]
  /// Whether anything can be found: every filter has a value that exists.
  package let isAnswerable: Bool

  package init(_ query: SearchQuery, in scope: SearchScope) {
    words = SearchWords(query)
    var filters = query.plan.map { [SearchFilter.plans([$0])] } ?? []
    var notices: [SearchNotice] = query.isCut ? [.cut(limit: SearchQuery.longestText)] : []
    var isAnswerable = true
    // A filter whose value is still to be typed asks for nothing yet.
    for word in words.filters where !word.value.isEmpty {
      if let filter = SearchFilter(word, in: scope) {
        filters.append(filter)
      } else if word.field.isOfThings, StandingFilter(word) != nil {
        isAnswerable = false
        notices.append(.unsupported(field: word.field))
      } else {
        isAnswerable = false
        notices.append(Self.notice(of: word, in: scope))
      }
    }
    notices += words.additions.map { .added(word: $0.word, others: $0.others) }
    self.filters = filters
    self.notices = notices
    self.isAnswerable = isAnswerable
  }

  /// Whether an entry passes all filters.
  func passes(_ entry: EntryText) -> Bool { filters.allSatisfy { $0.passes(entry) } }

  /// Says which values the field of a filter has.
  private static func notice(of word: FilterWord, in scope: SearchScope) -> SearchNotice {
    let values = scope.values(of: word.field, isChinese: word.isChinese)
    return .unknownValue(
      field: word.field, value: word.value, known: values.nearest(to: word.value, limit: 60))
  }
}
