import PlanCore
import PlanIndex

/// Plans on their way into a segment.
struct SegmentBatch {
  private var builder = SegmentBuilder()
  private var files: [Int] = []

  /// Whether it is time for the next one.
  var isFull: Bool { builder.isFull }

  /// Adds the plan of a file.
  ///
  /// - Returns: The bytes of its texts.
  mutating func add(_ plan: Plan, gazetteer: Gazetteer, file: Int) -> Int {
    let before = builder.textBytes
    builder.add(plan, gazetteer: gazetteer)
    files.append(file)
    return builder.textBytes - before
  }

  /// The segment and the files whose plans it holds, in its order; `nil` without plans.
  mutating func finish() -> (bytes: [UInt8], files: [Int])? {
    guard !files.isEmpty else { return nil }
    defer { self = SegmentBatch() }
    return (builder.finish(), files)
  }
}
