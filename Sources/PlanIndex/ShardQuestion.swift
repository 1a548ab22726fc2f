import PlanCore
import PlanSearch

/// The words of a query, prepared for segments.
struct ShardQuestion {
  /// One word.
  struct Word {
    let word: SearchWord
    /// The ways to write it, the typed one first.
    let writings: [WritingUnits]
    let sequences: SyllableSequences?

    init(_ word: SearchWord) {
      self.word = word
      writings = word.writings.map { WritingUnits($0) }
      sequences = word.pinyin.map { SyllableSequences($0) }
    }
  }

  let words: [Word]
  let filters: [SearchFilter]

  /// Whether a word may be a reading.
  var needReadings: Bool { words.contains { $0.sequences != nil } }

  /// The depths to search, in order, until enough is found.
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

/// A writing of a word in UTF-16.
struct WritingUnits {
  let units: [UInt16]
  let writing: Writing

  init(_ writing: Writing) {
    self.writing = writing
    units = writing.scalars.utf16Units
  }

  /// Whether tables of pairs prove that an entry has it.
  var isExact: Bool { units.count <= 2 && writing.isWithoutEdges }
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

/// How far to search: usually the best entries are titles as written, and nothing else is needed.
enum SearchDepth: Int, CaseIterable {
  /// Words as written, in titles.
  case titles
  /// Words as written.
  case texts
  /// Readings in titles too.
  case readTitles
  /// Everything.
  case everything

  /// The fields to search for words as written.
  var literalFields: [FieldTables] { self == .titles ? [.title] : FieldTables.allCases }

  /// The fields to search for readings.
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
