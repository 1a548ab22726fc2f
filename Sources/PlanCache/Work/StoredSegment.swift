import PlanSearch

/// A segment and where its bytes are kept.
final class StoredSegment: Sendable {
  let segment: Segment
  /// The hash of its bytes, which its file is called by.
  let name: UInt64
  /// The number of its bytes.
  let length: Int
  /// Whether it stands in a file, rather than in memory alone.
  let isInFile: Bool

  /// Opens bytes.
  init(_ bytes: SegmentBytes, name: UInt64, length: Int, isInFile: Bool) throws(SegmentDamage) {
    segment = try Segment(bytes)
    self.name = name
    self.length = length
    self.isInFile = isInFile
  }
}
