/// Puts numbers and texts together as bytes, little-endian and without gaps.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends a number in the bytes of its type.
  mutating func write<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends a number of things, which has to fit four bytes.
  mutating func write(count: Int) {
    write(UInt32(truncatingIfNeeded: count))
  }

  /// Appends a text: the number of its bytes, then these.
  mutating func write(_ text: String) {
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends whether there is a value, then the value.
  mutating func write<Value>(optional value: Value?, _ write: (inout Self, Value) -> Void) {
    self.write(UInt8(value == nil ? 0 : 1))
    if let value { write(&self, value) }
  }

  /// Appends the number of values, then these.
  mutating func write<Value>(list values: [Value], _ write: (inout Self, Value) -> Void) {
    self.write(count: values.count)
    for value in values { write(&self, value) }
  }
}
