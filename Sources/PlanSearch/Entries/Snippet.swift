/// The parts of a text around the words found in it, with `…` for what is left out.
struct Snippet {
  /// The characters shown before the first occurrence of a word.
  static let before = 40
  /// The characters shown from there on.
  static let after = 80

  /// The snippet.
  let text: String
  /// Where the words are in it, in characters, in order and without overlaps.
  let matches: [Range<Int>]

  /// Cuts out the surroundings of the first occurrence of each word; without words, the beginning.
  init(of text: String, around words: [FoundWord]) {
    guard !words.isEmpty else {
      self.text = Self.beginning(of: text)
      matches = []
      return
    }
    let folded = FoldedText(text)
    let characters = TextCharacters(text, areScalars: folded.isOfWholeCharacters)
    let found = words.map { folded.occurrences(of: $0) }
    var windows = merged(found.compactMap(\.first).map { Self.window(around: $0, in: characters) })
    let occurrences = found.flatMap { $0 }
    windows = merged(windows.map { Self.widened($0, toHold: occurrences) })

    var shown = ""
    var matches: [Range<Int>] = []
    var end = 0
    for window in windows {
      if window.lowerBound > end { shown += "…" }
      end = window.upperBound
      shown += characters[window]
      // Counted from the end: a part may begin with a mark that joins the character before it.
      let shift = shown.characterCount - end
      matches += merged(
        occurrences.filter {
          window.lowerBound <= $0.lowerBound && $0.upperBound <= window.upperBound
        }
      )
      .map { $0.lowerBound + shift..<$0.upperBound + shift }
    }
    if end < characters.count { shown += "…" }
    self.text = shown
    self.matches = matches
  }

  private static func beginning(of text: String) -> String {
    // The bytes decide first: a text has at least as many of them as characters.
    guard text.utf8.count > before + after else { return text }
    let end = quickEnd(of: text)
    guard let end = end.isKnown ? end.index : slowEnd(of: text), end < text.endIndex else {
      return text
    }
    return text[..<end] + "…"
  }

  private static func slowEnd(of text: String) -> String.Index? {
    text.index(text.startIndex, offsetBy: before + after, limitedBy: text.endIndex)
  }

  /// Where a text is cut, if every scalar up to there is a character.
  private static func quickEnd(of text: String) -> (isKnown: Bool, index: String.Index?) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var end: String.Index?
    // Two scalars more than shown: what follows may join the last character.
    for number in 0..<before + after + 2 {
      if number == before + after { end = index }
      guard index < scalars.endIndex else { break }
      guard scalars[index].isWholeCharacter else { return (false, nil) }
      scalars.formIndex(after: &index)
    }
    return (true, end)
  }

  private static func window(around match: Range<Int>, in characters: TextCharacters) -> Range<Int>
  {
    let end = max(match.upperBound, match.lowerBound + after)
    return max(0, match.lowerBound - before)..<min(characters.count, end)
  }

  /// The window, widened to the matches that cross its ends.
  private static func widened(_ window: Range<Int>, toHold occurrences: [Range<Int>]) -> Range<Int>
  {
    let crossing = occurrences.filter { $0.overlaps(window) }
    let start = crossing.map(\.lowerBound).min() ?? window.lowerBound
    let end = crossing.map(\.upperBound).max() ?? window.upperBound
    return min(start, window.lowerBound)..<max(end, window.upperBound)
  }
}

/// The characters of a text; its scalars where each is one, which are found much quicker.
private enum TextCharacters {
  case scalars([Unicode.Scalar])
  case characters([Character])

  init(_ text: String, areScalars: Bool) {
    self = areScalars ? .scalars(Array(text.unicodeScalars)) : .characters(Array(text))
  }

  var count: Int {
    switch self {
    case .scalars(let scalars): scalars.count
    case .characters(let characters): characters.count
    }
  }

  subscript(range: Range<Int>) -> String {
    switch self {
    case .scalars(let scalars): String(of: scalars[range])
    case .characters(let characters): String(characters[range])
    }
  }
}

extension String {
  /// Creates a string from scalars; to append one after the other takes many times as long.
  fileprivate init(of scalars: ArraySlice<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
      var end = 0
      for scalar in scalars {
        for unit in scalar.utf8 {
          buffer[end] = unit
          end += 1
        }
      }
      return end
    }
  }
}
