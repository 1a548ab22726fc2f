import PlanCore
import PlanSearch

/// Finds the words of a query in entries of shards, as ``SearchEntry/find(_:readings:)`` does.
struct EntryFinder {
  private let question: ShardQuestion
  private var readings: [UInt16] = []
  private var areRead = false

  init(_ question: ShardQuestion) {
    self.question = question
  }

  /// How each word matches an entry, or `nil` if one does not.
  mutating func find(in entry: Int, of shard: Shard) -> [FoundWord]? {
    let fields = shard.fields(of: entry)
    areRead = false
    var found: [FoundWord] = []
    found.reserveCapacity(question.words.count)
    for word in question.words {
      if let offset = fields.units.firstOffset(of: word.writings) {
        // Fields are in order of precedence.
        found.append(FoundWord(word: word.word, field: fields.field(at: offset), form: .literal))
        continue
      }
      guard let pinyin = word.word.pinyin else { return nil }
      if !areRead {
        shard.readAll(fields, of: entry, to: &readings)
        areRead = true
      }
      guard let (field, form) = best(pinyin, in: fields) else { return nil }
      found.append(FoundWord(word: word.word, field: field, form: form))
    }
    return found
  }

  /// How many of some entries have each word.
  mutating func count(in entries: DocumentSet, of shard: Shard) -> Int {
    var count = 0
    entries.forEach { entry in
      if find(in: entry, of: shard) != nil { count += 1 }
      return true
    }
    return count
  }

  /// Where and how well a word matches by reading, once the readings are known.
  private func best(
    _ pinyin: PinyinWord, in fields: EntryUnits
  ) -> (SearchHit.Field, WordForm)? {
    readings.withUnsafeBufferPointer { readings in
      guard readings.count == fields.units.count, !readings.isEmpty else { return nil }
      for field in FieldTables.allCases {
        let part = UnsafeBufferPointer(rebasing: readings[field.range(in: fields)])
        if let form = pinyin.bestForm(in: part, isName: field.isName) { return (field.field, form) }
      }
      return nil
    }
  }

  /// The tier of an entry, or `nil` if it does not match.
  mutating func tierNumber(of entry: Int, in shard: Shard) -> Int? {
    guard let found = find(in: entry, of: shard) else { return nil }
    let fields = shard.fields(of: entry)
    if question.needReadings, !areRead { shard.readAll(fields, of: entry, to: &readings) }
    let tier = SearchRank.Tier(of: found)
    let fit: SearchRank.Fit =
      switch tier {
      case .allInTitle, .someInTitle: SearchRank.fit(of: found, in: names(.title, of: fields))
      case .someInAlias: SearchRank.fit(of: found, in: names(.alias, of: fields))
      case .onlyInText: .inside
      }
    let form = found.map(\.form).max() ?? .literal
    return SearchRank.tierNumber(isByReading: form != .literal, tier, fit, form)
  }

  private func names(_ field: FieldTables, of fields: EntryUnits) -> [ReadText] {
    let range = field.range(in: fields)
    let isRead = question.needReadings && range.upperBound <= readings.count
    return fields.names(in: field, readings: isRead ? readings[range] : nil)
  }
}

extension EntryUnits {
  /// The field of the unit at an offset.
  func field(at offset: Int) -> SearchHit.Field {
    if offset < titleEnd { return .title }
    return offset < textStart ? .alias : .text
  }

  /// The title, or the aliases one by one, with the readings of their units if they are needed.
  func names(in field: FieldTables, readings: ArraySlice<UInt16>?) -> [ReadText] {
    let units = field.units(of: self)
    let first = readings?.startIndex ?? 0
    func name(_ range: Range<Int>) -> ReadText {
      ReadText(
        units[range],
        readings: readings?[first + range.lowerBound..<first + range.upperBound])
    }
    guard field == .alias else { return [name(0..<units.count)] }
    var names: [ReadText] = []
    var start = 0
    for (index, unit) in units.enumerated() where unit == 0 {
      names.append(name(start..<index))
      start = index + 1
    }
    return names
  }
}

extension ReadText {
  /// A name from its units and their readings.
  init(_ units: Slice<Units>, readings: ArraySlice<UInt16>?) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(units.count)
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

extension Shard {
  /// The readings of all fields of an entry, one for each unit, replacing what the array holds.
  func readAll(_ fields: EntryUnits, of entry: Int, to readings: inout [UInt16]) {
    let table = PinyinReadings.shared
    readings.removeAll(keepingCapacity: true)
    for unit in fields.units { readings.append(table.usualReading(of: unit)) }
    EntryDetails.forEachReading(in: detailBytes(of: entry)) { unit, reading in
      if readings.indices.contains(unit) { readings[unit] = reading }
    }
  }
}
