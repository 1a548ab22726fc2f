import PlanCore
import PlanLibrary
import PlanSearch

/// The bytes of a manifest whose checksum is right, and where its tables stand.
struct ManifestBytes: Sendable {
  /// A segment that the manifest names.
  struct SegmentName: Sendable {
    /// The hash of its bytes.
    let name: UInt64
    /// The number of its bytes.
    let length: Int
  }

  /// The segments, by their numbers.
  let segments: [SegmentName]
  /// The places.
  let places: Manifest.Places
  /// The number of plan files.
  let fileCount: Int
  /// Whether these were all files of the library, and nothing was wrong between them.
  let isPlain: Bool
  /// The checksum, which tells this manifest from others.
  let checksum: UInt64

  private let bytes: [UInt8]
  private let filesStart: Int
  private let heapStart: Int

  /// Looks at the header and checks the whole.
  ///
  /// - Throws: ``CacheDamage`` for what is damaged, incomplete, or of another version, program or
  ///   library.
  init(_ bytes: [UInt8], program: UInt64, library: UInt64) throws(CacheDamage) {
    self.bytes = bytes
    guard bytes.count >= Manifest.headerBytes, bytes.starts(with: Manifest.magic) else {
      throw CacheDamage()
    }
    var tables = ManifestTables()
    try bytes.reading { (reader) throws(CacheDamage) in
      try tables.read(&reader, program: program, library: library)
    }
    let sum = bytes.withUnsafeBytes { bytes in
      PlanSearch.checksum(of: UnsafeRawBufferPointer(rebasing: bytes[32...]))
    }
    guard tables.length == bytes.count, tables.checksum == sum else { throw CacheDamage() }
    checksum = sum
    segments = tables.segments
    fileCount = tables.fileCount
    isPlain = tables.isPlain
    filesStart = tables.filesStart
    heapStart =
      tables.filesStart + tables.fileCount * Manifest.fileBytes + 8 + tables.gazetteerBytes
    places = Manifest.Places(
      stamps: tables.placesStamps, encoded: bytes[(heapStart - tables.gazetteerBytes)..<heapStart])
  }

  /// The gazetteer.
  func gazetteer() throws(CacheDamage) -> Gazetteer {
    try places.encoded.reading { (reader) throws(CacheDamage) in try reader.gazetteer() }
  }

  /// Some of the plan files, given the segments that could be opened.
  ///
  /// - Returns: The files, or `nil` when one of them makes no sense.
  func files(_ range: Range<Int>, segments: [StoredSegment?]) -> [Manifest.File]? {
    bytes.withUnsafeBytes { bytes in
      try? range.map { index throws(CacheDamage) in
        try file(index, in: bytes, segments: segments)
      }
    }
  }

  private func file(
    _ index: Int, in all: UnsafeRawBufferPointer, segments: [StoredSegment?]
  ) throws(CacheDamage) -> Manifest.File {
    let start = filesStart + index * Manifest.fileBytes
    var row = ByteReader(UnsafeRawBufferPointer(rebasing: all[start..<start + Manifest.fileBytes]))
    let entry = try FileEntry(&row)
    guard let offset = Int(exactly: entry.offset), offset <= all.count - heapStart,
      entry.nameBytes + entry.factsBytes <= all.count - heapStart - offset
    else { throw CacheDamage() }
    let name = heapStart + offset..<heapStart + offset + entry.nameBytes
    let facts = name.upperBound..<name.upperBound + entry.factsBytes
    var reader = ByteReader(UnsafeRawBufferPointer(rebasing: all[facts]))
    let record = try PlanRecord(
      &reader, facts: bytes[facts], stamp: entry.stamp, hash: entry.hash,
      textBytes: entry.textBytes
    ) { id in
      guard entry.segment < segments.count, let segment = segments[entry.segment],
        segment.segment.isPlan(entry.ordinal, id)
      else { return nil }
      return PlanRecord.Home(segment: segment, ordinal: entry.ordinal)
    }
    return Manifest.File(key: FileKey(stored: entry.folder, name: bytes[name]), record: record)
  }
}

/// What the header says, and the tables that are read at once.
private struct ManifestTables {
  var length = 0
  var checksum: UInt64 = 0
  var segments: [ManifestBytes.SegmentName] = []
  var placesStamps: [Manifest.Places.Stamp]?
  var fileCount = 0
  var isPlain = false
  var filesStart = 0
  var gazetteerBytes = 0

  /// Reads everything up to the files' table, and the length of what follows it.
  mutating func read(
    _ reader: inout ByteReader, program: UInt64, library: UInt64
  ) throws(CacheDamage) {
    let all = reader.rest
    _ = try reader.number(UInt64.self)
    guard try reader.number() == Manifest.version, try reader.number() == UInt32(0) else {
      throw CacheDamage()
    }
    length = Int(truncatingIfNeeded: try reader.number(UInt64.self))
    checksum = try reader.number()
    guard try reader.number() == program, try reader.number() == library else {
      throw CacheDamage()
    }
    let segmentCount = try reader.count(ofSize: Manifest.segmentBytes)
    let placesCount = try reader.count(ofSize: Manifest.placesBytes)
    fileCount = try reader.count(ofSize: Manifest.fileBytes)
    let bits = try reader.number(UInt32.self)
    isPlain = bits & Manifest.isPlainBit != 0
    for _ in 0..<segmentCount {
      let name: UInt64 = try reader.number()
      guard let length = Int(exactly: try reader.number(UInt64.self)) else { throw CacheDamage() }
      segments.append(ManifestBytes.SegmentName(name: name, length: length))
    }
    var stamps: [Manifest.Places.Stamp] = []
    for _ in 0..<placesCount {
      let folder = Int(truncatingIfNeeded: try reader.number(UInt64.self))
      stamps.append(Manifest.Places.Stamp(folder: folder, stamp: try FileStamp(&reader)))
    }
    placesStamps = bits & Manifest.hasPlacesBit != 0 ? stamps : nil
    filesStart = all - reader.rest
    guard reader.rest / Manifest.fileBytes >= fileCount else { throw CacheDamage() }
    try reader.skip(fileCount * Manifest.fileBytes)
    guard let gazetteer = Int(exactly: try reader.number(UInt64.self)), gazetteer <= reader.rest
    else { throw CacheDamage() }
    gazetteerBytes = gazetteer
  }
}

/// A row of the files' table.
private struct FileEntry {
  let folder: Int
  let nameBytes: Int
  let offset: UInt64
  let stamp: FileStamp
  let hash: UInt64
  let segment: Int
  let ordinal: Int
  let factsBytes: Int
  let textBytes: Int

  init(_ reader: inout ByteReader) throws(CacheDamage) {
    folder = Int(try reader.number(UInt32.self))
    nameBytes = Int(try reader.number(UInt32.self))
    offset = try reader.number()
    stamp = try FileStamp(&reader)
    hash = try reader.number()
    segment = Int(try reader.number(UInt32.self))
    ordinal = Int(try reader.number(UInt32.self))
    factsBytes = Int(try reader.number(UInt32.self))
    textBytes = Int(try reader.number(UInt32.self))
  }
}

extension FileStamp {
  /// Takes a stamp.
  fileprivate init(_ reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      size: Int(try reader.number(Int64.self)), modified: try reader.number(),
      changed: try reader.number())
  }
}
