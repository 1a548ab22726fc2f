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
    Units(bytes: UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound * 2..<range.upperBound * 2]))
  }

  /// Whether a word stands anywhere.
  func contains(_ word: [UInt16]) -> Bool {
    guard let first = word.first, word.count <= count else { return false }
    return word.withUnsafeBufferPointer { word in
      for start in 0...count - word.count where self[start] == first {
        var matched = 1
        while matched < word.count, self[start + matched] == word[matched] { matched += 1 }
        if matched == word.count { return true }
      }
      return false
    }
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
    var scalars = String.UnicodeScalarView()
    var next = 0
    var unit = 0
    while true {
      if next < changes.count, changes[next].unit <= unit {
        let change = changes[next]
        next += 1
        if let original = change.original.flatMap(Unicode.Scalar.init) {
          scalars.append(original)
        } else if change.original == nil, unit < units.count,
          let original = Unicode.Scalar(UInt32(units[unit]) + 0xFEE0)
        {
          scalars.append(original)
        }
        unit += change.length
        continue
      }
      guard unit < units.count else { break }
      if units[unit] == 0 {
        fields.append(String(scalars))
        scalars = String.UnicodeScalarView()
        unit += 1
        continue
      }
      let (scalar, length) = scalar(at: unit)
      scalars.append(scalar)
      unit += length
    }
    return fields
  }

  /// The scalar that begins at a unit and the number of its units.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
    let unit = units[index]
    if let scalar = Unicode.Scalar(unit) { return (scalar, 1) }
    guard unit < 0xDC00, index + 1 < units.count, 0xDC00..<0xE000 ~= units[index + 1],
      let scalar = Unicode.Scalar(
        (UInt32(unit) - 0xD7C0) << 10 + UInt32(units[index + 1]) & 0x3FF)
    else { return ("\u{FFFD}", 1) }
    return (scalar, 2)
  }
}
