/// One way to write a word of a query: 七大行动 as typed, or 7大行动.
package struct Writing: Equatable, Sendable {
  /// The folded characters.
  package let scalars: [UInt32]
  /// What may not stand before it.
  package let start: WordEdge
  /// What may not stand behind it.
  package let end: WordEdge

  init(_ scalars: [UInt32], start: WordEdge = .any, end: WordEdge = .any) {
    self.scalars = scalars
    self.start = start
    self.end = end
  }

  /// Whether it counts wherever its characters stand.
  package var isWithoutEdges: Bool { start == .any && end == .any }

  /// Whether it counts between two neighbours; `nil` for the end of a text.
  package func counts(after last: UInt32?, before next: UInt32?) -> Bool {
    start.allows(last) && end.allows(next)
  }
}

/// The characters that would make a word part of another: 7 is no part of 27, 十 none of 二十.
///
/// What was typed is found wherever it stands; only what the search adds has edges.
package enum WordEdge: Sendable {
  case any
  /// Figures.
  case figures
  /// Chinese numerals.
  case numerals
  /// Latin letters.
  case letters
  /// Chinese characters: a word that is short for a longer one counts where it ends.
  case characters

  func allows(_ neighbour: UInt32?) -> Bool {
    guard let neighbour else { return true }
    switch self {
    case .any: return true
    case .figures: return !(0x30...0x39).contains(neighbour)
    case .numerals: return !ChineseNumerals.isPart(neighbour)
    case .letters: return !(0x61...0x7A).contains(neighbour)
    case .characters: return !(0x3400...0x9FFF).contains(neighbour)
    }
  }
}

extension [UInt32] {
  /// Where a writing first counts at or after `start`, or `nil`.
  func firstOccurrence(of writing: Writing, from start: Int = 0) -> Int? {
    var position = firstOccurrence(of: writing.scalars, from: start)
    while let found = position, !hasEdges(of: writing, at: found) {
      position = firstOccurrence(of: writing.scalars, from: found + 1)
    }
    return position
  }

  /// Whether what stands beside a writing at a position lets it count.
  func hasEdges(of writing: Writing, at position: Int) -> Bool {
    if writing.isWithoutEdges { return true }
    let end = position + writing.scalars.count
    return writing.counts(
      after: position > 0 ? self[position - 1] : nil, before: end < count ? self[end] : nil)
  }
}
