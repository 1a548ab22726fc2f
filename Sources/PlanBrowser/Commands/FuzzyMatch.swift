/// How well typed letters match a text in which they must occur in order.
enum FuzzyMatch {
  private static let each = 16
  private static let wordStart = 10
  private static let afterLast = 8
  private static let wordEnd = 4

  /// The score of the best match, or `nil` if the letters do not all occur in order.
  ///
  /// Letters at the start of words, adjacent letters, and a last letter at the end of a word score
  /// higher; each skipped letter costs a little.
  static func score(_ typed: [Character], in text: [Character]) -> Int? {
    guard let first = typed.first else { return 0 }
    return text.indices.lazy.filter { text[$0] == first }
      .compactMap { score(typed, in: text, from: $0) }.max()
  }

  /// The score of the match that begins at `start` and takes each next letter at its first
  /// occurrence, or at the start of a word if it occurs there.
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
    // A whole word is more likely meant than the beginning of a longer one.
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
