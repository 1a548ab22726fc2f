import PlanCore
import PlanSearch

/// The fields of the entries of a segment: the title, the aliases together, or the text.
enum FieldTables: CaseIterable {
  case title, alias, text

  var pairs: SegmentLayout.Table {
    switch self {
    case .title: .titlePairs
    case .alias: .aliasPairs
    case .text: .textPairs
    }
  }

  var units: SegmentLayout.Table {
    switch self {
    case .title: .titleUnits
    case .alias: .aliasUnits
    case .text: .textUnits
    }
  }

  /// Whether first letters and the beginning of one syllable count.
  var isName: Bool { self != .text }

  /// The units of this field.
  func units(of entry: EntryUnits) -> Units {
    switch self {
    case .title: entry.title
    case .alias: entry.aliases
    case .text: entry.text
    }
  }

  /// The range of this field's units in the entry, which has some.
  func range(in entry: EntryUnits) -> Range<Int> {
    switch self {
    case .title: 0..<entry.titleEnd
    case .alias: entry.titleEnd + 1..<entry.textStart
    case .text: entry.textStart..<entry.units.count - 1
    }
  }

  /// The field of a hit.
  var field: SearchHit.Field {
    switch self {
    case .title: .title
    case .alias: .alias
    case .text: .text
    }
  }
}

/// Finds a word in one field of a shard's entries.
struct FieldMatcher {
  let shard: Shard
  let field: FieldTables

  private var pairs: PostingTable { shard[field.pairs] }

  /// The entries of `universe` that have a word as it is written, or, of a word of three or more
  /// units, that have each pair of them.
  func literal(_ word: [UInt16], within universe: DocumentSet) -> DocumentSet? {
    var found: DocumentSet
    if word.count == 1 {
      guard let all = entries(withUnit: word[0]) else { return nil }
      found = all
      found.formIntersection(universe)
    } else {
      // Look up every pair before reading any list: usually one is missing.
      var keys: [Range<Int>] = []
      for index in word.indices.dropLast() {
        let indices = pairs.keys(in: PairKey.range(word[index], word[index + 1]))
        if indices.isEmpty { return nil }
        keys.append(indices)
      }
      found = universe
      for indices in keys {
        var set = DocumentSet(count: shard.count)
        for index in indices { set.insert(pairs.list(index)) }
        found.formIntersection(set)
      }
    }
    return found.isEmpty ? nil : found
  }

  /// The entries with a unit anywhere in the field.
  private func entries(withUnit unit: UInt16) -> DocumentSet? {
    var set = DocumentSet(count: shard.count)
    let units = shard[field.units]
    let joined = units.keys(of: unit)
    if !joined.isEmpty {
      set.insert(units.list(joined.lowerBound))
      return set
    }
    let indices = pairs.keys(of: unit)
    for index in indices { set.insert(pairs.list(index)) }
    return indices.isEmpty ? nil : set
  }
}

/// The entries that have a word by its reading in one field, each only in the set of its best
/// possible form.
struct ReadEntries {
  var full: DocumentSet
  var unfinished: DocumentSet
  var initials: DocumentSet
  /// Those that only the text can decide.
  var unsure: DocumentSet

  /// All of them.
  var all: DocumentSet { full.union(unfinished).union(initials) }
}

extension FieldMatcher {
  /// The entries of `universe` that have a word by its reading; `nil` for none.
  func read(_ sequences: SyllableSequences, within universe: DocumentSet) -> ReadEntries? {
    let none = DocumentSet(count: shard.count)
    var found = ReadEntries(full: none, unfinished: none, initials: none, unsure: none)
    var settled = none
    for form in [WordForm.full, .unfinished] {
      var possible = none
      var sure = none
      for (steps, isExact) in sequences.asked(for: form, isName: field.isName) {
        guard let set = entries(with: steps, within: universe) else { continue }
        possible.formUnion(set)
        if isExact { sure.formUnion(set) } else { found.unsure.formUnion(set) }
      }
      // Certain entries of this form are settled, unless a better one is possible.
      settled.formUnion(sure.subtracting(found.full))
      if form == .full {
        found.full = possible
      } else {
        found.unfinished = possible.subtracting(found.full)
      }
    }
    if field.isName, let set = entries(withInitials: sequences, within: universe) {
      found.initials = set.subtracting(found.full).subtracting(found.unfinished)
      if sequences.areInitialsExact {
        settled.formUnion(found.initials)
      } else {
        found.unsure.formUnion(set)
      }
    }
    found.unsure.subtract(settled)
    return found.all.isEmpty ? nil : found
  }

  /// The entries that have every pair of some readings, or the only reading; `nil` for none.
  private func entries(
    with steps: [ReadingTest], within universe: DocumentSet
  ) -> DocumentSet? {
    var found = universe
    if steps.count == 1 {
      var set = DocumentSet(count: shard.count)
      addEntries(with: steps[0], to: &set)
      found.formIntersection(set)
    } else {
      for (first, second) in zip(steps, steps.dropFirst()) {
        var set = DocumentSet(count: shard.count)
        pairs.addEntries(read: first, second, to: &set)
        found.formIntersection(set)
        if found.isEmpty { return nil }
      }
    }
    return found.isEmpty ? nil : found
  }

  /// The entries that have every pair of first letters; in running text they do not count.
  private func entries(
    withInitials sequences: SyllableSequences, within universe: DocumentSet
  ) -> DocumentSet? {
    guard field == .title else { return entries(with: sequences.initials, within: universe) }
    var found = universe
    for (first, second) in zip(sequences.letters, sequences.letters.dropFirst()) {
      var set = DocumentSet(count: shard.count)
      shard[.titleInitials].add(PostingTable.key(ofLetters: first, second), to: &set)
      found.formIntersection(set)
    }
    return found.isEmpty ? nil : found
  }

  /// Adds the entries with a character that is read so.
  private func addEntries(with test: ReadingTest, to set: inout DocumentSet) {
    if field == .title {
      for reading in test.readings {
        shard[.titleReadings].add(PostingTable.key(ofReading: reading), to: &set)
      }
      return
    }
    let readings = PinyinReadings.shared
    let units = shard[field.units]
    for unit in test.characters {
      let joined = readings.isReadInOneWay(unit) ? units.keys(of: unit) : 0..<0
      if joined.isEmpty {
        pairs.forEachKey(of: unit) { index, key in
          if test.passes(PairKey(rawValue: key).firstReading(readings)) {
            set.insert(pairs.list(index))
          }
        }
      } else {
        set.insert(units.list(joined.lowerBound))
      }
    }
  }
}

extension PostingTable {
  /// Adds the entries of the pairs that are read so; of any second unit when that is `nil`.
  func addEntries(read first: ReadingTest, _ second: ReadingTest?, to set: inout DocumentSet) {
    let readings = PinyinReadings.shared
    forEachKey(of: first.characters) { index, key in
      let key = PairKey(rawValue: key)
      if second?.passes(key.secondReading(readings)) ?? true,
        first.passes(key.firstReading(readings))
      {
        set.insert(list(index))
      }
    }
  }
}

extension Shard {
  /// The readings of a field of an entry, one for each unit, replacing what the array holds.
  func appendReadings(of field: FieldTables, in entry: Int, to readings: inout [UInt16]) {
    let fields = fields(of: entry)
    guard !fields.units.isEmpty else { return readings.removeAll(keepingCapacity: true) }
    let start = field.range(in: fields).lowerBound
    readings.removeAll(keepingCapacity: true)
    let table = PinyinReadings.shared
    for unit in field.units(of: fields) { readings.append(table.usualReading(of: unit)) }
    EntryDetails.forEachReading(in: detailBytes(of: entry)) { unit, reading in
      let index = unit - start
      if readings.indices.contains(index) { readings[index] = reading }
    }
  }
}
