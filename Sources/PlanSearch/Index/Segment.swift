import PlanCore

/// A part of an index that never changes: some plans and everything that can be found in them.
package final class Segment: Sendable {
  /// The plans, in the order in which they were added.
  package let plans: [Identifier<Plan>]

  /// Whether damage has come to light since it was opened; then nothing it said can be trusted.
  package var isDamaged: Bool { false }

  /// Opens a segment.
  ///
  /// Cost: independent of its size; the rest is checked when it is first looked at.
  package init(_ bytes: SegmentBytes) throws(SegmentDamage) {
    plans = []
  }
}

/// Bytes that are no whole segment of this version.
package struct SegmentDamage: Error, Equatable {
  /// Creates the error.
  package init() {}
}
