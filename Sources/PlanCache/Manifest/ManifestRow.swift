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

  /// Takes a row.
  ///
  /// - Parameter heap: Where names and facts may stand.
  init(_ reader: inout ByteReader, heap: Range<Int>) throws(CacheDamage) {
    folder = Int(try reader.number(UInt32.self))
    let nameBytes = Int(try reader.number(UInt32.self))
    guard let offset = Int(exactly: try reader.number(UInt64.self)) else { throw CacheDamage() }
    stamp = try FileStamp(&reader)
    hash = try reader.number()
    segment = Int(try reader.number(UInt32.self))
    ordinal = Int(try reader.number(UInt32.self))
    let factsBytes = Int(try reader.number(UInt32.self))
    textBytes = Int(try reader.number(UInt32.self))
    guard offset <= heap.count, nameBytes + factsBytes <= heap.count - offset else {
      throw CacheDamage()
    }
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
