import PlanCore
import PlanSearch

/// Finds out how the words of a query match the best name of an entry, as ``SearchRank`` does.
final class ShardFit: Sendable {
  let shard: Shard
  let question: ShardQuestion
  /// Entries whose titles, or aliases, may begin with a word; others have it inside.
  let candidates: DocumentSet
  /// Candidates that may have the words as their whole name, by its length.
  let wholeCandidates: DocumentSet
  private let field: FieldTables
  private let byReading: Bool
  /// Entries whose title may have more characters than units.
  private let loose: DocumentSet
  /// Entries that the table of starts cannot decide.
  private let odd: DocumentSet

  /// Looks up the candidates among `entries`; in the title, or else in the aliases.
  init(
    of question: ShardQuestion, in shard: Shard, among entries: DocumentSet,
    inTitle: Bool, byReading: Bool
  ) {
    self.shard = shard
    self.question = question
    self.byReading = byReading
    field = inTitle ? .title : .alias
    let starts = shard[inTitle ? .titleStarts : .aliasStarts]
    var odd = DocumentSet(count: shard.count)
    starts.add(PairKey.odd, to: &odd)
    var loose = DocumentSet(count: shard.count)
    starts.add(PairKey.loose, to: &loose)
    var candidates = odd
    for word in question.words {
      Self.add(word, byReading: byReading, from: starts, to: &candidates)
    }
    candidates.formIntersection(entries)
    self.candidates = candidates
    (self.odd, self.loose) = (odd, loose)
    guard inTitle, let length = Self.mostUnits(of: question.words, byReading: byReading) else {
      wholeCandidates = candidates
      return
    }
    var short = shard.ranks.entries(withTitlesUpTo: length, of: shard.count)
    short.formUnion(loose)
    wholeCandidates = candidates.intersection(short)
  }

  private static func add(
    _ word: ShardQuestion.Word, byReading: Bool, from starts: PostingTable,
    to candidates: inout DocumentSet
  ) {
    for units in word.writings.map(\.units) {
      let literal =
        units.count == 1
        ? starts.keys(of: units[0]) : starts.keys(in: PairKey.range(units[0], units[1]))
      for index in literal { candidates.insert(starts.list(index)) }
    }
    guard byReading, let sequences = word.sequences else { return }
    for steps in sequences.sequences.map(\.steps) + [sequences.initials] {
      starts.addEntries(read: steps[0], steps.count > 1 ? steps[1] : nil, to: &candidates)
    }
  }

  /// The most units of the words in a row; `nil` if unknown.
  private static func mostUnits(of words: [ShardQuestion.Word], byReading: Bool) -> Int? {
    var most = 0
    for word in words {
      var own = word.writings.map(\.units.count).max() ?? 0
      if byReading, let sequences = word.sequences {
        guard !sequences.sequences.contains(where: \.isBeginning) else { return nil }
        own = max(own, sequences.sequences.map(\.steps.count).max() ?? 0)
        own = max(own, word.word.pinyin?.letters.count ?? 0)
      }
      most += own
    }
    return most
  }

  /// How the words match a candidate.
  func fit(of entry: Int) -> SearchRank.Fit {
    if let word = question.words.first, question.words.count == 1, !byReading, field == .title,
      word.writings.count == 1, word.writings[0].isExact, !odd.contains(entry),
      !loose.contains(entry)
    {
      guard wholeCandidates.contains(entry) else { return .prefix }
      return shard.titleLength(of: entry) == word.writings[0].units.count ? .whole : .prefix
    }
    return looked(at: entry)
  }

  private func looked(at entry: Int) -> SearchRank.Fit {
    let fields = shard.fields(of: entry)
    var readings: [UInt16] = []
    if byReading { shard.appendReadings(of: field, in: entry, to: &readings) }
    let units = field.units(of: fields)
    let found = question.words.map { match(of: $0, in: fields, units, readings) }
    return SearchRank.fit(
      of: found, in: fields.names(in: field, readings: byReading ? readings[...] : nil))
  }

  /// How a word matches the names; a match elsewhere does not count.
  private func match(
    of word: ShardQuestion.Word, in fields: EntryUnits, _ units: Units, _ readings: [UInt16]
  ) -> FoundWord {
    let elsewhere = FoundWord(word: word.word, field: .text, form: .literal)
    if units.contains(word.writings) {
      return FoundWord(word: word.word, field: .title, form: .literal)
    }
    guard byReading, let pinyin = word.word.pinyin, !fields.units.contains(word.writings),
      let form = pinyin.bestForm(in: readings, isName: true)
    else { return elsewhere }
    return FoundWord(word: word.word, field: .title, form: form)
  }
}
