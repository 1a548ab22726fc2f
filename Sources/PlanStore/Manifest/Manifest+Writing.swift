import PlanIndex
import PlanLibrary

extension Manifest {
  /// The bytes of the manifest, for a program and a library.
  ///
  /// Files whose segment is not in a file are left out.
  func encoded(program: UInt64, library: UInt64) -> [UInt8] {
    var segments = SegmentNumbers()
    var kept: [(record: PlanRecord, key: FileKey, segment: UInt32, ordinal: Int)] = []
    kept.reserveCapacity(files.count)
    var heapBytes = 0
    for file in files {
      guard let home = file.record.home, home.segment.isInFile else { continue }
      heapBytes += file.key.name.count + file.record.facts.count
      kept.append((file.record, file.key, segments.number(of: home.segment), home.ordinal))
    }

    let stamps = places.stamps ?? []
    let folders = folders ?? []
    let length =
      Self.headerBytes + segments.all.count * Self.segmentBytes + stamps.count * Self.placesBytes
      + folders.count * Self.folderBytes + kept.count * Self.fileBytes + 8 + places.encoded.count
      + heapBytes
    // Made in one piece: a library of ten thousand plans is written anew when one has changed.
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = length
      var output = FilledBytes(
        UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: length))
      output.skip(32)
      output.put(program)
      output.put(library)
      output.put(UInt32(segments.all.count))
      output.put(UInt32(stamps.count))
      output.put(UInt32(kept.count))
      output.put(
        (places.stamps == nil ? 0 : Self.hasPlacesBit)
          | (isPlain && kept.count == files.count ? Self.isPlainBit : 0)
          | (self.folders == nil ? 0 : Self.hasFoldersBit))
      output.put(UInt32(folders.count))
      output.put(UInt32(0))
      for segment in segments.all {
        output.put(segment.name)
        output.put(UInt64(segment.length))
      }
      for place in stamps {
        output.put(UInt64(place.folder))
        output.put(place.stamp)
      }
      for folder in folders {
        output.put(folder.bits)
        output.put(UInt32(0))
        output.put(folder.stamps.folder)
        output.put(folder.stamps.plans ?? FileStamp(size: 0, modified: 0, changed: 0))
      }
      var offset = 0
      for (record, key, segment, ordinal) in kept {
        output.put(UInt32(key.folder))
        output.put(UInt32(key.name.count))
        output.put(UInt64(offset))
        output.put(record.stamp)
        output.put(record.hash)
        output.put(segment)
        output.put(UInt32(ordinal))
        output.put(UInt32(record.facts.count))
        output.put(UInt32(truncatingIfNeeded: record.textBytes))
        offset += key.name.count + record.facts.count
      }
      output.put(UInt64(places.encoded.count))
      output.put(places.encoded)
      for (record, key, _, _) in kept {
        output.put(key.name)
        output.put(record.facts)
      }
      let sum = output.checksum(from: 32)
      output.rewind()
      output.put(Self.magic[...])
      output.put(Self.version)
      output.put(UInt32(0))
      output.put(UInt64(length))
      output.put(sum)
    }
  }
}

/// Numbers segments as they come.
private struct SegmentNumbers {
  private(set) var all: [StoredSegment] = []
  private var numbers: [ObjectIdentifier: UInt32] = [:]
  private var last: UInt32 = 0

  mutating func number(of segment: StoredSegment) -> UInt32 {
    // Neighbours mostly stand in one segment.
    if !all.isEmpty, all[Int(last)] === segment { return last }
    last = numbers[ObjectIdentifier(segment)] ?? UInt32(all.count)
    if last == all.count {
      numbers[ObjectIdentifier(segment)] = last
      all.append(segment)
    }
    return last
  }
}

/// Bytes that are filled from the first to the last.
private struct FilledBytes {
  private let bytes: UnsafeMutableRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeMutableRawBufferPointer) {
    self.bytes = bytes
  }

  mutating func skip(_ count: Int) { offset += count }

  mutating func rewind() { offset = 0 }

  mutating func put<Number: FixedWidthInteger>(_ number: Number) {
    bytes.storeBytes(of: number.littleEndian, toByteOffset: offset, as: Number.self)
    offset += MemoryLayout<Number>.size
  }

  mutating func put(_ stamp: FileStamp) {
    put(Int64(stamp.size))
    put(stamp.modified)
    put(stamp.changed)
  }

  mutating func put(_ other: ArraySlice<UInt8>) {
    other.withUnsafeBytes { other in
      UnsafeMutableRawBufferPointer(rebasing: bytes[offset..<offset + other.count])
        .copyMemory(from: other)
    }
    offset += other.count
  }

  func checksum(from start: Int) -> UInt64 {
    PlanIndex.checksum(of: UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }
}
