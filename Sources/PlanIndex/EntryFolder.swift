import PlanSearch

/// Folds the fields of an entry into units, finds their readings, and records what folding loses.
struct EntryFolder {
  /// The units with an unusual reading, counted from the first unit of the entry.
  private(set) var readings: [(unit: Int, reading: UInt16)] = []
  /// The characters that folding changes.
  private(set) var changes: [FoldingChange] = []

  private let start: Int
  private var scalars: [UInt32] = []
  private var scalarReadings: [UInt16] = []

  /// Starts an entry whose first unit will be the one at `units`.
  init(units: Int) {
    start = units
  }

  /// Appends a field and a 0.
  mutating func append(
    _ text: String, to units: inout [UInt16], _ variants: inout [UInt8]
  ) {
    scalars.removeAll(keepingCapacity: true)
    scalarReadings.removeAll(keepingCapacity: true)
    var unit = units.count - start
    for scalar in text.unicodeScalars {
      let before = scalars.count
      Folding.append(scalar, to: &scalars)
      var length = 0
      for folded in scalars[before...] { length += folded > 0xFFFF ? 2 : 1 }
      if scalars.count != before + 1 || scalars[before] != scalar.value {
        let isFullWidth =
          scalars.count == before + 1 && scalars[before] < 0x7F
          && scalar.value == scalars[before] + 0xFEE0
        changes.append(
          FoldingChange(unit: unit, length: length, original: isFullWidth ? nil : scalar.value))
      }
      unit += length
    }
    let table = PinyinReadings.shared
    scalars.withUnsafeBufferPointer { table.append(readingsOf: $0, to: &scalarReadings) }
    for (scalar, reading) in zip(scalars, scalarReadings) {
      if scalar > 0xFFFF {
        units.append(UInt16(0xD7C0 + (scalar >> 10)))
        units.append(UInt16(0xDC00 | scalar & 0x3FF))
        variants.append(0)
        variants.append(0)
        continue
      }
      let variant = table.variant(of: UInt16(scalar), readAs: reading)
      if variant != 0 { readings.append((units.count - start, reading)) }
      units.append(UInt16(scalar))
      variants.append(variant)
    }
    units.append(0)
    variants.append(0)
  }
}

/// The pairs of a field, or of several with a 0 behind each.
struct FieldPairs {
  let units: UnsafeBufferPointer<UInt16>
  let variants: UnsafeBufferPointer<UInt8>
  let field: Range<Int>

  /// Every pair; spaces are in none, and before a space or at the end the second unit is 0.
  @inline(__always)
  func forEachPair(_ body: (PairKey) -> Void) {
    for index in field {
      let unit = units[index]
      if unit == 0 || unit == Self.space { continue }
      body(pair(at: index))
    }
  }

  /// The keys of a table of starts for each of the fields.
  func forEachStart(_ body: (UInt64) -> Void) {
    var start = field.lowerBound
    while start < field.upperBound {
      let end = units[start..<field.upperBound].firstIndex(of: 0) ?? field.upperBound
      let name = units[start..<end]
      if let first = name.first, first != Self.space { body(pair(at: start).rawValue) }
      if name.allSatisfy({ $0 == Self.space }) || name.prefix(2).contains(Self.space) {
        body(PairKey.odd)
      }
      if name.contains(Self.space) { body(PairKey.loose) }
      start = end + 1
    }
  }

  /// The pair that begins at a unit; it is followed by a unit or a 0.
  @inline(__always)
  private func pair(at index: Int) -> PairKey {
    let next = units[index + 1]
    return next == Self.space
      ? PairKey(units[index], 0, variants[index], 0)
      : PairKey(units[index], next, variants[index], variants[index + 1])
  }

  private static let space = UInt16(Folding.space)
}

/// Strings, each once or rarely twice.
struct StringPool {
  // Hashing strings directly would normalise each of them first.
  private var numbers: [UInt64: UInt32] = [:]
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []

  mutating func number(of string: String) -> UInt32 {
    var string = string
    return string.withUTF8 { utf8 in
      let hash = checksum(of: UnsafeRawBufferPointer(utf8))
      if let number = numbers[hash], self[number].elementsEqual(utf8) { return number }
      let number = UInt32(starts.count - 1)
      numbers[hash] = number
      bytes += utf8
      starts.append(UInt32(bytes.count))
      return number
    }
  }

  private subscript(number: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  func write(to writer: inout SegmentWriter) {
    writer.append(starts, as: SegmentLayout.part(.stringStarts))
    writer.append(bytes, as: SegmentLayout.part(.strings))
  }
}

/// Lists of strings, each once.
struct PathPool {
  private var numbers: [[UInt32]: UInt32] = [:]
  private var starts: [UInt32] = [0]
  private var strings: [UInt32] = []

  mutating func number(of path: [UInt32]) -> UInt32 {
    if let number = numbers[path] { return number }
    let number = UInt32(numbers.count)
    numbers[path] = number
    strings += path
    starts.append(UInt32(strings.count))
    return number
  }

  func write(to writer: inout SegmentWriter) {
    writer.append(starts, as: SegmentLayout.part(.pathStarts))
    writer.append(strings, as: SegmentLayout.part(.paths))
  }
}
