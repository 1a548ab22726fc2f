import PlanCore

/// What near words add to a word of a filter, for texts that are no entries of a search: the cells
/// of a table.
package struct NearCells: Sendable {
  /// What is looked for too, for the reader.
  package let notices: [SearchNotice]
  private let writings: [Writing]

  /// Looks a word up; `nil` when nothing is added to it, as behind `=`.
  package init?(_ word: String, near: NearWords = .inUse) {
    let words = SearchWords(SearchQuery(text: word, nearWords: near))
    guard let word = words.words.first, !words.additions.isEmpty else { return nil }
    notices = words.additions.map { .added(word: $0.word, others: $0.others) }
    writings = Array(word.writings.dropFirst())
  }

  /// Whether one of the near words is in a text.
  package func isIn(_ text: String) -> Bool {
    let scalars = Folding.scalars(of: text)
    return writings.contains { scalars.firstOccurrence(of: $0) != nil }
  }
}
