import PlanCore
import PlanIndex
import Synchronization

/// Some plans in one file or in memory: first what the search needs, then each plan without its
/// prose.
final class StoredSegment: Sendable {
  let segment: Segment
  /// The hash of its bytes, which its file is called by.
  let name: UInt64
  /// The number of bytes that the search needs, which come first.
  let indexLength: Int
  /// Whether it is in a file rather than in memory.
  let isInFile: Bool
  /// Whether this process made it, so that only the disk can have damaged it.
  let isNew: Bool

  private let bytes: SegmentBytes
  private let hasDamagedPlan = Atomic(false)

  /// Opens bytes.
  init(
    _ bytes: SegmentBytes, name: UInt64, indexLength: Int, isInFile: Bool, isNew: Bool = false
  ) throws(SegmentDamage) {
    guard indexLength <= bytes.bytes.count else { throw SegmentDamage() }
    let index = UnsafeRawBufferPointer(rebasing: bytes.bytes[..<indexLength])
    // The index keeps all the bytes.
    segment = try Segment(
      SegmentBytes(index, hasGone: { bytes.isLost }) { _ in withExtendedLifetime(bytes) {} })
    self.bytes = bytes
    self.name = name
    self.indexLength = indexLength
    self.isInFile = isInFile
    self.isNew = isNew
  }

  /// The number of its bytes.
  var length: Int { bytes.bytes.count }

  /// Whether damage has been found since it was opened; then all of it is made again.
  var isDamaged: Bool { segment.isDamaged || hasDamagedPlan.load(ordering: .relaxed) }

  /// Records that one of its plans is damaged.
  func noteDamagedPlan() { hasDamagedPlan.store(true, ordering: .relaxed) }

  /// The plan of a row, or `nil` if the segment has none there.
  func plan(of row: ManifestRow) -> StoredPlan? {
    plan(in: row.plan, checksum: row.planChecksum)
  }

  /// The plan in a range of the bytes, or `nil` if out of range.
  func plan(in range: Range<Int>, checksum: UInt64) -> StoredPlan? {
    guard !range.isEmpty, range.lowerBound >= indexLength, range.upperBound <= length else {
      return nil
    }
    return StoredPlan(bytes: bytes, range: range, checksum: checksum)
  }
}

/// Where in a segment a plan is.
struct SegmentLocation: Sendable {
  let segment: StoredSegment
  /// The plan's number among those of the segment.
  let ordinal: Int
}

/// A plan without its prose, in some bytes of a segment or of its own.
struct StoredPlan: Sendable {
  private let owner: SegmentBytes
  let range: Range<Int>
  let checksum: UInt64

  /// Wraps bytes; they are checked when the plan is decoded.
  init(bytes: SegmentBytes, range: Range<Int>, checksum: UInt64) {
    owner = bytes
    self.range = range
    self.checksum = checksum
  }

  /// Makes the bytes of a plan.
  init(of plan: Plan) {
    let encoded = ByteWriter.encodedWithTextTable(plan)
    owner = SegmentBytes(copying: encoded)
    range = 0..<encoded.count
    checksum = PlanIndex.checksum(of: owner.bytes)
  }

  /// The bytes.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: owner.bytes[range])
  }

  /// The plan, or `nil` if the bytes are damaged.
  func decoded() -> Plan? {
    guard PlanIndex.checksum(of: bytes) == checksum else { return nil }
    let plan = try? ByteReader.decodedWithTextTable(Plan.self, bytes)
    // They may have gone after they were checked.
    return owner.isLost ? nil : plan
  }
}
