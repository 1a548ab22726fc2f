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
