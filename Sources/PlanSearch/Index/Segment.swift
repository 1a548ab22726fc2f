import PlanCore
import Synchronization

/// A part of an index that never changes: some plans and everything that can be found in them.
package final class Segment: Sendable {
  /// The plans, in the order in which they were added.
  package let plans: [Identifier<Plan>]

  /// Whether damage has come to light since it was opened; then nothing it said can be trusted.
  package var isDamaged: Bool { damage.load(ordering: .relaxed) }

  private let bytes: SegmentBytes
  private let body: Range<Int>
  private let bodyChecksum: UInt64
  private let damage = Atomic(false)

  /// Opens a segment.
  ///
  /// Cost: independent of its size; the rest is checked when it is first looked at.
  package init(_ bytes: SegmentBytes) throws(SegmentDamage) {
    var reader = SegmentReader(bytes: bytes.bytes)
    guard try reader.number() == SegmentLayout.magic else { throw SegmentDamage() }
    let names = try reader.number()
    let body = try reader.number()
    let namesChecksum = UInt64(bitPattern: Int64(try reader.number()))
    bodyChecksum = UInt64(bitPattern: Int64(try reader.number()))
    let size = bytes.bytes.count - SegmentLayout.headBytes
    guard names >= 0, body >= 0, names <= size, body == size - names else { throw SegmentDamage() }
    let start = SegmentLayout.headBytes
    guard
      checksum(of: UnsafeRawBufferPointer(rebasing: bytes.bytes[start..<start + names]))
        == namesChecksum
    else { throw SegmentDamage() }
    plans = try reader.strings().map { (slug) throws(SegmentDamage) in
      guard let id = Identifier<Plan>(slug) else { throw SegmentDamage() }
      return id
    }
    self.bytes = bytes
    self.body = (start + names)..<bytes.bytes.count
  }

  /// The entries of each plan.
  func entries() throws(SegmentDamage) -> [[SearchEntry]] {
    do throws(SegmentDamage) {
      let body = UnsafeRawBufferPointer(rebasing: bytes.bytes[body])
      guard !isDamaged, checksum(of: body) == bodyChecksum else { throw SegmentDamage() }
      var reader = SegmentReader(bytes: body)
      return try plans.map { (plan) throws(SegmentDamage) in try reader.entries(of: plan) }
    } catch {
      damage.store(true, ordering: .relaxed)
      throw error
    }
  }
}

/// Bytes that are no whole segment of this version.
package struct SegmentDamage: Error, Equatable {
  /// Creates the error.
  package init() {}
}

private struct SegmentReader {
  let bytes: UnsafeRawBufferPointer
  var offset = 0

  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  mutating func number() throws(SegmentDamage) -> Int {
    guard bytes.count - offset >= 8 else { throw SegmentDamage() }
    let value = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    offset += 8
    return Int(Int64(bitPattern: UInt64(littleEndian: value)))
  }

  mutating func strings() throws(SegmentDamage) -> [String] {
    let count = try number()
    guard count >= 0, count <= bytes.count / 8 else { throw SegmentDamage() }
    var strings: [String] = []
    for _ in 0..<count {
      let length = try number()
      guard length >= 0, length <= bytes.count - offset else { throw SegmentDamage() }
      strings.append(String(decoding: bytes[offset..<offset + length], as: UTF8.self))
      offset += length
    }
    return strings
  }

  mutating func entries(of plan: Identifier<Plan>) throws(SegmentDamage) -> [SearchEntry] {
    let count = try number()
    guard count >= 0, count <= bytes.count else { throw SegmentDamage() }
    var entries: [SearchEntry] = []
    for _ in 0..<count {
      let texts = try strings()
      guard texts.count == 4, let kind = ItemKind(rawValue: texts[0]) else { throw SegmentDamage() }
      let aliases = try strings()
      let path = try strings()
      var facets = SearchFacets()
      facets.projectKind = try strings().first.flatMap(ProjectKind.init(rawValue:))
      facets.places = try strings().compactMap { Identifier($0) }
      facets.stages = try strings().compactMap(Stage.init(rawValue:))
      facets.modes = try strings().compactMap(Mode.init(rawValue:))
      let years = try number()
      guard years >= 0, years <= bytes.count else { throw SegmentDamage() }
      for _ in 0..<years {
        let (first, last) = (try number(), try number())
        guard first <= last else { throw SegmentDamage() }
        facets.years.append(first...last)
      }
      entries.append(
        SearchEntry(
          plan: plan, kind: kind, id: texts[1], title: texts[2], aliases: aliases,
          text: [texts[3]], path: path, facets: facets))
    }
    return entries
  }
}
