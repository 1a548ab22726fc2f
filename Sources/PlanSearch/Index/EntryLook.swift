import PlanCore

/// Looks at the text of entries of which the tables cannot tell whether they answer.
struct EntryLook {
  private let question: ShardQuestion
  private let answers: [BestEntries.Answer]
  /// For each answer the entries that have been looked at.
  private var seen: [Int: DocumentSet] = [:]
  private var readings: [UInt16] = []

  init(_ question: ShardQuestion, _ answers: [BestEntries.Answer]) {
    self.question = question
    self.answers = answers
  }

  /// The number of the tier of an entry, or `nil` when it does not answer or was asked for before.
  mutating func take(_ entry: Int, of answer: Int) -> Int? {
    let shard = answers[answer].part.shard
    let isNew =
      seen[answer, default: DocumentSet(count: shard.count)].insert(entry)
    guard isNew, answers(entry, in: shard), let folded = shard.entry(entry) else { return nil }
    let readings = question.needReadings ? EntryReadings(of: folded) : nil
    var found: [FoundWord] = []
    for word in question.words {
      guard let place = folded.find(word.word, readings: readings) else { return nil }
      found.append(place)
    }
    return SearchRank(of: folded, readings: readings, words: found).tierNumber
  }

  /// How many of the entries of which the tables cannot tell do answer.
  mutating func count() -> Int {
    var count = 0
    for answer in answers {
      answer.matches.unsure.forEach { entry in
        if answers(entry, in: answer.part.shard) { count += 1 }
        return true
      }
    }
    return count
  }

  /// Whether an entry has each word.
  private mutating func answers(_ entry: Int, in shard: Shard) -> Bool {
    let fields = shard.fields(of: entry)
    var areRead = false
    for word in question.words where !fields.units.contains(word.units) {
      guard let pinyin = word.word.pinyin else { return false }
      if !areRead {
        shard.readAll(fields, of: entry, to: &readings)
        areRead = true
      }
      let names = readings[..<min(fields.textStart, readings.count)]
      let text = readings[names.endIndex...]
      guard
        names.withUnsafeBufferPointer({ pinyin.bestForm(in: $0, isName: true) }) != nil
          || text.withUnsafeBufferPointer({ pinyin.bestForm(in: $0, isName: false) }) != nil
      else { return false }
    }
    return true
  }
}

extension Shard {
  /// The readings of all fields of an entry, one for each unit, in place of what the array holds.
  func readAll(_ fields: EntryUnits, of entry: Int, to readings: inout [UInt16]) {
    let table = PinyinReadings.shared
    readings.removeAll(keepingCapacity: true)
    for unit in fields.units { readings.append(table.usualReading(of: unit)) }
    EntryDetails.forEachReading(in: detailBytes(of: entry)) { unit, reading in
      if readings.indices.contains(unit) { readings[unit] = reading }
    }
  }
}
