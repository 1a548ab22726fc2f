import PlanCore
import PlanSearch
import Synchronization

/// At most 65,536 entries of a segment, whose numbers fit into two bytes.
final class Shard: Sendable {
  /// The number of entries.
  let count: Int
  private let bytes: VerifiedBytes
  private let parts: [SegmentPart]
  private let tables: [PostingTable]
  private let knownPlaces = Mutex<[Identifier<Place>: Int]?>(nil)

  /// Opens a shard.
  init(_ bytes: VerifiedBytes) throws(SegmentDamage) {
    let count = Int(clamping: bytes.load(UInt64.self, at: 0))
    guard count <= SegmentLayout.mostEntries else { throw SegmentDamage() }
    self.bytes = bytes
    self.count = count
    parts = SegmentLayout.Section.allCases.map { SegmentPart(bytes, SegmentLayout.part($0)) }
    tables = SegmentLayout.Table.allCases.map { PostingTable(bytes, $0, entries: count) }
    guard !bytes.isDamaged else { throw SegmentDamage() }
  }

  /// Whether damage has come to light since it was opened.
  var isDamaged: Bool { bytes.isDamaged }

  subscript(section: SegmentLayout.Section) -> SegmentPart { parts[section.rawValue] }

  subscript(table: SegmentLayout.Table) -> PostingTable { tables[table.rawValue] }

  /// The places that entries are about, each with its number in facets.
  var places: [Identifier<Place>: Int] {
    knownPlaces.withLock { known in
      if let known { return known }
      var places: [Identifier<Place>: Int] = [:]
      for index in 0..<self[.places].length / 4 {
        let number = Int(self[.places].load(UInt32.self, index))
        if let place = Identifier<Place>(string(number)) { places[place] = number }
      }
      known = places
      return places
    }
  }

  /// The number of plans of the segment.
  var planCount: Int { max(0, self[.planStarts].length / 4 - 1) }

  /// A plan of the segment, in the order in which they were added.
  func plan(_ number: Int) -> Identifier<Plan>? {
    guard number < planCount,
      let plan = Identifier<Plan>(String(decoding: slug(number), as: UTF8.self))
    else {
      bytes.reportDamage()
      return nil
    }
    return plan
  }

  /// Whether a plan is the one with a slug.
  func isPlan(_ number: Int, _ id: Identifier<Plan>) -> Bool {
    number < planCount && id.rawValue.utf8.elementsEqual(slug(number))
  }

  private func slug(_ number: Int) -> UnsafeRawBufferPointer {
    let start = Int(self[.planStarts].load(UInt32.self, number))
    let end = Int(self[.planStarts].load(UInt32.self, number + 1))
    return self[.plans].slice(start, end - start)
  }

  /// A string by its number.
  func string(_ number: Int) -> String { ShardStrings(parts)[number] }

  /// The kinds and the lengths of the titles of all entries.
  var ranks: EntryRanks { EntryRanks(values: self[.ranks], starts: self[.rankStarts]) }

  /// The plan of an entry, by its number in the shard.
  func plan(of entry: Int) -> Int { Int(self[.owners].load(UInt16.self, entry)) }

  /// The units of the fields of an entry.
  func fields(of entry: Int) -> EntryUnits {
    let start = Int(self[.runs].load(UInt32.self, entry))
    let end = Int(self[.runs].load(UInt32.self, entry + 1))
    let titleEnd = Int(self[.fields].load(UInt32.self, entry * 2))
    let textStart = Int(self[.fields].load(UInt32.self, entry * 2 + 1))
    guard start <= end, titleEnd < textStart, textStart < end - start else {
      bytes.reportDamage()
      return EntryUnits(units: Units(bytes: .init(start: nil, count: 0)), titleEnd: 0, textStart: 0)
    }
    let units = Units(bytes: self[.units].slice(start * 2, (end - start) * 2))
    guard units.count == end - start else {
      return EntryUnits(units: Units(bytes: .init(start: nil, count: 0)), titleEnd: 0, textStart: 0)
    }
    return EntryUnits(units: units, titleEnd: titleEnd, textStart: textStart)
  }

  /// The number of units of a title.
  @inline(__always)
  func titleLength(of entry: Int) -> Int { Int(self[.fields].load(UInt32.self, entry * 2)) }

  /// What is stored of an entry besides its units.
  func detailBytes(of entry: Int) -> UnsafeRawBufferPointer {
    let start = Int(self[.detailStarts].load(UInt32.self, entry))
    let end = Int(self[.detailStarts].load(UInt32.self, entry + 1))
    return self[.details].slice(start, end - start)
  }

  /// An entry as before folding, without facets, which only the tables have.
  func text(of entry: Int) -> EntryText? {
    let details = EntryDetails(detailBytes(of: entry))
    let fields = fields(of: entry).originals(with: details.changes)
    guard let kind = ShardRank.kind(ranks.rank(of: entry)), let plan = plan(plan(of: entry)),
      fields.count >= 2
    else {
      bytes.reportDamage()
      return nil
    }
    return EntryText(
      plan: plan, kind: kind, id: string(details.id), title: fields[0],
      aliases: Array(fields[1..<fields.count - 1]), text: fields[fields.count - 1],
      path: path(details.path), facets: SearchFacets())
  }

  private func path(_ number: Int) -> [String] {
    let start = Int(self[.pathStarts].load(UInt32.self, number))
    let end = Int(self[.pathStarts].load(UInt32.self, number + 1))
    guard start <= end, end <= self[.paths].length / 4 else {
      bytes.reportDamage()
      return []
    }
    return (start..<end).map { string(Int(self[.paths].load(UInt32.self, $0))) }
  }
}

/// The strings of a shard.
private struct ShardStrings {
  private let starts: SegmentPart
  private let bytes: SegmentPart

  init(_ parts: [SegmentPart]) {
    starts = parts[SegmentLayout.Section.stringStarts.rawValue]
    bytes = parts[SegmentLayout.Section.strings.rawValue]
  }

  subscript(number: Int) -> String {
    let start = Int(starts.load(UInt32.self, number))
    let end = Int(starts.load(UInt32.self, number + 1))
    return String(decoding: bytes.slice(start, end - start), as: UTF8.self)
  }
}

/// A shard and which of its plans are in use.
struct ShardPart {
  let shard: Shard
  /// For each plan its position in the library, or `nil` when it has been replaced.
  let positions: [Int?]
  /// The entries of the plans in use, or `nil` for all.
  let live: DocumentSet?

  init(_ shard: Shard, positions: [Int?]) {
    self.shard = shard
    self.positions = positions
    guard positions.contains(nil) else {
      live = nil
      return
    }
    var live = DocumentSet(count: shard.count)
    for (number, position) in positions.enumerated() where position != nil {
      shard[.facets].add(FacetKey.plan(number).rawValue, to: &live)
    }
    self.live = live
  }

  /// The position of an entry's plan in the library.
  func position(of entry: Int) -> Int {
    let plan = shard.plan(of: entry)
    return positions.indices.contains(plan) ? positions[plan] ?? 0 : 0
  }
}
