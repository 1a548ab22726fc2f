import PlanIndex
import PlanLibrary

extension Manifest {
  /// The bytes of the manifest, for a program and a library.
  ///
  /// Files whose segment is not in a file are left out.
  func encoded(program: UInt64, library: UInt64) -> [UInt8] {
    var segments = SegmentNumbers()
    var kept: [(file: File, row: ManifestRow)] = []
    kept.reserveCapacity(files.count)
    var heapBytes = 0
    var faultyFiles = ByteWriter()
    faultyFiles.write(faulty)
    for file in files {
      let record = file.record
      guard let location = record.location, location.segment.isInFile else { continue }
      kept.append(
        (
          file,
          ManifestRow(
            folder: file.key.folder, offset: heapBytes, nameBytes: file.key.name.count,
            factsBytes: record.facts.count, stamp: record.stamp, hash: record.hash,
            segment: segments.number(of: location.segment), ordinal: location.ordinal,
            textBytes: record.textBytes, plan: record.plan?.range ?? 0..<0,
            planChecksum: record.plan?.checksum ?? 0)
        ))
      heapBytes += file.key.name.count + record.facts.count
    }

    let stamps = places.stamps ?? []
    let folders = folders ?? []
    // Reserve room: a library of ten thousand plans is written again if one has changed.
    var writer = ByteWriter(
      capacity: Self.headerBytes + segments.all.count * Self.segmentBytes
        + stamps.count * Self.placesBytes + folders.count * Self.folderBytes
        + kept.count * Self.fileBytes + 8 + places.encoded.count + nation.count + heapBytes
        + faultyFiles.bytes.count)
    writer.append([UInt8](repeating: 0, count: Self.checkedFrom)[...])
    writer.append(program)
    writer.append(library)
    writer.append(count: segments.all.count)
    writer.append(count: stamps.count)
    writer.append(count: kept.count)
    writer.append(
      (places.stamps == nil ? 0 : Self.hasPlacesBit)
        | (isPlain && kept.count == files.count ? Self.isPlainBit : 0)
        | (self.folders == nil ? 0 : Self.hasFoldersBit))
    writer.append(count: folders.count)
    writer.append(count: nation.count)
    writer.append(count: faultyFiles.bytes.count)
    writer.append(UInt32(0))
    for segment in segments.all {
      writer.append(segment.name)
      writer.append(UInt64(segment.length))
      writer.append(UInt64(segment.indexLength))
    }
    for place in stamps {
      writer.append(UInt64(place.folder))
      writer.write(place.stamp)
    }
    for folder in folders {
      writer.append(folder.bits)
      writer.append(UInt32(0))
      writer.write(folder.stamps.folder)
      writer.write(folder.stamps.plans ?? FileStamp(size: 0, modified: 0, changed: 0))
    }
    for (_, row) in kept { row.append(to: &writer) }
    writer.append(UInt64(places.encoded.count + nation.count))
    writer.append(places.encoded)
    writer.append(nation)
    for (file, _) in kept {
      writer.append(file.key.name)
      writer.append(file.record.facts)
    }
    writer.append(faultyFiles.bytes[...])
    return Self.sealed(&writer)
  }

  /// Fills in the header, with the length and checksum that show whether the file is whole.
  private static func sealed(_ writer: inout ByteWriter) -> [UInt8] {
    let sum = writer.bytes.withUnsafeBytes {
      checksum(of: UnsafeRawBufferPointer(rebasing: $0[checkedFrom...]))
    }
    var head = ByteWriter(capacity: checkedFrom)
    head.append(magic[...])
    head.append(version)
    head.append(UInt32(0))
    head.append(UInt64(writer.bytes.count))
    head.append(sum)
    writer.replace(at: 0, with: head.bytes)
    return writer.bytes
  }
}

extension Manifest.FaultyFile: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.append(count: key.folder)
    writer.append(count: key.name.count)
    writer.append(key.name)
    writer.write(record.stamp)
    writer.append(record.hash)
    writer.append(count: record.facts.count)
    writer.append(record.facts)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    let folder = Int(try reader.number(UInt32.self))
    let name = try reader.bytes(try reader.count())
    let stamp = try FileStamp(&reader)
    let hash = try reader.number(UInt64.self)
    key = FileKey(stored: folder, name: name)
    record = FaultyRecord(stamp: stamp, hash: hash, facts: try reader.bytes(try reader.count()))
  }
}

/// Numbers segments in order of appearance.
private struct SegmentNumbers {
  private(set) var all: [StoredSegment] = []
  private var numbers: [ObjectIdentifier: Int] = [:]
  private var last = 0

  mutating func number(of segment: StoredSegment) -> Int {
    // Neighbours usually share one.
    if !all.isEmpty, all[last] === segment { return last }
    last = numbers[ObjectIdentifier(segment)] ?? all.count
    if last == all.count {
      numbers[ObjectIdentifier(segment)] = last
      all.append(segment)
    }
    return last
  }
}
