/// UTF-16 units as they are stored.
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

  /// Whether a word stands anywhere.
  func contains(_ word: [UInt16]) -> Bool { firstPlace(of: word) != nil }

  /// Where a word stands first.
  func firstPlace(of word: [UInt16]) -> Int? {
    guard let first = word.first, word.count <= count else { return nil }
    let starts = count - word.count + 1
    return word.withUnsafeBufferPointer { word in
      guard word.count > 1 else { return firstIndex(of: first) }
      // The first two units at once: they rarely stand together.
      let pair = UInt32(first) | UInt32(word[1]) << 16
      for start in 0..<starts {
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
    var fields: [String] = []
    var bytes: [UInt8] = []
    var next = 0
    var unit = 0
    while true {
      if next < changes.count, changes[next].unit <= unit {
        let change = changes[next]
        next += 1
        if let original = change.original {
          append(original, to: &bytes)
        } else if unit < units.count {
          append(UInt32(units[unit]) + 0xFEE0, to: &bytes)
        }
        unit += change.length
        continue
      }
      guard unit < units.count else { break }
      if units[unit] == 0 {
        fields.append(String(decoding: bytes, as: UTF8.self))
        bytes.removeAll(keepingCapacity: true)
        unit += 1
        continue
      }
      let (scalar, length) = scalar(at: unit)
      append(scalar, to: &bytes)
      unit += length
    }
    return fields
  }

  /// Appends a scalar as UTF-8; what is none becomes a mark of replacement when it is decoded.
  @inline(__always)
  private func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18 & 7))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// The scalar that begins at a unit and the number of its units.
  private func scalar(at index: Int) -> (UInt32, Int) {
    let unit = units[index]
    guard 0xD800..<0xDC00 ~= unit, index + 1 < units.count, 0xDC00..<0xE000 ~= units[index + 1]
    else { return (UInt32(unit), 1) }
    return ((UInt32(unit) - 0xD7C0) << 10 + UInt32(units[index + 1]) & 0x3FF, 2)
  }

  /// The folded scalars of some units.
  static func scalars(of units: Slice<Units>) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(units.count)
    for unit in units {
      if 0xDC00..<0xE000 ~= unit, let last = scalars.last, 0xD800..<0xDC00 ~= last {
        scalars[scalars.count - 1] = (last - 0xD7C0) << 10 + UInt32(unit) & 0x3FF
      } else {
        scalars.append(UInt32(unit))
      }
    }
    return scalars
  }
}
