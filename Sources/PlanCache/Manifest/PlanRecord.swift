import PlanCore
import PlanLibrary

/// What the cache knows of a plan file in which nothing is wrong.
struct PlanRecord: Sendable {
  /// The stamp of the file when it was read.
  var stamp: FileStamp
  /// The hash of its bytes.
  let hash: UInt64
  /// The UTF-8 bytes that its texts have in a segment.
  let textBytes: Int
  /// The segment that finds what is in it, or `nil` when that has to be made again.
  var home: Home?
  /// What lists show of the plan.
  let summary: PlanSummary
  /// The plans that it refers to.
  let references: [Identifier<Plan>]
  /// The encoded ``PlanFacts``, kept so that a new manifest copies them.
  let facts: ArraySlice<UInt8>

  /// A place in a segment.
  struct Home: Sendable {
    let segment: StoredSegment
    /// The plan's place among those of the segment.
    let ordinal: Int
  }

  /// Makes the record of a file that has just been read.
  init(_ file: ReadPlanFile, _ plan: Plan, stamp: FileStamp, hash: UInt64, textBytes: Int) {
    self.stamp = stamp
    self.hash = hash
    self.textBytes = textBytes
    home = nil
    summary = PlanSummary(of: plan)
    references = file.references
    facts = PlanFacts.encoded(summary: summary, file)[...]
  }

  /// Takes a record out of a manifest.
  init(
    stamp: FileStamp, hash: UInt64, textBytes: Int, home: Home?, facts: ArraySlice<UInt8>
  ) throws(CacheDamage) {
    self.stamp = stamp
    self.hash = hash
    self.textBytes = textBytes
    self.home = home
    self.facts = facts
    (summary, references) = try PlanFacts.summary(in: facts)
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

  /// The summary and the slugs of plans that the file refers to.
  static func summary(
    in facts: ArraySlice<UInt8>
  ) throws(CacheDamage) -> (PlanSummary, [Identifier<Plan>]) {
    try facts.reading { (reader) throws(CacheDamage) in
      let summary = try reader.summary()
      let references = try reader.list(ofSize: 16) { (reader) throws(CacheDamage) in
        try reader.mention(in: "").id
      }
      return (summary, references)
    }
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
