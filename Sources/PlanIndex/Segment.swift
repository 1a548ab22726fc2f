import PlanCore

/// An immutable part of an index: some plans and everything that can be found in them.
package final class Segment: Sendable {
  /// The entries, spread over as few shards as possible.
  let shards: [Shard]
  private let bytes: SegmentBytes

  /// Opens a segment.
  ///
  /// Cost: independent of its size; the rest is checked when first read.
  package init(_ bytes: SegmentBytes) throws(SegmentDamage) {
    var shards: [Shard] = []
    // Each shard records at its end where it begins, which is where the previous one ends.
    var end = bytes.bytes.count
    repeat {
      let part = try VerifiedBytes(bytes, endingAt: end)
      shards.append(try Shard(part))
      end = part.start
    } while end > 0
    self.shards = shards.reversed()
    self.bytes = bytes
  }

  /// The number of plans.
  package var planCount: Int { shards[0].planCount }

  /// The plans, in the order in which they were added; `nil` for one that is damaged.
  package var plans: [Identifier<Plan>?] { (0..<planCount).map { shards[0].plan($0) } }

  /// Whether a plan is the one with a slug.
  package func isPlan(_ number: Int, _ id: Identifier<Plan>) -> Bool {
    shards[0].isPlan(number, id)
  }

  /// Whether damage has been found since it was opened; then none of its answers can be trusted.
  package var isDamaged: Bool { bytes.isLost || shards.contains(where: \.isDamaged) }
}

/// Bytes that are not a complete segment of this version.
package struct SegmentDamage: Error, Equatable {
  /// Creates the error.
  package init() {}
}

/// The bytes of a segment: in memory, or mapped from a file until released by the last user.
package final class SegmentBytes: @unchecked Sendable {
  // Never written after init, so it may be read from any thread.
  package let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void
  private let hasGone: (@Sendable () -> Bool)?

  /// Takes over bytes that no longer change; `release` frees them at the end.
  ///
  /// - Parameter hasGone: Whether a part of them has become zeros, as its file was cut off.
  package init(
    _ bytes: UnsafeRawBufferPointer, hasGone: (@Sendable () -> Bool)? = nil,
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.bytes = bytes
    self.hasGone = hasGone
    self.release = release
  }

  /// Whether a part of the bytes has become zeros; what was read of them cannot be trusted.
  package var isLost: Bool { hasGone?() ?? false }

  /// Copies bytes.
  package convenience init(copying array: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: array.count, alignment: 16)
    copy.copyBytes(from: array)
    self.init(UnsafeRawBufferPointer(copy)) { $0.deallocate() }
  }

  deinit { release(bytes) }
}
