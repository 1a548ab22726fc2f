import PlanCore
import PlanLibrary

/// What the cache knows of a plan file in which nothing is wrong.
///
/// A class, as ten thousand of them are handed from one list to another.
final class PlanRecord: Sendable {
  /// The stamp of the file when it was read.
  let stamp: FileStamp
  /// The hash of its bytes.
  let hash: UInt64
  /// The UTF-8 bytes that its texts have in a segment.
  let textBytes: Int
  /// The segment that finds what is in it, or `nil` when that has to be made again.
  let home: Home?
  /// The slug of the plan.
  let id: Identifier<Plan>
  /// The encoded ``PlanFacts``, kept so that a new manifest copies them.
  let facts: ArraySlice<UInt8>

  /// A place in a segment.
  struct Home: Sendable {
    let segment: StoredSegment
    /// The plan's place among those of the segment.
    let ordinal: Int
  }

  private init(
    stamp: FileStamp, hash: UInt64, textBytes: Int, home: Home?, id: Identifier<Plan>,
    facts: ArraySlice<UInt8>
  ) {
    self.stamp = stamp
    self.hash = hash
    self.textBytes = textBytes
    self.home = home
    self.id = id
    self.facts = facts
  }

  /// Makes the record of a file that has just been read.
  convenience init(
    _ file: ReadPlanFile, _ plan: Plan, stamp: FileStamp, hash: UInt64, textBytes: Int
  ) {
    self.init(
      stamp: stamp, hash: hash, textBytes: textBytes, home: nil, id: plan.id,
      facts: PlanFacts.encoded(summary: PlanSummary(of: plan), file)[...])
  }

  /// Takes a record out of a manifest.
  ///
  /// - Parameters:
  ///   - reader: Stands at the facts.
  ///   - facts: The same bytes, to be kept.
  convenience init(
    _ reader: inout ByteReader, facts: ArraySlice<UInt8>, stamp: FileStamp, hash: UInt64,
    textBytes: Int, home: (Identifier<Plan>) -> Home?
  ) throws(CacheDamage) {
    var checking = reader
    try PlanFacts.check(&checking)
    let id = try reader.identifier(Plan.self)
    self.init(
      stamp: stamp, hash: hash, textBytes: textBytes, home: home(id), id: id, facts: facts)
  }

  /// What lists show of the plan.
  ///
  /// Cost: made anew from the facts each time; of ten thousand plans most are never shown.
  var summary: PlanSummary {
    (try? PlanFacts.summary(in: facts))
      // Never, as the facts have been checked.
      ?? PlanSummary(unreadable: id)
  }

  /// The plans that it refers to.
  var references: [Identifier<Plan>] {
    (try? PlanFacts.mentions(in: facts, file: ""))?.mentions.map(\.id) ?? []
  }

  /// The record of the same contents with other times.
  func stamped(_ stamp: FileStamp) -> PlanRecord {
    PlanRecord(
      stamp: stamp, hash: hash, textBytes: textBytes, home: home, id: id, facts: facts)
  }

  /// The record of the same contents in a segment.
  func placed(in home: Home) -> PlanRecord {
    PlanRecord(
      stamp: stamp, hash: hash, textBytes: textBytes, home: home, id: id, facts: facts)
  }
}

extension PlanSummary {
  /// What stands for a summary that makes no sense.
  init(unreadable id: Identifier<Plan>) {
    self.init(
      id: id, title: id.rawValue, shortTitle: nil, aliases: [], kind: .developmentPlan,
      regionName: "", regionAliases: [], date: nil, initiatives: 0, actions: 0, projects: 0)
  }
}

/// What does not change as long as the bytes of a plan file do not, as it stands in a manifest.
///
/// The summary, then where the file has its slug, then the plans that it refers to and where.
enum PlanFacts {
  /// Encodes what is kept of a file.
  static func encoded(summary: PlanSummary, _ file: ReadPlanFile) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(summary)
    writer.write(list: file.mentions()) { $0.write($1) }
    if let declaration = file.declaration() { writer.write(declaration) }
    return writer.bytes
  }

  /// Goes over facts that make sense; nothing is made of them.
  static func check(_ reader: inout ByteReader) throws(CacheDamage) {
    try reader.checkSummary()
    let mentions = try reader.count(ofSize: 16)
    for _ in 0..<mentions + 1 { try reader.checkMention() }
  }

  /// The summary.
  static func summary(in facts: ArraySlice<UInt8>) throws(CacheDamage) -> PlanSummary {
    try facts.reading { (reader) throws(CacheDamage) in try reader.summary() }
  }

  /// The plans that the file refers to, and where it has its slug.
  static func mentions(
    in facts: ArraySlice<UInt8>, file: String
  ) throws(CacheDamage) -> (mentions: [PlanMention], declaration: PlanMention) {
    try facts.reading { (reader) throws(CacheDamage) in
      _ = try reader.summary()
      let mentions = try reader.list(ofSize: 16) { (reader) throws(CacheDamage) in
        try reader.mention(in: file)
      }
      return (mentions, try reader.mention(in: file))
    }
  }
}
