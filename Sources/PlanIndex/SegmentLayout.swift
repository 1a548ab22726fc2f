import PlanSearch

/// The layout of the bytes of a shard; docs/internals.md.
enum SegmentLayout {
  /// Changes whenever an older program would misread a segment, or a newer one an old segment:
  /// with the format, the folding, the readings, and the words that entries have.
  static let version: UInt64 = 4

  /// The parts of a shard, in order.
  enum Section: Int, CaseIterable {
    /// For each plan, and the end, where its slug begins, UInt32.
    case planStarts
    /// The slugs of the plans, UTF-8; together, since opening a library compares them all.
    case plans
    /// The ranks that entries have, each once, UInt32 ascending; see ``ShardRank``.
    case ranks
    /// For each rank, and the end, the first entry that has it, UInt32.
    case rankStarts
    /// For each entry its plan, UInt16.
    case owners
    /// For each entry, and the end, where its units begin, UInt32.
    case runs
    /// For each entry where its title ends and where its text begins, UInt32 each, from its run.
    case fields
    /// For each entry, and the end, where its details begin, UInt32.
    case detailStarts
    /// The folded text as UTF-16: title, aliases and text of each entry, separated by 0.
    case units
    /// What does not follow from the units; see ``EntryDetails``.
    case details
    /// For each string, and the end, where it begins, UInt32.
    case stringStarts
    /// The strings, UTF-8.
    case strings
    /// For each path, and the end, where its strings begin, UInt32.
    case pathStarts
    /// The strings of the paths, UInt32.
    case paths
    /// The numbers of the strings that name places in facets, UInt32.
    case places
  }

  /// The lists of entries by what they contain, in order.
  enum Table: Int, CaseIterable {
    case titlePairs, aliasPairs, textPairs
    /// Single units that too many pairs begin with.
    case titleUnits, aliasUnits, textUnits
    /// The pairs that titles and aliases begin with.
    case titleStarts, aliasStarts
    /// The readings in titles: their numbers are the heads, all other bits 0.
    case titleReadings
    /// The first letters of adjacent readings in titles, as heads too.
    case titleInitials
    /// See ``FacetKey``.
    case facets
  }

  /// The parts of a table, in order.
  enum Column: Int, CaseIterable {
    /// The heads of the keys, each once: their upper bits, which pairs have their first unit in,
    /// UInt16.
    case heads
    /// For each head, and the end, the first of its keys, UInt32.
    case headStarts
    /// The lower bits of the keys, UInt32, ascending for each head.
    case keys
    /// For each key, and the end, where its entries begin, UInt32, in UInt16s.
    case listStarts
    /// The entries, UInt16 ascending, or a bit for each where that is shorter.
    case lists
  }

  static let parts = Section.allCases.count + Table.allCases.count * Column.allCases.count
  /// Every part's offset and length, UInt64 each, before them the number of entries.
  static let headerSize = 8 + parts * 16

  static func part(_ section: Section) -> Int { section.rawValue }

  static func part(_ table: Table, _ column: Column) -> Int {
    Section.allCases.count + table.rawValue * Column.allCases.count + column.rawValue
  }

  /// The most entries of a shard, so that an entry's number fits in a UInt16.
  static let mostEntries = 1 << 16
}

/// Two adjacent units of a field, and how they are read.
///
/// The unit after the last one, or before a space, is 0.
struct PairKey {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ first: UInt16, _ second: UInt16, _ firstVariant: UInt8, _ secondVariant: UInt8) {
    rawValue =
      UInt64(first) << 32 | UInt64(second) << 16 | UInt64(firstVariant) << 8
      | UInt64(secondVariant)
  }

  /// The syllable that the first unit is read as.
  @inline(__always)
  func firstReading(_ readings: PinyinReadings) -> UInt16 {
    readings.reading(
      of: UInt16(truncatingIfNeeded: rawValue >> 32),
      variant: UInt8(truncatingIfNeeded: rawValue >> 8))
  }

  /// The syllable that the second unit is read as.
  @inline(__always)
  func secondReading(_ readings: PinyinReadings) -> UInt16 {
    readings.reading(
      of: UInt16(truncatingIfNeeded: rawValue >> 16),
      variant: UInt8(truncatingIfNeeded: rawValue))
  }

  /// All keys with these units.
  static func range(_ first: UInt16, _ second: UInt16) -> ClosedRange<UInt64> {
    let lowest = UInt64(first) << 32 | UInt64(second) << 16
    return lowest...(lowest | 0xFFFF)
  }

  /// In a table of starts: titles whose beginning without spaces is another, and those without
  /// any other character.
  static let odd: UInt64 = 0
  /// In a table of starts: titles that have a space anywhere, or more characters than units.
  static let loose: UInt64 = 1
}

/// What filters ask, as a key.
enum FacetKey {
  case plan(Int)
  case kind(Int)
  case projectKind(Int)
  case place(Int)
  case stage(Int)
  case mode(Int)
  case years(ClosedRange<Int>)

  var rawValue: UInt64 {
    switch self {
    case .plan(let number): 1 << 32 | UInt64(number)
    case .kind(let number): 2 << 32 | UInt64(number)
    case .projectKind(let number): 3 << 32 | UInt64(number)
    case .place(let number): 4 << 32 | UInt64(number)
    case .stage(let number): 5 << 32 | UInt64(number)
    case .mode(let number): 6 << 32 | UInt64(number)
    case .years(let years):
      UInt64(Self.yearsHead) << 32 | UInt64(UInt16(clamping: years.lowerBound)) << 16
        | UInt64(UInt16(clamping: years.upperBound))
    }
  }

  /// The head of the keys of years.
  static let yearsHead: UInt16 = 7

  /// The years of such a key.
  static func years(_ key: UInt64) -> (first: Int, last: Int) {
    (Int(key >> 16 & 0xFFFF), Int(key & 0xFFFF))
  }
}
