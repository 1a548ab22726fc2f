import PlanLibrary

/// What a manifest says of a plan file, but for its name and facts: where they stand.
struct ManifestRow {
  /// The folder's number as ``FileKey`` has it.
  let folder: Int
  /// Where the bytes of the file's name stand in the manifest.
  let name: Range<Int>
  /// Where the encoded ``PlanFacts`` stand in the manifest.
  let facts: Range<Int>
  /// The stamp of the file when it was read.
  let stamp: FileStamp
  /// The hash of its bytes.
  let hash: UInt64
  /// The number of its segment.
  let segment: Int
  /// The plan's place in the segment.
  let ordinal: Int
  /// The UTF-8 bytes that its texts have there.
  let textBytes: Int

  /// Takes a row of ``Manifest/fileBytes`` bytes, or returns `nil` when it makes no sense.
  ///
  /// Ten thousand are taken at every start, so each number is loaded from its place.
  ///
  /// - Parameter heap: Where names and facts may stand.
  @inline(__always)
  init?(_ row: UnsafeRawBufferPointer, heap: Range<Int>) {
    guard row.count == Manifest.fileBytes else { return nil }
    @inline(__always)
    func number<Number: FixedWidthInteger>(_ offset: Int, _ type: Number.Type) -> Number {
      Number(littleEndian: row.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
    let nameBytes = Int(number(4, UInt32.self))
    let factsBytes = Int(number(56, UInt32.self))
    guard let offset = Int(exactly: number(8, UInt64.self)), offset <= heap.count,
      nameBytes + factsBytes <= heap.count - offset
    else { return nil }
    folder = Int(number(0, UInt32.self))
    stamp = FileStamp(
      size: Int(number(16, Int64.self)), modified: number(24, Int64.self),
      changed: number(32, Int64.self))
    hash = number(40, UInt64.self)
    segment = Int(number(48, UInt32.self))
    ordinal = Int(number(52, UInt32.self))
    textBytes = Int(number(60, UInt32.self))
    name = heap.lowerBound + offset..<heap.lowerBound + offset + nameBytes
    facts = name.upperBound..<name.upperBound + factsBytes
  }
}

extension FileStamp {
  /// Takes a stamp.
  init(_ reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      size: Int(try reader.number(Int64.self)), modified: try reader.number(),
      changed: try reader.number())
  }
}
