import PlanLibrary
import PlanSearch

extension Manifest {
  /// The bytes of the manifest, for a program and a library.
  ///
  /// Files whose segment is not in a file are left out.
  func encoded(program: UInt64, library: UInt64) -> [UInt8] {
    var writer = ManifestWriter()
    for file in files {
      if let home = file.record.home, home.segment.isInFile { writer.add(file, home) }
    }
    return writer.finish(places: places, program: program, library: library)
  }
}

/// Collects the tables of a manifest and the bytes that they point to.
private struct ManifestWriter {
  private var segments = ByteWriter()
  private var numbers: [ObjectIdentifier: UInt32] = [:]
  private var last: (segment: ObjectIdentifier, number: UInt32)?
  private var files = ByteWriter()
  private var fileCount = 0
  private var heap: [UInt8] = []

  mutating func add(_ file: Manifest.File, _ home: PlanRecord.Home) {
    let record = file.record
    let stamp = record.stamp
    files.write(count: file.key.folder)
    files.write(count: file.key.name.count)
    files.write(UInt64(heap.count))
    files.write(Int64(stamp.size))
    files.write(stamp.modified)
    files.write(stamp.changed)
    files.write(record.hash)
    files.write(number(of: home.segment))
    files.write(count: home.ordinal)
    files.write(count: record.facts.count)
    files.write(count: record.textBytes)
    heap += file.key.name
    heap += record.facts
    fileCount += 1
  }

  private mutating func number(of segment: StoredSegment) -> UInt32 {
    let id = ObjectIdentifier(segment)
    // Neighbours mostly stand in one segment.
    if let last, last.segment == id { return last.number }
    let number = numbers[id] ?? UInt32(numbers.count)
    if numbers[id] == nil {
      numbers[id] = number
      segments.write(segment.name)
      segments.write(UInt64(segment.length))
    }
    last = (id, number)
    return number
  }

  consuming func finish(places: Manifest.Places, program: UInt64, library: UInt64) -> [UInt8] {
    var body = ByteWriter()
    body.write(program)
    body.write(library)
    body.write(count: numbers.count)
    body.write(count: places.stamps?.count ?? 0)
    body.write(count: fileCount)
    body.write(UInt32(places.stamps == nil ? 0 : 1))
    var bytes = body.bytes + segments.bytes
    var placesTable = ByteWriter()
    for place in places.stamps ?? [] {
      placesTable.write(UInt64(place.folder))
      placesTable.write(Int64(place.stamp.size))
      placesTable.write(place.stamp.modified)
      placesTable.write(place.stamp.changed)
    }
    bytes += placesTable.bytes
    bytes += files.bytes
    var gazetteer = ByteWriter()
    gazetteer.write(UInt64(places.encoded.count))
    bytes += gazetteer.bytes
    bytes += places.encoded
    bytes += heap

    var header = ByteWriter()
    for byte in Manifest.magic { header.write(byte) }
    header.write(Manifest.version)
    header.write(UInt32(0))
    header.write(UInt64(bytes.count + 32))
    header.write(bytes.withUnsafeBytes(checksum))
    return header.bytes + bytes
  }
}
