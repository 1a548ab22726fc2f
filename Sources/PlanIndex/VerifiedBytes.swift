import CXXHash
import Synchronization

/// The bytes of a segment, each block verified when it is first read.
///
/// Checking everything on opening would read the whole index from the disk before the first answer.
/// Damage gives zeros and empty ranges, and is recorded.
final class VerifiedBytes: @unchecked Sendable {
  // Unchecked only for the pointers: their memory is never written, or atomic.

  /// The bytes that share a checksum.
  static let blockSize = 1 << 12

  /// The number of bytes without the checksums.
  let count: Int

  private let owner: SegmentBytes
  private let base: UnsafeRawPointer
  private let sums: UnsafeRawPointer
  private let isGood: UnsafeMutablePointer<Atomic<Bool>>
  private let damage = Atomic<Bool>(false)

  /// Their offset in those of their owner.
  let start: Int

  /// Opens the result of ``seal(_:)``; the checksums themselves are checked at once.
  ///
  /// - Parameter end: where it ends; other sealed bytes may come before it.
  init(_ owner: SegmentBytes, endingAt end: Int) throws(SegmentDamage) {
    guard let address = owner.bytes.baseAddress, end >= Trailer.size, end <= owner.bytes.count
    else {
      throw SegmentDamage()
    }
    let trailer = Trailer(UnsafeRawBufferPointer(rebasing: owner.bytes[..<end]))
    let blocks = (min(trailer.count, end) + Self.blockSize - 1) / Self.blockSize
    let start = end - min(trailer.count, end) - blocks * 8 - Trailer.size
    guard trailer.magic == Trailer.magic, trailer.count > 0, start >= 0 else {
      throw SegmentDamage()
    }
    let base = address + start
    let sums = UnsafeRawBufferPointer(start: base + trailer.count, count: blocks * 8)
    guard checksum(of: sums) == trailer.sum else { throw SegmentDamage() }
    self.owner = owner
    self.base = base
    self.start = start
    self.sums = base + trailer.count
    count = trailer.count
    isGood = .allocate(capacity: max(1, blocks))
    for block in 0..<blocks { (isGood + block).initialize(to: Atomic(false)) }
  }

  deinit { isGood.deallocate() }

  /// Whether a damaged block was found.
  var isDamaged: Bool { damage.load(ordering: .relaxed) }

  /// Records damage.
  func reportDamage() { damage.store(true, ordering: .relaxed) }

  /// The number at an offset, or 0 if it is damaged or outside.
  @inline(__always)
  func load<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number {
    guard isWhole(offset, MemoryLayout<Number>.size) else { return 0 }
    return base.loadUnaligned(fromByteOffset: offset, as: Number.self)
  }

  /// `length` bytes at an offset, or none if they are damaged or outside.
  @inline(__always)
  func slice(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer {
    guard isWhole(offset, length) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: base + offset, count: length)
  }

  @inline(__always)
  private func isWhole(_ offset: Int, _ length: Int) -> Bool {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else {
      reportDamage()
      return false
    }
    guard length > 0 else { return true }
    for block in offset / Self.blockSize...(offset + length - 1) / Self.blockSize
    where !isGood[block].load(ordering: .relaxed) {
      guard check(block) else { return false }
    }
    return true
  }

  @inline(never)
  private func check(_ block: Int) -> Bool {
    let start = block * Self.blockSize
    let bytes = UnsafeRawBufferPointer(
      start: base + start, count: min(Self.blockSize, count - start))
    guard checksum(of: bytes) == sums.loadUnaligned(fromByteOffset: block * 8, as: UInt64.self)
    else {
      reportDamage()
      return false
    }
    isGood[block].store(true, ordering: .relaxed)
    return true
  }

  /// Appends the checksums to the bytes of a segment.
  static func seal(_ bytes: inout [UInt8]) {
    let count = bytes.count
    var sums: [UInt64] = []
    bytes.withUnsafeBytes { all in
      for start in stride(from: 0, to: count, by: blockSize) {
        sums.append(checksum(of: .init(rebasing: all[start..<min(start + blockSize, count)])))
      }
    }
    sums.withUnsafeBytes { bytes.append(contentsOf: $0) }
    let trailer = [sums.withUnsafeBytes { checksum(of: $0) }, UInt64(count), Trailer.magic]
    trailer.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// The end of a segment: the checksum of the checksums, the number of bytes before
/// them, and a number that names the format and its version.
private struct Trailer {
  static let size = 24
  /// `MPSEG`, a zero, and the version of the format; in the byte order of the machine.
  static let magic: UInt64 = 0x4D50_5345_4700_0000 | SegmentLayout.version

  let sum: UInt64
  let count: Int
  let magic: UInt64

  init(_ all: UnsafeRawBufferPointer) {
    func number(_ index: Int) -> UInt64 {
      all.loadUnaligned(fromByteOffset: all.count - Self.size + index * 8, as: UInt64.self)
    }
    sum = number(0)
    count = Int(clamping: number(1))
    magic = number(2)
  }
}

/// The 64-bit XXH3 hash of bytes: detects damage and change, not malice.
package func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
  return xxhash_xxh3_64(bytes.baseAddress, bytes.count)
}
