import PlanCore
import PlanSearch

extension SearchIndex {
  /// Similar titles for a query without hits, the nearest first.
  ///
  /// It visits every title, so it takes much longer than a search.
  package func suggestions(for query: SearchQuery) throws(SegmentDamage) -> [String] {
    let question = SearchQuestion(query, in: scope)
    guard question.isAnswerable, let misses = NearMisses(question.words) else { return [] }
    var near: [NearTitle] = []
    for part in shards { near += part.titles(near: misses, passing: question.filters) }
    near.sort { $0.order < $1.order }
    var seen: Set<String> = []
    let titles = near.map(\.title).filter { seen.insert($0).inserted }
    try checkParts()
    return Array(titles.prefix(NearMisses.limit))
  }
}

/// A similar title.
private struct NearTitle {
  let title: String
  let distance: Double
  let length: Int
  /// The position of its plan in the library.
  let position: Int
  let ordinal: Int

  var order: (Double, Int, Int, Int) { (distance, length, position, ordinal) }
}

extension ShardPart {
  fileprivate func titles(near misses: NearMisses, passing filters: [SearchFilter]) -> [NearTitle] {
    var universe = live ?? DocumentSet(all: shard.count)
    for filter in filters { universe.formIntersection(filter.entries(of: shard)) }
    var near: [NearTitle] = []
    candidates(for: misses, within: universe).forEach { entry in
      if let title = title(entry, near: misses) { near.append(title) }
      return true
    }
    return near
  }

  private func title(_ entry: Int, near misses: NearMisses) -> NearTitle? {
    guard let text = shard.text(of: entry),
      let distance = misses.distance(to: Folding.scalars(of: text.title))
    else { return nil }
    return NearTitle(
      title: text.title, distance: distance,
      length: ShardRank.titleLength(shard.ranks.rank(of: entry)),
      position: position(of: entry), ordinal: EntryDetails(shard.detailBytes(of: entry)).ordinal)
  }

  /// The entries whose titles may be near enough.
  private func candidates(for misses: NearMisses, within universe: DocumentSet) -> DocumentSet {
    var candidates = entries(
      withMost: misses.characters, without: misses.wrongCharacters, within: universe)
    guard let wrong = misses.wrongLetters else { return candidates }
    guard let pattern = EditPattern(misses.letters) else { return universe }
    var readings: [UInt16] = []
    universe.subtracting(candidates).forEach { entry in
      if isNear(entry, pattern, within: wrong, &readings) { candidates.insert(entry) }
      return true
    }
    return candidates
  }

  /// The entries whose titles have all but a few of some characters: each edit removes one.
  private func entries(
    withMost characters: [UInt32], without missing: Int, within universe: DocumentSet
  ) -> DocumentSet {
    let matcher = FieldMatcher(shard: shard, field: .title)
    var counts = [Int](repeating: 0, count: shard.count)
    var wanted = characters.count - missing
    for character in characters {
      guard let unit = UInt16(exactly: character) else {
        wanted -= 1
        continue
      }
      matcher.literal([unit], within: universe)?.forEach { entry in
        counts[entry] += 1
        return true
      }
    }
    var entries = universe
    universe.forEach { entry in
      if counts[entry] < wanted { entries.remove(entry) }
      return true
    }
    return entries
  }

  /// Whether any part of the title is near enough.
  private func isNear(
    _ entry: Int, _ pattern: EditPattern, within wrong: Int, _ readings: inout [UInt16]
  ) -> Bool {
    shard.appendReadings(of: .title, in: entry, to: &readings)
    var run = pattern.start()
    let syllables = PinyinReadings.shared.syllables
    var high: UInt32?
    for (unit, reading) in zip(shard.fields(of: entry).title, readings) {
      if 0xD800..<0xDC00 ~= unit {
        high = UInt32(unit)
        continue
      }
      if reading == 0 {
        pattern.take(high.map { ($0 - 0xD7C0) << 10 + UInt32(unit) & 0x3FF } ?? UInt32(unit), &run)
      } else {
        for letter in syllables[Int(reading)] {
          pattern.take(UInt32(letter), &run)
          if run.distance <= wrong { return true }
        }
      }
      high = nil
      if run.distance <= wrong { return true }
    }
    return false
  }
}
