import PlanCore

/// Tells how the words of a query stand in the best name of an entry, as ``SearchRank`` does.
final class ShardFit: Sendable {
  let shard: Shard
  let question: ShardQuestion
  /// Entries whose titles, or aliases, may begin with a word; others have it inside.
  let candidates: DocumentSet
  /// Candidates that may have the words as their whole name, by its length.
  let wholeCandidates: DocumentSet
  private let field: FieldTables
  private let byReading: Bool
  /// Entries whose name has a space in it.
  private let spaced: DocumentSet
  /// Entries that the table of starts does not tell enough about.
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
    var spaced = DocumentSet(count: shard.count)
    starts.add(PairKey.spaced, to: &spaced)
    var candidates = odd
    for word in question.words {
      Self.add(word, byReading: byReading, from: starts, to: &candidates)
    }
    candidates.formIntersection(entries)
    self.candidates = candidates
    (self.odd, self.spaced) = (odd, spaced)
    wholeCandidates =
      Self.lengths(
        of: question.words, byReading: byReading
      ).map { lengths in
        inTitle ? shard.entries(of: candidates, withTitlesOf: lengths, or: spaced) : candidates
      } ?? candidates
  }

  private static func add(
    _ word: ShardQuestion.Word, byReading: Bool, from starts: PostingTable,
    to candidates: inout DocumentSet
  ) {
    let literal =
      word.units.count == 1
      ? starts.keys(of: word.units[0])
      : starts.keys(in: PairKey.range(word.units[0], word.units[1]))
    for place in literal { candidates.insert(starts.list(place)) }
    guard byReading, let sequences = word.sequences else { return }
    for steps in sequences.sequences.map(\.steps) + [sequences.initials] {
      starts.addEntries(read: steps[0], steps.count > 1 ? steps[1] : nil, to: &candidates)
    }
  }

  /// How many units the words one after the other may have; `nil` when too much is possible.
  private static func lengths(of words: [ShardQuestion.Word], byReading: Bool) -> Set<Int>? {
    var lengths: Set<Int> = [0]
    for word in words {
      var own: Set<Int> = [word.units.count]
      if byReading, let sequences = word.sequences {
        guard !sequences.sequences.contains(where: \.isBeginning) else { return nil }
        own.formUnion(sequences.sequences.map(\.steps.count))
        own.insert(word.word.pinyin?.letters.count ?? 0)
      }
      lengths = Set(lengths.flatMap { length in own.map { $0 + length } })
      if lengths.count > 64 { return nil }
    }
    return lengths
  }

  /// How the words stand in a candidate.
  func fit(of entry: Int) -> SearchRank.Fit {
    if let word = question.words.first, question.words.count == 1, !byReading, field == .title,
      word.units.count <= 2, !odd.contains(entry), !spaced.contains(entry)
    {
      return shard.titleLength(of: entry) == word.units.count ? .whole : .prefix
    }
    return looked(at: entry)
  }

  private func looked(at entry: Int) -> SearchRank.Fit {
    let fields = shard.fields(of: entry)
    var readings: [UInt16] = []
    if byReading { shard.appendReadings(of: field, in: entry, to: &readings) }
    let units = field.units(of: fields)
    let found = question.words.map { place(of: $0, in: fields, units, readings) }
    return SearchRank.fit(of: found, in: names(units, readings: byReading ? readings : nil))
  }

  /// How a word is found in the names; one that is elsewhere does not count.
  private func place(
    of word: ShardQuestion.Word, in fields: EntryUnits, _ units: Units, _ readings: [UInt16]
  ) -> FoundWord {
    let elsewhere = FoundWord(word: word.word, field: .text, form: .literal)
    if units.contains(word.units) {
      return FoundWord(word: word.word, field: .title, form: .literal)
    }
    guard byReading, let pinyin = word.word.pinyin, !fields.units.contains(word.units),
      let form = pinyin.bestForm(in: readings, isName: true)
    else { return elsewhere }
    return FoundWord(word: word.word, field: .title, form: form)
  }

  /// The title, or the aliases one by one.
  private func names(_ units: Units, readings: [UInt16]?) -> [ReadText] {
    guard field == .alias else { return [ReadText(units[...], readings: readings?[...])] }
    var names: [ReadText] = []
    var start = 0
    for (index, unit) in units.enumerated() where unit == 0 {
      names.append(ReadText(units[start..<index], readings: readings?[start..<index]))
      start = index + 1
    }
    return names
  }
}

extension Shard {
  /// Those of some entries whose titles have one of some numbers of units, or are in a set.
  fileprivate func entries(
    of entries: DocumentSet, withTitlesOf lengths: Set<Int>, or others: DocumentSet
  ) -> DocumentSet {
    var found = entries.intersection(others)
    let longest = lengths.max() ?? 0
    let isWanted = (0...longest).map(lengths.contains)
    let fields = self[.fields].slice(0, self[.fields].length)
    entries.forEach { entry in
      guard entry * 8 + 4 <= fields.count else { return false }
      let length = Int(fields.loadUnaligned(fromByteOffset: entry * 8, as: UInt32.self))
      if length <= longest, isWanted[length] { found.insert(entry) }
      return true
    }
    return found
  }
}

extension ReadText {
  /// A name from its units and their readings.
  fileprivate init(_ units: Slice<Units>, readings: ArraySlice<UInt16>?) {
    var scalars: [UInt32] = []
    var scalarReadings: [UInt16] = []
    for (index, unit) in units.enumerated() {
      if 0xDC00..<0xE000 ~= unit, let last = scalars.last, 0xD800..<0xDC00 ~= last {
        scalars[scalars.count - 1] = (last - 0xD7C0) << 10 + UInt32(unit) & 0x3FF
      } else {
        scalars.append(UInt32(unit))
        if let readings { scalarReadings.append(readings[readings.startIndex + index]) }
      }
    }
    self.init(scalars, readings: readings == nil ? nil : scalarReadings)
  }
}
