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

  /// Where the units of this field begin among those of the entry.
  func start(in entry: EntryUnits) -> Int {
    switch self {
    case .title: 0
    case .alias: entry.titleEnd + 1
    case .text: entry.textStart
    }
  }
}

/// Finds a word in one field of the entries of a shard.
struct FieldMatcher {
  let shard: Shard
  let field: FieldTables

  private var pairs: PostingTable { shard[field.pairs] }

  /// The entries of `universe` that have a word as it is written.
  func literal(_ word: [UInt16], within universe: DocumentSet) -> DocumentSet? {
    var found: DocumentSet
    if word.count == 1 {
      guard let all = entries(withUnit: word[0]) else { return nil }
      found = all
      found.formIntersection(universe)
    } else {
      // Every pair is looked up before any list is read: mostly one is missing.
      var keys: [Range<Int>] = []
      for index in word.indices.dropLast() {
        let places = pairs.keys(in: PairKey.range(word[index], word[index + 1]))
        if places.isEmpty { return nil }
        keys.append(places)
      }
      found = universe
      for places in keys {
        var set = DocumentSet(count: shard.count)
        for place in places { set.insert(pairs.list(place)) }
        found.formIntersection(set)
      }
      if word.count > 2 {
        found.forEach { entry in
          if !field.units(of: shard.fields(of: entry)).contains(word) { found.remove(entry) }
          return true
        }
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
    let places = pairs.keys(of: unit)
    for place in places { set.insert(pairs.list(place)) }
    return places.isEmpty ? nil : set
  }
}

/// The entries that have a word by its reading, by the best form in one field.
struct ReadEntries {
  var full: DocumentSet
  var unfinished: DocumentSet
  var initials: DocumentSet

  /// All of them.
  var all: DocumentSet { full.union(unfinished).union(initials) }
}

extension FieldMatcher {
  /// The entries of `universe` that have a word by its reading; `nil` for none.
  func read(
    _ word: PinyinWord, _ sequences: SyllableSequences, within universe: DocumentSet
  ) -> ReadEntries? {
    var exact = ReadEntries(
      full: DocumentSet(count: shard.count), unfinished: DocumentSet(count: shard.count),
      initials: DocumentSet(count: shard.count))
    var toCheck = DocumentSet(count: shard.count)
    for sequence in sequences.sequences {
      // The beginning of one syllable stands nearly everywhere in a text.
      if !field.isName, sequence.count == 1, sequence.form == .unfinished { continue }
      guard let set = entries(with: sequence, within: universe) else { continue }
      switch (sequence.isExact, sequence.form) {
      case (false, _): toCheck.formUnion(set)
      case (true, .full): exact.full.formUnion(set)
      case (true, _): exact.unfinished.formUnion(set)
      }
    }
    if field.isName, let set = entries(withInitials: sequences.initials, within: universe) {
      if sequences.areInitialsExact {
        exact.initials.formUnion(set)
      } else {
        toCheck.formUnion(set)
      }
    }
    check(toCheck.subtracting(exact.full), for: word, into: &exact)
    exact.unfinished.subtract(exact.full)
    exact.initials.subtract(exact.full)
    exact.initials.subtract(exact.unfinished)
    return exact.all.isEmpty ? nil : exact
  }

  /// Looks at entries one by one.
  private func check(
    _ entries: DocumentSet, for word: PinyinWord, into found: inout ReadEntries
  ) {
    var readings: [UInt16] = []
    entries.forEach { entry in
      shard.appendReadings(of: field, in: entry, to: &readings)
      switch word.bestForm(in: readings, isName: field.isName) {
      case .full: found.full.insert(entry)
      case .unfinished: found.unfinished.insert(entry)
      case .initials: found.initials.insert(entry)
      case .literal, nil: break
      }
      return true
    }
  }

  /// The entries that have every pair of a sequence, or its only syllable.
  private func entries(
    with sequence: SyllableSequences.Sequence, within universe: DocumentSet
  ) -> DocumentSet? {
    if sequence.count == 1 {
      var set = DocumentSet(count: shard.count)
      for syllable in sequence.whole + sequence.unfinished { addEntries(readAs: syllable, to: &set) }
      set.formIntersection(universe)
      return set.isEmpty ? nil : set
    }
    var found = universe
    for index in 1..<sequence.count {
      let isLast = index == sequence.whole.count
      let second = ReadingTest(isLast ? sequence.unfinished : [sequence.whole[index]])
      var set = DocumentSet(count: shard.count)
      for unit in PinyinTable.characters(readAs: sequence.whole[index - 1]) {
        pairs.addEntries(
          pairs.keys(of: unit), to: &set,
          where: ReadingTest([sequence.whole[index - 1]]), second)
      }
      found.formIntersection(set)
      if found.isEmpty { return nil }
    }
    return found
  }

  /// The entries that have every pair of first letters.
  private func entries(
    withInitials letters: [UInt8], within universe: DocumentSet
  ) -> DocumentSet? {
    let tests = letters.map { ReadingTest(beginningWith: $0) }
    var found = universe
    for index in tests.indices.dropLast() {
      var set = DocumentSet(count: shard.count)
      for head in 0..<pairs.headCount
      where PinyinTable.mayBegin(pairs.head(head), with: letters[index]) {
        pairs.addEntries(
          pairs.keys(ofHeadAt: head), to: &set, where: tests[index], tests[index + 1])
      }
      found.formIntersection(set)
      if found.isEmpty { return nil }
    }
    return found
  }

  /// Adds the entries with a character that is read as a syllable.
  private func addEntries(readAs syllable: UInt16, to set: inout DocumentSet) {
    let test = ReadingTest([syllable])
    for unit in PinyinTable.characters(readAs: syllable) {
      let joined = PinyinTable.isReadInOneWay(unit) ? shard[field.units].keys(of: unit) : 0..<0
      if joined.isEmpty {
        pairs.addEntries(pairs.keys(of: unit), to: &set, where: test, nil)
      } else {
        set.insert(shard[field.units].list(joined.lowerBound))
      }
    }
  }
}

extension PostingTable {
  /// Adds the entries of the pairs that are read so.
  func addEntries(
    _ places: Range<Int>, to set: inout DocumentSet, where first: ReadingTest,
    _ second: ReadingTest?
  ) {
    forEachKey(in: places) { place, key in
      let key = PairKey(rawValue: key)
      if first.passes(key.firstReading), second?.passes(key.secondReading) ?? true {
        set.insert(list(place))
      }
    }
  }
}

/// Which readings are looked for.
struct ReadingTest {
  private let isWanted: [Bool]

  init(_ readings: [UInt16]) {
    var isWanted = [Bool](repeating: false, count: PinyinTable.syllables.count)
    for reading in readings { isWanted[Int(reading)] = true }
    self.isWanted = isWanted
  }

  init(beginningWith letter: UInt8) {
    isWanted = PinyinTable.syllables.map { $0.first == letter }
  }

  @inline(__always)
  func passes(_ reading: UInt16) -> Bool {
    Int(reading) < isWanted.count && isWanted[Int(reading)]
  }
}

extension Shard {
  /// The readings of a field of an entry, one for each unit, in place of what the array holds.
  func appendReadings(of field: FieldTables, in entry: Int, to readings: inout [UInt16]) {
    let fields = fields(of: entry)
    let start = field.start(in: fields)
    readings.removeAll(keepingCapacity: true)
    for unit in field.units(of: fields) {
      readings.append(PinyinTable.usualReading(of: UInt32(unit)))
    }
    EntryDetails.forEachReading(in: detailBytes(of: entry)) { unit, reading in
      let index = unit - start
      if readings.indices.contains(index) { readings[index] = reading }
    }
  }
}
