/// How well typed letters fit a text in which they have to occur in order.
enum FuzzyMatch {
  private static let each = 16
  private static let wordStart = 10
  private static let afterLast = 8
  private static let wordEnd = 4

  /// The score of the best fit, or `nil` when the letters do not all occur in order.
  ///
  /// Letters that begin words, letters beside each other, and a last one that ends a word count
  /// more; each letter skipped counts a little against it.
  static func score(_ typed: [Character], in text: [Character]) -> Int? {
    guard let first = typed.first else { return 0 }
    return text.indices.lazy.filter { text[$0] == first }
      .compactMap { score(typed, in: text, from: $0) }.max()
  }

  /// The score of the fit that begins at `start` and takes each next letter where it comes first,
  /// at the beginning of a word if it comes there at all.
  private static func score(_ typed: [Character], in text: [Character], from start: Int) -> Int? {
    var score = each + (isWordStart(start, in: text) ? wordStart : 0) - min(start, 3)
    var place = start
    for letter in typed.dropFirst() {
      let rest = (place + 1)..<text.count
      guard let near = rest.first(where: { text[$0] == letter }) else { return nil }
      let isBeside = near == place + 1
      let next =
        isBeside ? near : rest.first { text[$0] == letter && isWordStart($0, in: text) } ?? near
      score += each - min(next - place - 1, 3)
      if isBeside { score += afterLast } else if isWordStart(next, in: text) { score += wordStart }
      place = next
    }
    // Who types a whole word means it rather than the beginning of a longer one.
    return score + (isWordEnd(place, in: text) ? wordEnd : 0)
  }

  private static func isWordStart(_ index: Int, in text: [Character]) -> Bool {
    guard index > 0 else { return true }
    return text[index - 1] == " " || text[index - 1] == "-"
  }

  private static func isWordEnd(_ index: Int, in text: [Character]) -> Bool {
    let next = index + 1
    return next == text.count || text[next] == " " || text[next] == "-"
  }
}
