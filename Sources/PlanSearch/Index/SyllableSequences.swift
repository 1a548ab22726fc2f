/// The ways in which a word of letters may begin as syllables: what the tables can be asked for.
struct SyllableSequences {
  /// Syllables one after the other.
  struct Sequence {
    /// Whole syllables.
    var whole: [UInt16] = []
    /// What the syllable after them may be when the letters end in it; empty when they do not.
    var unfinished: [UInt16] = []
    /// Whether the letters go on after these syllables.
    var isBeginning = false

    var count: Int { whole.count + (unfinished.isEmpty ? 0 : 1) }

    /// How a text that has the whole sequence has the word.
    var form: WordForm { unfinished.isEmpty ? .full : .unfinished }

    /// Whether every text with these syllables in a row has the word: pairs tell no more than
    /// that.
    var isExact: Bool { !isBeginning && count <= 2 }
  }

  /// Syllables beyond these are left to a look at the text.
  static let mostSyllables = 4

  /// All ways, those that go on among them.
  let sequences: [Sequence]
  /// The first letters, at most ``mostSyllables``.
  let initials: [UInt8]
  /// Whether the word has more letters than ``initials``, or more than pairs can tell.
  let areInitialsExact: Bool

  init(_ word: PinyinWord) {
    var sequences: [Sequence] = []
    Self.extend(Sequence(), at: 0, of: word, into: &sequences)
    self.sequences = sequences
    initials = Array(word.letters.prefix(Self.mostSyllables))
    areInitialsExact = word.letters.count == 2
  }

  private static func extend(
    _ sequence: Sequence, at used: Int, of word: PinyinWord, into sequences: inout [Sequence]
  ) {
    guard used < word.letters.count else {
      sequences.append(sequence)
      return
    }
    guard sequence.whole.count < mostSyllables else {
      var beginning = sequence
      beginning.isBeginning = true
      sequences.append(beginning)
      return
    }
    let rest = word.letters[used...]
    var unfinished: [UInt16] = []
    for (number, syllable) in PinyinTable.syllables.enumerated().dropFirst()
    where syllable[0] == rest[used] {
      let part = rest.prefix(syllable.count)
      guard syllable.starts(with: part),
        !word.beginsSyllable[used..<used + part.count].dropFirst().contains(true)
      else { continue }
      if part.count < syllable.count {
        unfinished.append(UInt16(number))
      } else {
        var longer = sequence
        longer.whole.append(UInt16(number))
        extend(longer, at: used + part.count, of: word, into: &sequences)
      }
    }
    if !unfinished.isEmpty {
      var longer = sequence
      longer.unfinished = unfinished
      sequences.append(longer)
    }
  }
}
