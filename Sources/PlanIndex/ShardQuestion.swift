import PlanCore
import PlanSearch

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
    // Titles seldom have all of several words.
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

/// How far to look for entries: mostly the best ones are titles as they are written, and nothing
/// else has to be looked at.
enum SearchDepth: Int, CaseIterable {
  /// For words as they are written in titles.
  case titles
  /// For words as they are written.
  case texts
  /// For readings in titles too.
  case readTitles
  /// For everything.
  case everything

  /// The fields in which words are looked for as they are written.
  var literalFields: [FieldTables] { self == .titles ? [.title] : FieldTables.allCases }

  /// The fields in which readings are looked for.
  var readFields: [FieldTables] {
    switch self {
    case .titles, .texts: []
    case .readTitles: [.title]
    case .everything: FieldTables.allCases
    }
  }

  /// Whether all entries of a tier are found; those of the tiers before it are too.
  func finds(_ tier: SearchRank.Tier, byReading: Bool) -> Bool {
    switch self {
    case .titles: !byReading && tier == .allInTitle
    case .texts: !byReading
    case .readTitles: !byReading || tier == .allInTitle
    case .everything: true
    }
  }
}
