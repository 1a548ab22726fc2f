import PlanCore
import PlanSearch

/// Makes a segment of the index from plans.
package struct SegmentBuilder {
  /// The UTF-8 bytes of titles, aliases and texts that a segment should have.
  package static let fullTextBytes = 12 << 20

  /// The UTF-8 bytes of titles, aliases and texts so far.
  package private(set) var textBytes = 0

  private let mostEntries: Int
  private var slugs: [UInt8] = []
  /// Where the slug of each plan begins, and the end.
  private var slugStarts: [UInt32] = [0]
  private var entries: [PendingEntry] = []
  private var units: [UInt16] = []
  /// For each unit the variant of its reading.
  private var variants: [UInt8] = []
  private var details: [UInt8] = []
  private var strings = StringPool()
  private var paths = PathPool()

  /// Starts without plans.
  package init() {
    self.init(mostEntries: SegmentLayout.mostEntries)
  }

  /// Starts a segment with a limit on the entries of a shard.
  init(mostEntries: Int) {
    self.mostEntries = mostEntries
  }

  private var planCount: Int { slugStarts.count - 1 }

  /// Whether the next plan should go into another segment.
  package var isFull: Bool {
    textBytes >= Self.fullTextBytes || planCount >= SegmentLayout.mostEntries
  }

  /// Adds everything that can be found in a plan; plans must come in the order of the library.
  package mutating func add(_ plan: Plan, gazetteer: Gazetteer) {
    add(PlanEntries(of: plan, gazetteer: gazetteer))
  }

  /// The same, for entries that have been gathered before.
  package mutating func add(_ plan: PlanEntries) {
    slugs += plan.plan.rawValue.utf8
    slugStarts.append(UInt32(slugs.count))
    for (ordinal, entry) in plan.entries.enumerated() { add(entry, ordinal: ordinal) }
  }

  private mutating func add(_ entry: EntryText, ordinal: Int) {
    var folder = EntryFolder(units: units.count)
    let start = units.count
    folder.append(entry.title, to: &units, &variants)
    let titleEnd = units.count - start - 1
    for alias in entry.aliases { folder.append(alias, to: &units, &variants) }
    let textStart = units.count - start
    folder.append(entry.text, to: &units, &variants)

    textBytes += entry.title.utf8.count + entry.text.utf8.count
    for alias in entry.aliases { textBytes += alias.utf8.count }
    var known = EntryDetails()
    known.ordinal = ordinal
    known.id = Int(strings.number(of: entry.id))
    known.path = Int(paths.number(of: entry.path.map { strings.number(of: $0) }))
    known.readings = folder.readings
    known.changes = folder.changes
    let detailStart = details.count
    known.write(to: &details)
    entries.append(
      PendingEntry(
        rank: ShardRank.value(kind: entry.kind, titleLength: entry.title.characterCount),
        plan: planCount - 1, units: start..<units.count, titleEnd: titleEnd,
        textStart: textStart, details: detailStart..<details.count,
        facets: facetKeys(of: entry)))
  }

  private mutating func facetKeys(of entry: EntryText) -> [UInt64] {
    let facets = entry.facets
    var keys: [FacetKey] = [
      .plan(planCount - 1), .kind(SearchRank.number(of: entry.kind)),
    ]
    if let kind = facets.projectKind { keys.append(.projectKind(kind.number)) }
    keys += facets.places.map { .place(Int(strings.number(of: $0.rawValue))) }
    keys += facets.stages.map { .stage($0.number) }
    keys += facets.modes.map { .mode($0.number) }
    keys += facets.years.map { .years($0) }
    return keys.map(\.rawValue)
  }

  /// The bytes of the segment, to be kept in a file or in memory.
  package func finish() -> [UInt8] {
    // Entries are sorted by rank, so that the first ones are the best.
    let order = entries.indices.map { UInt64(entries[$0].rank) << 32 | UInt64($0) }.sorted()
      .map { Int($0 & 0xFFFF_FFFF) }
    guard order.count > mostEntries else { return shard(of: order[...]) }
    return stride(from: 0, to: order.count, by: mostEntries).flatMap { start in
      shard(of: order[start..<min(start + mostEntries, order.count)])
    }
  }

  private func shard(of order: ArraySlice<Int>) -> [UInt8] {
    let chosen = order.map { entries[$0] }
    var writer = SegmentWriter(entries: chosen.count)
    writer.append(slugStarts, as: SegmentLayout.part(.planStarts))
    writer.append(slugs, as: SegmentLayout.part(.plans))
    writeRanks(of: chosen, to: &writer)
    writer.append(chosen.map { UInt16($0.plan) }, as: SegmentLayout.part(.owners))
    writer.append(starts(of: chosen.map(\.units)), as: SegmentLayout.part(.runs))
    writer.append(
      chosen.flatMap { [UInt32($0.titleEnd), UInt32($0.textStart)] },
      as: SegmentLayout.part(.fields))
    writer.append(starts(of: chosen.map(\.details)), as: SegmentLayout.part(.detailStarts))
    writer.append(joined(chosen.map(\.units), of: units), as: SegmentLayout.part(.units))
    writer.append(joined(chosen.map(\.details), of: details), as: SegmentLayout.part(.details))
    strings.write(to: &writer)
    paths.write(to: &writer)
    writer.append(placeNumbers(of: chosen), as: SegmentLayout.part(.places))
    writeTables(of: chosen, to: &writer)
    return writer.sealed()
  }

  private func writeRanks(of chosen: [PendingEntry], to writer: inout SegmentWriter) {
    var ranks: [UInt32] = []
    var starts: [UInt32] = []
    for (index, entry) in chosen.enumerated() where entry.rank != ranks.last {
      ranks.append(entry.rank)
      starts.append(UInt32(index))
    }
    starts.append(UInt32(chosen.count))
    writer.append(ranks, as: SegmentLayout.part(.ranks))
    writer.append(starts, as: SegmentLayout.part(.rankStarts))
  }

  /// The numbers of the strings that name places, ascending.
  private func placeNumbers(of chosen: [PendingEntry]) -> [UInt32] {
    let head = FacetKey.place(0).rawValue >> 32
    let keys = Set(chosen.flatMap { $0.facets.filter { $0 >> 32 == head } })
    return keys.map { UInt32($0 & 0xFFFF_FFFF) }.sorted()
  }

  private func starts(of ranges: [Range<Int>]) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(ranges.count + 1)
    var end = 0
    for range in ranges {
      end += range.count
      starts.append(UInt32(end))
    }
    return starts
  }

  private func joined<Number>(_ ranges: [Range<Int>], of numbers: [Number]) -> [Number] {
    var joined: [Number] = []
    joined.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    for range in ranges { joined += numbers[range] }
    return joined
  }

  private func writeTables(of chosen: [PendingEntry], to writer: inout SegmentWriter) {
    let count = chosen.count
    writePairs(
      of: chosen.map { $0.units.prefix($0.titleEnd + 1) }, .titlePairs, .titleUnits, .titleStarts,
      isLoose: { ShardRank.titleLength(chosen[$0].rank) != chosen[$0].titleEnd }, to: &writer)
    writePairs(
      of: chosen.map { $0.units.prefix($0.textStart).dropFirst($0.titleEnd + 1) }, .aliasPairs,
      .aliasUnits, .aliasStarts, to: &writer)
    writePairs(
      of: chosen.map { $0.units.dropFirst($0.textStart) }, .textPairs, .textUnits, nil,
      to: &writer)
    writeReadings(of: chosen.map { $0.units.prefix($0.titleEnd) }, to: &writer)
    var facets = PostingTableBuilder()
    for (index, entry) in chosen.enumerated() {
      for key in entry.facets { facets.add(key, index) }
    }
    facets.table().write(.facets, count: count, to: &writer)
  }

  /// Writes the readings of each title, and the adjacent first letters.
  private func writeReadings(of titles: [Range<Int>], to writer: inout SegmentWriter) {
    var single = PostingTableBuilder()
    var initials = PostingTableBuilder()
    let readings = PinyinReadings.shared
    for (entry, title) in titles.enumerated() {
      var last: UInt8 = 0
      for unit in title {
        let reading = readings.reading(of: units[unit], variant: variants[unit])
        if reading != 0 { single.add(PostingTable.key(ofReading: reading), entry) }
        let letter = readings.initials[Int(reading)]
        if last != 0, letter != 0 { initials.add(PostingTable.key(ofLetters: last, letter), entry) }
        last = letter
      }
    }
    single.table().write(.titleReadings, count: titles.count, to: &writer)
    initials.table().write(.titleInitials, count: titles.count, to: &writer)
  }

  /// Writes the tables of one kind of field; each entry has some of its units.
  private func writePairs(
    of fields: [Range<Int>], _ pairs: SegmentLayout.Table, _ single: SegmentLayout.Table,
    _ starts: SegmentLayout.Table?, isLoose: (Int) -> Bool = { _ in false },
    to writer: inout SegmentWriter
  ) {
    var pairTable = PostingTableBuilder()
    var startTable = PostingTableBuilder()
    units.withUnsafeBufferPointer { units in
      variants.withUnsafeBufferPointer { variants in
        for (entry, field) in fields.enumerated() {
          let pairs = FieldPairs(units: units, variants: variants, field: field)
          pairs.forEachPair { pairTable.add($0.rawValue, entry) }
          guard starts != nil else { continue }
          pairs.forEachStart { startTable.add($0, entry) }
          if isLoose(entry) { startTable.add(PairKey.loose, entry) }
        }
      }
    }
    let table = pairTable.table()
    table.write(pairs, count: fields.count, to: &writer)
    table.unitTable(of: fields.count).write(single, count: fields.count, to: &writer)
    if let starts { startTable.table().write(starts, count: fields.count, to: &writer) }
  }
}

/// An entry that waits to be written.
private struct PendingEntry {
  let rank: UInt32
  let plan: Int
  /// Its title, aliases and text, each with a 0 behind it.
  let units: Range<Int>
  let titleEnd: Int
  let textStart: Int
  let details: Range<Int>
  let facets: [UInt64]
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The position among all cases.
  var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
