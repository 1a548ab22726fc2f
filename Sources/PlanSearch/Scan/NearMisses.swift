import PlanCore

/// The titles that a query which finds nothing may have meant.
///
/// A title is as far away as the part of it that is nearest to the words: by characters, or by
/// how both are read, each as a share of the length of what was typed.
package struct NearMisses {
  /// The most titles that are offered.
  package static let limit = 5
  /// Words longer than this together are no misspelt name.
  static let longestWords = 40

  /// The characters of the words.
  package let characters: [UInt32]
  /// The words in letters, characters as they are read.
  package let letters: [UInt32]

  /// Takes the words as one, or returns `nil` when they are too long or too short to guess from.
  package init?(_ words: SearchWords) {
    characters = words.words.flatMap(\.literal)
    guard (2...Self.longestWords).contains(characters.count) else { return nil }
    letters = words.words.flatMap { $0.pinyin?.plainLetters ?? SpelledText($0.literal).letters }
  }

  /// The nearest titles, the nearest first, each once; none when all are far away.
  ///
  /// Of equals the shorter one comes first, then the earlier one.
  func nearest(of entries: [SearchEntry]) -> [String] {
    var near: [(distance: Double, length: Int, title: String)] = []
    for entry in entries {
      guard let distance = distance(to: entry.foldedTitle) else { continue }
      near.append((distance, entry.titleLength, entry.content.title))
    }
    let ordered = near.enumerated().sorted {
      ($0.element.distance, $0.element.length, $0.offset)
        < ($1.element.distance, $1.element.length, $1.offset)
    }.map(\.element.title)
    // Last, as of two titles that look the same, é and e with a mark, only one may be near.
    var seen: Set<String> = []
    return Array(ordered.filter { seen.insert($0).inserted }.prefix(Self.limit))
  }

  /// The most characters that may be wrong.
  package var wrongCharacters: Int { characters.count / 3 }

  /// The most letters that may be wrong, or `nil` when there are too few to guess from.
  package var wrongLetters: Int? { letters.count >= 4 ? letters.count / 4 : nil }

  /// How far a title is away, or `nil` when it is too far.
  package func distance(to title: [UInt32]) -> Double? {
    var shares: [Double] = []
    let everywhere = Array(repeating: true, count: title.count + 1)
    let wrong = editDistance(of: characters, toPartOf: title, isBound: everywhere)
    if wrong <= wrongCharacters { shares.append(Double(wrong) / Double(characters.count)) }
    if let wrongLetters {
      let spelled = SpelledText(title)
      let wrong = editDistance(
        of: letters, toPartOf: spelled.letters, isBound: spelled.isBetweenCharacters)
      if wrong <= wrongLetters { shares.append(Double(wrong) / Double(letters.count)) }
    }
    return shares.min()
  }
}

/// A folded text in letters: characters as they are read, everything else as it is.
private struct SpelledText {
  private(set) var letters: [UInt32] = []
  /// For each position before, between and after the letters whether no character is cut there.
  private(set) var isBetweenCharacters: [Bool] = [true]

  init(_ text: [UInt32]) {
    for (scalar, reading) in zip(text, PinyinTable.readings(of: text)) {
      let syllable = PinyinTable.syllables[Int(reading)].map(UInt32.init)
      let spelled = syllable.isEmpty ? [scalar] : syllable
      letters += spelled
      isBetweenCharacters += spelled.indices.map { $0 == spelled.count - 1 }
    }
  }
}
