/// Reads values from untrusted bytes.
///
/// It never reads beyond the bytes, and must not outlive them.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  /// The table of texts, if there is one.
  private var table: [String]?
  /// Whether each text of the table is a slug, computed once.
  private var areSlugs: [Bool] = []

  /// Starts at the first of some bytes.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Decodes what ``ByteWriter/encodedWithTextTable(_:)`` encoded.
  static func decodedWithTextTable<Value: StoredValue>(
    _ type: Value.Type, _ bytes: UnsafeRawBufferPointer
  ) throws(CacheDamage) -> Value {
    var reader = ByteReader(bytes)
    let table = try reader.next([String].self)
    reader.areSlugs = table.map { isSlug($0) }
    reader.table = table
    let value = try reader.next(type)
    guard reader.rest == 0 else { throw CacheDamage() }
    return value
  }

  /// The bytes that are left.
  var rest: Int { bytes.count - offset }

  /// Reads a value.
  ///
  /// After `try?` name its type, which could otherwise be an optional.
  mutating func next<Value: StoredValue>(
    _ type: Value.Type = Value.self
  ) throws(CacheDamage) -> Value {
    try Value(from: &self)
  }

  /// Reads a number in the bytes of its type.
  mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type = Number.self
  ) throws(CacheDamage) -> Number {
    let size = MemoryLayout<Number>.size
    guard rest >= size else { throw CacheDamage() }
    defer { offset += size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// Reads so many bytes.
  mutating func bytes(_ count: Int) throws(CacheDamage) -> ArraySlice<UInt8> {
    let start = offset
    try skip(count)
    return [UInt8](bytes[start..<offset])[...]
  }

  /// Skips bytes.
  mutating func skip(_ count: Int) throws(CacheDamage) {
    guard count >= 0, count <= rest else { throw CacheDamage() }
    offset += count
  }

  /// Reads a count of elements and checks that at least `size` bytes are left for each.
  mutating func count(ofSize size: Int = 1) throws(CacheDamage) -> Int {
    let count = Int(try number(UInt32.self))
    guard count <= rest / size else { throw CacheDamage() }
    return count
  }

  /// Reads a text.
  mutating func text() throws(CacheDamage) -> String {
    if let table { return table[try numberInTable()] }
    let count = try count()
    defer { offset += count }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]), as: UTF8.self)
  }

  /// Reads a text that is a slug.
  mutating func slug() throws(CacheDamage) -> String {
    if let table {
      let number = try numberInTable()
      guard areSlugs[number] else { throw CacheDamage() }
      return table[number]
    }
    let text = try text()
    guard isSlug(text) else { throw CacheDamage() }
    return text
  }

  private mutating func numberInTable() throws(CacheDamage) -> Int {
    let number = Int(try number(UInt32.self))
    guard number < areSlugs.count else { throw CacheDamage() }
    return number
  }
}

/// Bytes that this program did not write.
struct CacheDamage: Error, Equatable {}

extension RandomAccessCollection<UInt8> {
  /// Reads the bytes of an array or a part of one.
  func reading<Value>(
    _ read: (inout ByteReader) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> Value {
    // These closures cannot throw typed errors.
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
