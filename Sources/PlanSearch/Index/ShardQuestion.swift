import PlanCore

/// The words of a query, made ready for segments.
struct ShardQuestion {
  /// One word.
  struct Word {
    let word: SearchWord
    let units: [UInt16]
    let sequences: SyllableSequences?

    init(_ word: SearchWord) {
      self.word = word
      units = word.literal.utf16Units
      sequences = word.pinyin.map { SyllableSequences($0) }
    }
  }

  let words: [Word]
  let filters: [SearchFilter]

  /// Whether a word may be a reading.
  var needReadings: Bool { words.contains { $0.sequences != nil } }

  /// How far to look, one after the other until enough has been found.
  func depths(countsAll: Bool) -> [SearchDepth] {
    guard needReadings else { return countsAll ? [.texts] : [.titles, .texts] }
    if countsAll { return [.everything] }
    // Several words seldom all stand in titles.
    return words.count == 1 ? SearchDepth.allCases : [.titles, .texts, .everything]
  }

  init(_ question: SearchQuestion) {
    words = question.words.words.map { Word($0) }
    filters = question.filters
  }
}

extension [UInt32] {
  /// The scalars as UTF-16.
  var utf16Units: [UInt16] {
    flatMap { scalar in
      scalar > 0xFFFF
        ? [UInt16(0xD7C0 + (scalar >> 10)), UInt16(0xDC00 | scalar & 0x3FF)] : [UInt16(scalar)]
    }
  }
}
