import PlanCore
import PlanIndex
import PlanLibrary
import PlanPlatform

/// The bytes of a manifest with a valid checksum, and the offsets of its tables.
struct ManifestBytes: Sendable {
  /// A segment that the manifest names.
  struct SegmentName: Sendable {
    /// The hash of its bytes.
    let name: UInt64
    /// The number of its bytes.
    let length: Int
    /// The number of those that the search needs, which come first.
    let indexLength: Int
  }

  /// The segments, by their numbers.
  let segments: [SegmentName]
  /// The places.
  let places: Manifest.Places
  /// The encoded places of the nation that plans name.
  let nation: ArraySlice<UInt8>
  /// The number of plan files.
  let fileCount: Int
  /// Whether these were all files of the library, without contradictions.
  let isPlain: Bool
  /// The folders, or `nil` if they must be listed again.
  let folders: [ManifestFolder]?
  /// The checksum, which identifies this manifest.
  let checksum: UInt64

  private let stored: SegmentBytes
  private let filesStart: Int
  private let heapStart: Int
  /// Where names and facts end, and the files with problems begin.
  private let heapEnd: Int

  /// Reads the header and checks everything.
  ///
  /// - Throws: ``CacheDamage`` for what is damaged, incomplete, or of another version, program or
  ///   library.
  init(_ stored: SegmentBytes, program: UInt64, library: UInt64) throws(CacheDamage) {
    self.stored = stored
    let bytes = stored.bytes
    guard bytes.count >= Manifest.headerBytes, bytes.starts(with: Manifest.magic) else {
      throw CacheDamage()
    }
    var tables = ManifestTables()
    var reader = ByteReader(bytes)
    try tables.read(&reader, program: program, library: library)
    let sum = PlanIndex.checksum(
      of: UnsafeRawBufferPointer(rebasing: bytes[Manifest.checkedFrom...]))
    guard tables.length == bytes.count, tables.checksum == sum else { throw CacheDamage() }
    checksum = sum
    segments = tables.segments
    fileCount = tables.fileCount
    isPlain = tables.isPlain
    folders = tables.folders
    filesStart = tables.filesStart
    heapStart =
      tables.filesStart + tables.fileCount * Manifest.fileBytes + 8 + tables.gazetteerBytes
    let nationStart = heapStart - tables.nationBytes
    guard tables.faultyBytes <= bytes.count - heapStart else { throw CacheDamage() }
    heapEnd = bytes.count - tables.faultyBytes
    places = Manifest.Places(
      stamps: tables.placesStamps,
      encoded: [UInt8](bytes[(heapStart - tables.gazetteerBytes)..<nationStart])[...])
    nation = [UInt8](bytes[nationStart..<heapStart])[...]
  }

  /// The places of the files.
  func filedPlaces() throws(CacheDamage) -> [Place] {
    try places.encoded.reading { (reader) throws(CacheDamage) in try reader.next() }
  }

  /// The places of the nation that plans name.
  func nationalPlaces() throws(CacheDamage) -> [Place] {
    guard !nation.isEmpty else { return [] }
    return try nation.reading { (reader) throws(CacheDamage) in try reader.next() }
  }

  /// All valid plan files, given the segments that could be opened.
  ///
  /// Cost: all are made each time, on several threads.
  func files(segments: [StoredSegment?]) -> [Manifest.File] {
    let copy = [UInt8](stored.bytes)
    return parallelMap(fileChunks(of: fileCount)) { range in
      let files = try? range.map { index throws(CacheDamage) in
        try file(index, in: copy, segments: segments)
      }
      return files ?? []
    }.flatMap { $0 }
  }

  /// The plan files with problems; none where their bytes are invalid.
  func faultyFiles() -> [Manifest.FaultyFile] {
    guard heapEnd < stored.bytes.count else { return [] }
    var reader = ByteReader(UnsafeRawBufferPointer(rebasing: stored.bytes[heapEnd...]))
    return (try? reader.next([Manifest.FaultyFile].self)) ?? []
  }

  /// The summaries of all plans, `nil` where the bytes are invalid.
  ///
  /// Cost: all are made each time, on several threads.
  func summaries() -> [PlanSummary?] {
    parallelMap(fileChunks(of: fileCount)) { range in
      range.map { index in
        guard let row = row(index) else { return nil }
        var reader = ByteReader(UnsafeRawBufferPointer(rebasing: stored.bytes[facts(of: row)]))
        return try? reader.next(PlanSummary.self)
      }
    }.flatMap { $0 }
  }

  /// The names of the plan files of a folder, which are in order.
  ///
  /// - Parameter key: The number of the folder as in ``FileKey``.
  func names(ofFolder key: Int) -> NameList {
    var names: [Range<Int>] = []
    names.reserveCapacity(fileCount)
    for index in 0..<fileCount {
      if let row = row(index), row.folder == key { names.append(name(of: row)) }
    }
    return NameList(names, of: stored.bytes)
  }

  /// Whether plan files are those of the rows from `first` on, with the same stamps.
  func knows(
    _ files: Range<Int>, of folder: ListedFolder, stamps: [FileStamp?], from first: Int
  ) -> Bool {
    let folderNumber = folder.keyNumber
    let names = folder.files.planNames
    return allRows(first..<first + files.count) { number, row, all in
      let index = number - first
      return row.folder == folderNumber && stamps[index] == row.stamp
        && names.isName(
          UnsafeRawBufferPointer(rebasing: all[name(of: row)]), at: files.lowerBound + index)
    }
  }

  /// Calls `body` with the rows of some plan files, until it returns `false`.
  ///
  /// - Returns: Whether all rows are valid and `body` returned `true` for each.
  func allRows(
    _ range: Range<Int>,
    _ body: (_ number: Int, ManifestRow, _ all: UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    range.allSatisfy { number in
      guard let row = row(number) else { return false }
      return body(number, row, stored.bytes)
    }
  }

  /// Where the name of a row's file is in the manifest.
  func name(of row: ManifestRow) -> Range<Int> {
    heapStart + row.offset..<heapStart + row.offset + row.nameBytes
  }

  /// Where the encoded ``PlanFacts`` of a row's file are in the manifest.
  func facts(of row: ManifestRow) -> Range<Int> {
    let start = heapStart + row.offset + row.nameBytes
    return start..<start + row.factsBytes
  }

  /// The row of a plan file, or `nil` if it is invalid.
  @inline(__always)
  func row(_ index: Int) -> ManifestRow? {
    let start = filesStart + index * Manifest.fileBytes
    return ManifestRow(
      UnsafeRawBufferPointer(rebasing: stored.bytes[start..<start + Manifest.fileBytes]),
      heap: heapEnd - heapStart)
  }

  private func file(
    _ index: Int, in copy: [UInt8], segments: [StoredSegment?]
  ) throws(CacheDamage) -> Manifest.File {
    guard let row = row(index) else { throw CacheDamage() }
    let facts = copy[facts(of: row)]
    let id = try facts.reading { (reader) throws(CacheDamage) in
      try reader.next(Identifier<Plan>.self)
    }
    var location: SegmentLocation?
    if row.segment < segments.count, let segment = segments[row.segment],
      segment.segment.isPlan(row.ordinal, id)
    {
      location = SegmentLocation(segment: segment, ordinal: row.ordinal)
    }
    let record = PlanRecord(
      stamp: row.stamp, hash: row.hash, id: id, facts: facts,
      nationalPlaces: nation.isEmpty ? [] : try PlanFacts.nationalPlaces(in: facts),
      textBytes: row.textBytes,
      location: location, plan: location?.segment.plan(of: row))
    return Manifest.File(
      key: FileKey(stored: row.folder, name: copy[name(of: row)]), record: record)
  }
}

/// The header, and the tables that are read at once.
private struct ManifestTables {
  var length = 0
  var checksum: UInt64 = 0
  var segments: [ManifestBytes.SegmentName] = []
  var placesStamps: [Manifest.Places.Stamp]?
  var fileCount = 0
  var isPlain = false
  var folders: [ManifestFolder]?
  var filesStart = 0
  var faultyBytes = 0
  var gazetteerBytes = 0
  var nationBytes = 0

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
    let folderCount = try reader.count(ofSize: Manifest.folderBytes)
    nationBytes = Int(try reader.number(UInt32.self))
    faultyBytes = Int(try reader.number(UInt32.self))
    _ = try reader.number(UInt32.self)
    for _ in 0..<segmentCount {
      let name: UInt64 = try reader.number()
      guard let length = Int(exactly: try reader.number(UInt64.self)),
        let indexLength = Int(exactly: try reader.number(UInt64.self)), indexLength <= length
      else { throw CacheDamage() }
      segments.append(
        ManifestBytes.SegmentName(name: name, length: length, indexLength: indexLength))
    }
    var stamps: [Manifest.Places.Stamp] = []
    for _ in 0..<placesCount {
      let folder = Int(truncatingIfNeeded: try reader.number(UInt64.self))
      stamps.append(Manifest.Places.Stamp(folder: folder, stamp: try FileStamp(&reader)))
    }
    placesStamps = bits & Manifest.hasPlacesBit != 0 ? stamps : nil
    var folders: [ManifestFolder] = []
    for _ in 0..<folderCount { folders.append(try ManifestFolder(&reader)) }
    self.folders = bits & Manifest.hasFoldersBit != 0 ? folders : nil
    filesStart = all - reader.rest
    guard reader.rest / Manifest.fileBytes >= fileCount else { throw CacheDamage() }
    try reader.skip(fileCount * Manifest.fileBytes)
    guard let gazetteer = Int(exactly: try reader.number(UInt64.self)), gazetteer <= reader.rest,
      nationBytes <= gazetteer
    else { throw CacheDamage() }
    gazetteerBytes = gazetteer
  }
}
