import PlanCore
import PlanLibrary
import PlanSearch

/// What the cache knows about a plan file without problems.
///
/// A class, since ten thousand of them move between lists.
final class PlanRecord: Sendable {
  /// The stamp of the file when it was read.
  let stamp: FileStamp
  /// The hash of its bytes.
  let hash: UInt64
  /// The slug of the plan.
  let id: Identifier<Plan>
  /// The encoded ``PlanFacts``, kept so that a new manifest copies them.
  let facts: ArraySlice<UInt8>
  /// The places of the nation that it names and that no places file has.
  let nationalPlaces: [Identifier<Place>]
  /// The UTF-8 bytes that its texts have in a segment.
  let textBytes: Int
  /// The segment with its entries, or `nil` if that must be made again.
  let location: SegmentLocation?
  /// The plan without its prose, or `nil` if that must be made again.
  let plan: StoredPlan?
  /// What can be found in it, for a search without an index.
  let entries: FoldedEntries?

  /// Creates a record from its parts.
  init(
    stamp: FileStamp, hash: UInt64, id: Identifier<Plan>, facts: ArraySlice<UInt8>,
    nationalPlaces: [Identifier<Place>], textBytes: Int, location: SegmentLocation?,
    plan: StoredPlan?, entries: FoldedEntries? = nil
  ) {
    self.entries = entries
    self.stamp = stamp
    self.hash = hash
    self.id = id
    self.facts = facts
    self.nationalPlaces = nationalPlaces
    self.textBytes = textBytes
    self.location = location
    self.plan = plan
  }

  /// Makes the record of a file that has just been read.
  ///
  /// - Parameter keepsPlan: Whether the plan without its prose is kept, too.
  convenience init(
    _ file: ReadPlanFile, _ plan: Plan, stamp: FileStamp, hash: UInt64, keepsPlan: Bool = true
  ) {
    self.init(
      stamp: stamp, hash: hash, id: plan.id,
      facts: PlanFacts.encoded(summary: PlanSummary(of: plan), file)[...],
      nationalPlaces: file.reading?.nationalPlaces ?? [], textBytes: 0,
      location: nil, plan: keepsPlan ? StoredPlan(of: plan) : nil)
  }

  /// The summary of the plan.
  ///
  /// Cost: made from the facts each time; of ten thousand plans most are never shown.
  var summary: PlanSummary {
    (try? facts.reading { (reader) throws(CacheDamage) in try reader.next(PlanSummary.self) })
      // This never happens, since the checksum is right.
      ?? PlanSummary(unreadable: id)
  }

  /// The plans that it refers to.
  var references: [Identifier<Plan>] {
    (try? PlanFacts.mentions(in: facts, file: ""))?.mentions.map(\.id) ?? []
  }

  /// Its segment, unless that is damaged.
  var usableLocation: SegmentLocation? {
    location.flatMap { $0.segment.isDamaged ? nil : $0 }
  }

  /// The record of the same contents with other times.
  func stamped(_ stamp: FileStamp) -> PlanRecord {
    PlanRecord(
      stamp: stamp, hash: hash, id: id, facts: facts,
      nationalPlaces: nationalPlaces, textBytes: textBytes, location: location,
      plan: plan, entries: entries)
  }

  /// The record of the same contents with what can be found in it.
  func folded(_ entries: FoldedEntries) -> PlanRecord {
    PlanRecord(
      stamp: stamp, hash: hash, id: id, facts: facts,
      nationalPlaces: nationalPlaces, textBytes: textBytes, location: location,
      plan: plan, entries: entries)
  }

  /// The record of the same contents with so much text for the search.
  func measured(textBytes: Int) -> PlanRecord {
    PlanRecord(
      stamp: stamp, hash: hash, id: id, facts: facts,
      nationalPlaces: nationalPlaces, textBytes: textBytes, location: location,
      plan: plan, entries: entries)
  }

  /// The record of the same contents in a segment.
  func placed(in location: SegmentLocation, plan: StoredPlan?) -> PlanRecord {
    PlanRecord(
      stamp: stamp, hash: hash, id: id, facts: facts,
      nationalPlaces: nationalPlaces, textBytes: textBytes, location: location,
      plan: plan, entries: entries)
  }
}

extension PlanSummary {
  /// A placeholder for an invalid summary.
  init(unreadable id: Identifier<Plan>) {
    self.init(
      id: id, title: id.rawValue, shortTitle: nil, aliases: [], kind: .developmentPlan,
      regionName: "", regionAliases: [], date: nil, initiatives: 0, actions: 0, projects: 0)
  }
}

/// The facts in a manifest that depend only on the bytes of a plan file: the summary, the plans it
/// refers to and where, where it has its own slug, and the places of the nation that it names.
enum PlanFacts {
  /// Encodes the facts of a file.
  static func encoded(summary: PlanSummary, _ file: ReadPlanFile) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(summary)
    let mentions = file.mentions()
    writer.append(count: mentions.count)
    for mention in mentions + [file.declaration()].compactMap({ $0 }) {
      let location = mention.location
      writer.write(mention.id, location.line, location.column, location.keyPath)
    }
    writer.write(file.reading?.nationalPlaces ?? [])
    return writer.bytes
  }

  /// The places of the nation that the file names.
  static func nationalPlaces(in facts: ArraySlice<UInt8>) throws(CacheDamage) -> [Identifier<Place>]
  {
    try facts.reading { (reader) throws(CacheDamage) in
      try skipMentions(&reader)
      return try reader.next()
    }
  }

  private static func skipMentions(_ reader: inout ByteReader) throws(CacheDamage) {
    _ = try reader.next(PlanSummary.self)
    for _ in 0...(try reader.count(ofSize: 16)) { _ = try mention(&reader, in: "") }
  }

  /// The plans that the file refers to, and where it has its slug.
  static func mentions(
    in facts: ArraySlice<UInt8>, file: String
  ) throws(CacheDamage) -> (mentions: [PlanMention], declaration: PlanMention) {
    try facts.reading { (reader) throws(CacheDamage) in
      _ = try reader.next(PlanSummary.self)
      var mentions: [PlanMention] = []
      for _ in 0..<(try reader.count(ofSize: 16)) {
        mentions.append(try mention(&reader, in: file))
      }
      return (mentions, try mention(&reader, in: file))
    }
  }

  private static func mention(
    _ reader: inout ByteReader, in file: String
  ) throws(CacheDamage) -> PlanMention {
    PlanMention(
      id: try reader.next(),
      location: FileLocation(
        file: file, line: try reader.next(), column: try reader.next(),
        keyPath: try reader.next()))
  }
}
