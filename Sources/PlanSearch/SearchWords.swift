import PlanCore

/// The words of a query, folded, each once, in the order typed.
struct SearchWords {
  /// The words; none for a query of nothing but spaces.
  let words: [[UInt32]]
  /// The words as one, without the spaces between them.
  let joined: [UInt32]

  init(_ query: SearchQuery) {
    var words: [[UInt32]] = []
    for word in Folding.scalars(of: query.text).split(separator: Folding.space)
    where !words.contains(Array(word)) {
      words.append(Array(word))
    }
    self.words = words
    joined = Array(words.joined())
  }
}
