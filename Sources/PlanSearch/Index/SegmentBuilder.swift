import PlanCore

/// Makes a segment of the index from plans.
package struct SegmentBuilder {
  /// The most UTF-8 bytes of titles, aliases and texts that a segment should have.
  package static let fullTextBytes = 6 << 20

  /// Starts an empty segment.
  package init() {}

  /// The UTF-8 bytes of titles, aliases and texts so far.
  package private(set) var textBytes = 0

  /// Whether the next plan should go into a segment of its own.
  package var isFull: Bool { textBytes >= Self.fullTextBytes }

  /// Adds everything that can be found in a plan; plans come in the order of the library.
  package mutating func add(_ plan: Plan, gazetteer: Gazetteer) {}

  /// The bytes of the segment, to be kept in a file or in memory.
  package func finish() -> [UInt8] { [] }
}
