/// What a segment stores of an entry besides its folded units: slug, path, unusual readings, and
/// the characters that folding changed.
///
/// Written as numbers of one to five bytes, seven bits each, lowest first.
struct EntryDetails {
  /// The number of the entry in its plan.
  var ordinal = 0
  /// The number of its slug among the strings.
  var id = 0
  /// The number of its path.
  var path = 0
  /// The units with an unusual reading, in order.
  var readings: [(unit: Int, reading: UInt16)] = []
  /// The characters that differ from the units, in order.
  var changes: [FoldingChange] = []

  /// In place of a length: the number of a common character.
  private static let isCommon = 7
  /// Characters of running text that fold to one other, which take a byte: “ ” — ‘ ’ 〔 〕 – 【 】 〇.
  private static let common: [UInt32] = [
    0x201C, 0x201D, 0x2014, 0x2018, 0x2019, 0x3014, 0x3015, 0x2013, 0x3010, 0x3011, 0x3007,
  ]

  init() {}

  /// Reads what ``write(to:)`` wrote; damage gives nonsense but never a crash.
  init(_ bytes: UnsafeRawBufferPointer) {
    var reader = NumberReader(bytes)
    ordinal = reader.next()
    id = reader.next()
    path = reader.next()
    var unit = 0
    for _ in 0..<min(reader.next(), bytes.count) {
      unit += reader.next()
      readings.append((unit, UInt16(truncatingIfNeeded: reader.next())))
    }
    unit = 0
    while !reader.isAtEnd {
      let first = reader.next()
      unit += first >> 1
      if first & 1 == 0 {
        changes.append(FoldingChange(unit: unit, length: 1, original: nil))
      } else {
        let second = reader.next()
        let (length, number) = (second & 7, second >> 3)
        if length == Self.isCommon {
          let original = Self.common.indices.contains(number) ? Self.common[number] : 0xFFFD
          changes.append(FoldingChange(unit: unit, length: 1, original: original))
        } else {
          changes.append(FoldingChange(unit: unit, length: length, original: UInt32(number)))
        }
      }
    }
  }

  /// Reads only the readings, which is cheaper.
  static func forEachReading(
    in bytes: UnsafeRawBufferPointer, _ body: (_ unit: Int, _ reading: UInt16) -> Void
  ) {
    var reader = NumberReader(bytes)
    for _ in 0..<3 { _ = reader.next() }
    var unit = 0
    for _ in 0..<min(reader.next(), bytes.count) {
      unit += reader.next()
      body(unit, UInt16(truncatingIfNeeded: reader.next()))
    }
  }

  func write(to bytes: inout [UInt8]) {
    func put(_ number: Int) {
      var rest = number
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7F | 0x80))
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    put(ordinal)
    put(id)
    put(path)
    put(readings.count)
    var last = 0
    for (unit, reading) in readings {
      put(unit - last)
      put(Int(reading))
      last = unit
    }
    last = 0
    for change in changes {
      if let original = change.original {
        put((change.unit - last) << 1 | 1)
        if change.length == 1, let number = Self.common.firstIndex(of: original) {
          put(number << 3 | Self.isCommon)
        } else {
          put(Int(original) << 3 | change.length)
        }
      } else {
        put((change.unit - last) << 1)
      }
      last = change.unit
    }
  }
}

/// A character that folding changed.
struct FoldingChange {
  /// Where its units begin.
  let unit: Int
  /// How many units it became, 0...6.
  let length: Int
  /// The character, or `nil` for the full-width form of a character of ASCII, the commonest case.
  let original: UInt32?
}

/// Reads numbers of seven bits a byte.
private struct NumberReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  /// The next number; 0 at the end.
  mutating func next() -> Int {
    var number = 0
    var shift = 0
    while position < bytes.count, shift < 35 {
      let byte = bytes[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }
}
