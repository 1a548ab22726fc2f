/// Takes numbers and texts from bytes in which anything may stand.
///
/// It never looks beyond the bytes; it must not outlive them.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// Starts at the first of some bytes.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The bytes that are left.
  var rest: Int { bytes.count - offset }

  /// Takes a number in the bytes of its type.
  mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type = Number.self
  ) throws(CacheDamage) -> Number {
    let size = MemoryLayout<Number>.size
    guard rest >= size else { throw CacheDamage() }
    defer { offset += size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// Leaves bytes out.
  mutating func skip(_ count: Int) throws(CacheDamage) {
    guard count >= 0, count <= rest else { throw CacheDamage() }
    offset += count
  }

  /// Takes a number of things, each of which has at least `size` bytes among those left.
  mutating func count(ofSize size: Int = 1) throws(CacheDamage) -> Int {
    let count = Int(try number(UInt32.self))
    guard count <= rest / size else { throw CacheDamage() }
    return count
  }

  /// Takes a text.
  mutating func text() throws(CacheDamage) -> String {
    String(decoding: try textBytes(), as: UTF8.self)
  }

  /// Takes the bytes of a text, which may be no UTF-8.
  mutating func textBytes() throws(CacheDamage) -> UnsafeRawBufferPointer {
    let count = try count()
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  /// Leaves a text out.
  mutating func skipText() throws(CacheDamage) {
    try skip(try count())
  }

  /// Takes whether a value follows that may be missing.
  mutating func isPresent() throws(CacheDamage) -> Bool {
    switch try number(UInt8.self) {
    case 0: false
    case 1: true
    default: throw CacheDamage()
    }
  }

  /// Takes a value that may be missing.
  mutating func optional<Value>(
    _ read: (inout Self) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> Value? {
    try isPresent() ? try read(&self) : nil
  }

  /// Takes values, each of which has at least `size` bytes.
  mutating func list<Value>(
    ofSize size: Int = 1, _ read: (inout Self) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> [Value] {
    let count = try count(ofSize: size)
    if count == 0 { return [] }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}

/// Bytes that this program has not written, or not so.
struct CacheDamage: Error, Equatable {}

extension RandomAccessCollection<UInt8> {
  /// Reads the bytes of an array or a part of one.
  func reading<Value>(
    _ read: (inout ByteReader) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> Value {
    // Such closures do not hand typed errors on.
    let result = withContiguousStorageIfAvailable { bytes -> Result<Value, CacheDamage> in
      var reader = ByteReader(UnsafeRawBufferPointer(bytes))
      do throws(CacheDamage) {
        return .success(try read(&reader))
      } catch {
        return .failure(error)
      }
    }
    guard let result else { throw CacheDamage() }
    return try result.get()
  }
}
