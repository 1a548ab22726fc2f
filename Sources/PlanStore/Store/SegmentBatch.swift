import PlanIndex
import PlanSearch

/// Plans on their way into a segment.
struct SegmentBatch {
  private var builder = SegmentBuilder()
  /// The numbers of the plans' files, in the order of the segment.
  private(set) var files: [Int] = []

  /// Whether it is time for the next one.
  var isFull: Bool { builder.isFull }

  /// Adds what can be found in the plan of a file.
  ///
  /// - Returns: The bytes of its texts.
  mutating func add(_ entries: PlanEntries, file: Int) -> Int {
    let before = builder.textBytes
    builder.add(entries)
    files.append(file)
    return builder.textBytes - before
  }

  /// The segment in memory.
  func inMemory() -> StoredSegment? {
    let index = builder.finish()
    return try? StoredSegment(
      SegmentBytes(copying: index), name: 0, indexLength: index.count, isInFile: false, isNew: true)
  }

  /// Writes the segment into a file.
  ///
  /// - Parameter plans: The plans without their prose, in the order of ``files``.
  /// - Returns: The segment and where each plan is in it, or `nil` when it could not be written.
  func written(to folder: CacheFolder, _ plans: [StoredPlan]) -> (StoredSegment, [StoredPlan?])? {
    var bytes = builder.finish()
    let indexLength = bytes.count
    bytes.reserveCapacity(plans.reduce(indexLength) { $0 + $1.range.count })
    var ranges: [Range<Int>] = []
    for plan in plans {
      let start = bytes.count
      bytes += plan.bytes
      ranges.append(start..<bytes.count)
    }
    guard let name = folder.writeSegment(bytes),
      let mapped = folder.mapSegment(name, length: bytes.count, indexLength: indexLength),
      let segment = try? StoredSegment(
        mapped, name: name, indexLength: indexLength, isInFile: true, isNew: true)
    else { return nil }
    return (
      segment, zip(ranges, plans).map { segment.plan(in: $0, checksum: $1.checksum) }
    )
  }
}

/// The number of plans in use in each segment, and which segments to merge.
struct SegmentSizes {
  /// The most small segments to keep.
  ///
  /// Every change adds a segment with one plan, and a search visits all of them.
  static let mostSmall = 16
  /// A segment with this many plans is no longer small, even if they are short; at most as many are
  /// read again when segments are merged.
  static let smallPlans = 64
  /// A segment with this many UTF-8 bytes of text is no longer small.
  static let smallText = SegmentBuilder.fullTextBytes / 8

  private struct Size {
    var plans = 0
    var text = 0
  }

  private var sizes: [ObjectIdentifier: Size] = [:]
  /// The segment of the last plan; neighbours mostly share one.
  private var last: (segment: ObjectIdentifier, size: Size)?

  /// Counts a plan with `textBytes` UTF-8 bytes of texts.
  mutating func add(_ segment: StoredSegment, textBytes: Int) {
    let id = ObjectIdentifier(segment)
    if last?.segment != id {
      put(last)
      last = (id, sizes[id] ?? Size())
    }
    last?.size.plans += 1
    last?.size.text += textBytes
  }

  /// The small segments to merge, if there are too many.
  ///
  /// The smallest come first, so that a plan is not read again at every change.
  var merged: Set<ObjectIdentifier> {
    var all = self
    all.put(last)
    let small = all.sizes.filter {
      $0.value.plans < Self.smallPlans && $0.value.text < Self.smallText
    }
    guard small.count > Self.mostSmall else { return [] }
    var merged: Set<ObjectIdentifier> = []
    var size = Size()
    for segment in small.sorted(by: { $0.value.text < $1.value.text }) {
      guard size.plans < Self.smallPlans, size.text < Self.smallText else { break }
      merged.insert(segment.key)
      size.plans += segment.value.plans
      size.text += segment.value.text
    }
    return merged
  }

  private mutating func put(_ counted: (segment: ObjectIdentifier, size: Size)?) {
    if let counted { sizes[counted.segment] = counted.size }
  }
}
