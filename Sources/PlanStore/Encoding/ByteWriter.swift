import PlanIndex

/// Writes values as bytes, little-endian and without gaps.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  /// The table of texts, if there is one.
  private var table: TextTable?

  /// Starts without bytes, with room for some.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// The bytes of a value in which every text is kept once, in a table before the value.
  ///
  /// A plan repeats the slugs of places and sources a hundred times.
  static func encodedWithTextTable(_ value: some StoredValue) -> [UInt8] {
    var writer = ByteWriter(capacity: 1 << 14)
    writer.table = TextTable()
    writer.write(value)
    var all = ByteWriter(capacity: writer.bytes.count * 2)
    all.write(writer.table?.texts ?? [])
    all.append(writer.bytes[...])
    return all.bytes
  }

  /// Appends values, one after the other.
  mutating func write<each Value: StoredValue>(_ values: repeat each Value) {
    repeat (each values).write(to: &self)
  }

  /// Appends a number in the bytes of its type.
  mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends bytes as they are.
  mutating func append(_ other: ArraySlice<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Appends bytes as they are.
  mutating func append(_ other: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: other)
  }

  /// Appends a count, which must fit into four bytes.
  mutating func append(count: Int) {
    append(UInt32(truncatingIfNeeded: count))
  }

  /// Appends a text: its length and bytes, or its number in the table.
  mutating func append(text: String) {
    if let number = table?.number(of: text) { return append(number) }
    append(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Replaces bytes at an offset.
  mutating func replace(at offset: Int, with other: [UInt8]) {
    bytes.replaceSubrange(offset..<offset + other.count, with: other)
  }
}

/// Texts by their numbers.
private struct TextTable {
  private(set) var texts: [String] = []
  /// The number of the text by the hash of its bytes: hashing a Chinese `String` is slow, and
  /// equates texts with different bytes.
  private var numbers: [UInt64: UInt32] = [:]

  mutating func number(of text: String) -> UInt32 {
    var text = text
    let hash = text.withUTF8 { checksum(of: UnsafeRawBufferPointer($0)) }
    if let number = numbers[hash], texts[Int(number)] == text { return number }
    let next = UInt32(truncatingIfNeeded: texts.count)
    numbers[hash] = next
    texts.append(text)
    return next
  }
}
