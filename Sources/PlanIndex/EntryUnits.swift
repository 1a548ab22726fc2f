import PlanSearch

/// Stored UTF-16 units.
struct Units: RandomAccessCollection {
  let bytes: UnsafeRawBufferPointer

  var startIndex: Int { 0 }
  var endIndex: Int { bytes.count / 2 }

  @inline(__always)
  subscript(index: Int) -> UInt16 {
    bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)
  }

  /// Some of the units.
  func part(_ range: Range<Int>) -> Units {
    Units(
      bytes: UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound * 2..<range.upperBound * 2]))
  }

  /// Whether a word occurs anywhere in one of its writings.
  func contains(_ writings: [WritingUnits]) -> Bool { firstOffset(of: writings) != nil }

  /// The first place where a word counts in one of its writings.
  func firstOffset(of writings: [WritingUnits]) -> Int? {
    var first: Int?
    for writing in writings {
      guard let offset = firstOffset(of: writing) else { continue }
      first = first.map { Swift.min($0, offset) } ?? offset
    }
    return first
  }

  private func firstOffset(of writing: WritingUnits) -> Int? {
    var offset = firstOffset(of: writing.units)
    if writing.writing.isWithoutEdges { return offset }
    while let found = offset {
      let end = found + writing.units.count
      let isCounted = writing.writing.counts(
        after: found > 0 ? UInt32(self[found - 1]) : nil,
        before: end < count ? UInt32(self[end]) : nil)
      if isCounted { return found }
      offset = firstOffset(of: writing.units, from: found + 1)
    }
    return nil
  }

  /// The first occurrence of a word from a unit on.
  private func firstOffset(of word: [UInt16], from begin: Int = 0) -> Int? {
    guard let first = word.first, begin + word.count <= count else { return nil }
    let starts = count - word.count + 1
    return word.withUnsafeBufferPointer { word in
      guard word.count > 1 else { return self[begin...].firstIndex(of: first) }
      // Look for the first two units at once: they rarely occur together.
      let pair = UInt32(first) | UInt32(word[1]) << 16
      for start in begin..<starts {
        let here = bytes.loadUnaligned(fromByteOffset: start * 2, as: UInt32.self)
        if UInt32(littleEndian: here) == pair, stands(word, at: start) { return start }
      }
      return nil
    }
  }

  @inline(__always)
  private func stands(_ word: UnsafeBufferPointer<UInt16>, at start: Int) -> Bool {
    for index in word.indices where self[start + index] != word[index] { return false }
    return true
  }
}

/// The folded fields of an entry: title, aliases and text, each with a 0 behind it.
struct EntryUnits {
  let units: Units
  let titleEnd: Int
  let textStart: Int

  var title: Units { units.part(0..<titleEnd) }

  /// The aliases, each with a 0 behind it.
  var aliases: Units {
    units.isEmpty ? units : units.part(titleEnd + 1..<textStart)
  }

  var text: Units {
    units.isEmpty ? units : units.part(textStart..<units.count - 1)
  }

  /// The fields as they were before folding: the title, the aliases, the text.
  func originals(with changes: [FoldingChange]) -> [String] {
    // A unit becomes three bytes at most, and a character that folding changed four.
    withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: units.count * 3 + changes.count * 4
    ) { buffer in
      var fields: [String] = []
      var writer = UTF8Writer(buffer: buffer)
      var next = 0
      var unit = 0
      while true {
        if next < changes.count, changes[next].unit <= unit {
          let change = changes[next]
          next += 1
          if let original = change.original {
            writer.append(original)
          } else if unit < units.count {
            writer.append(UInt32(units[unit]) + 0xFEE0)
          }
          unit += change.length
          continue
        }
        guard unit < units.count else { return fields }
        if units[unit] == 0 {
          fields.append(writer.takeString())
          unit += 1
          continue
        }
        let (scalar, length) = scalar(at: unit)
        writer.append(scalar)
        unit += length
      }
    }
  }

  /// The scalar that begins at a unit and the number of its units.
  private func scalar(at index: Int) -> (UInt32, Int) {
    let unit = units[index]
    guard 0xD800..<0xDC00 ~= unit, index + 1 < units.count, 0xDC00..<0xE000 ~= units[index + 1]
    else { return (UInt32(unit), 1) }
    return ((UInt32(unit) - 0xD7C0) << 10 + UInt32(units[index + 1]) & 0x3FF, 2)
  }
}

/// Writes scalars as UTF-8.
private struct UTF8Writer {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// The text since the last one; an invalid scalar becomes U+FFFD.
  mutating func takeString() -> String {
    defer { start = end }
    return String(decoding: buffer[start..<end], as: UTF8.self)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt32) {
    // Only damaged data could need more room.
    guard end < buffer.count else { return }
    buffer[end] = UInt8(truncatingIfNeeded: byte)
    end += 1
  }

  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: put(scalar)
    case 0..<0x800:
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    case 0..<0x10000:
      put(0xE0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    default:
      put(0xF0 | scalar >> 18 & 7)
      put(0x80 | scalar >> 12 & 0x3F)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    }
  }
}
