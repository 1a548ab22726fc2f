import PlanIndex

/// A segment and where its bytes are kept.
final class StoredSegment: Sendable {
  let segment: Segment
  /// The hash of its bytes, which its file is called by.
  let name: UInt64
  /// The number of its bytes.
  let length: Int
  /// Whether it stands in a file, rather than in memory alone.
  let isInFile: Bool

  /// Whether it was made by this process, so that nothing but the disk can have damaged it.
  let isNew: Bool

  /// Opens bytes.
  init(
    _ bytes: SegmentBytes, name: UInt64, length: Int, isInFile: Bool, isNew: Bool = false
  ) throws(SegmentDamage) {
    segment = try Segment(bytes)
    self.name = name
    self.length = length
    self.isInFile = isInFile
    self.isNew = isNew
  }
}
