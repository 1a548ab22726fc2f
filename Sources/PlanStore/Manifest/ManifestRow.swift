import PlanLibrary

/// What a manifest says about a plan file, with the offsets of its name and facts.
struct ManifestRow {
  /// The folder's number as in ``FileKey``.
  let folder: Int
  /// Where the bytes of the file's name begin, and after them the encoded ``PlanFacts``, among
  /// those of all files.
  let offset: Int
  /// The number of bytes of the name.
  let nameBytes: Int
  /// The number of bytes of the facts.
  let factsBytes: Int
  /// The stamp of the file when it was read.
  let stamp: FileStamp
  /// The hash of its bytes.
  let hash: UInt64
  /// The number of its segment.
  let segment: Int
  /// The plan's number in the segment.
  let ordinal: Int
  /// The UTF-8 bytes that its texts have there.
  let textBytes: Int
  /// The range of the plan without its prose in the segment's file; empty if unknown.
  let plan: Range<Int>
  /// The hash of these bytes.
  let planChecksum: UInt64
}

extension ManifestRow {
  /// Appends the row in one piece, which is faster than number by number.
  func append(to writer: inout ByteWriter) {
    func pair(_ low: Int, _ high: Int) -> UInt64 {
      (UInt64(UInt32(truncatingIfNeeded: low)) | UInt64(UInt32(truncatingIfNeeded: high)) << 32)
        .littleEndian
    }
    func word(_ number: some FixedWidthInteger) -> UInt64 {
      UInt64(truncatingIfNeeded: number).littleEndian
    }
    let words = (
      pair(folder, nameBytes), word(offset), word(stamp.size), word(stamp.modified),
      word(stamp.changed), word(hash), pair(segment, ordinal), pair(factsBytes, textBytes),
      pair(plan.lowerBound, plan.count), word(planChecksum)
    )
    withUnsafeBytes(of: words) { writer.append($0) }
  }

  /// Reads a row of ``Manifest/fileBytes`` bytes, or returns `nil` if it is invalid.
  ///
  /// Ten thousand are read at every start, so each number is loaded directly.
  ///
  /// - Parameter heap: The bytes of all names and facts.
  @inline(__always)
  init?(_ row: UnsafeRawBufferPointer, heap: Int) {
    guard row.count == Manifest.fileBytes else { return nil }
    @inline(__always)
    func number<Number: FixedWidthInteger>(_ offset: Int, _ type: Number.Type) -> Number {
      Number(littleEndian: row.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
    nameBytes = Int(number(4, UInt32.self))
    factsBytes = Int(number(56, UInt32.self))
    guard let offset = Int(exactly: number(8, UInt64.self)), offset <= heap,
      nameBytes + factsBytes <= heap - offset
    else { return nil }
    self.offset = offset
    folder = Int(number(0, UInt32.self))
    stamp = FileStamp(
      size: Int(number(16, Int64.self)), modified: number(24, Int64.self),
      changed: number(32, Int64.self))
    hash = number(40, UInt64.self)
    segment = Int(number(48, UInt32.self))
    ordinal = Int(number(52, UInt32.self))
    textBytes = Int(number(60, UInt32.self))
    let planStart = Int(number(64, UInt32.self))
    plan = planStart..<planStart + Int(number(68, UInt32.self))
    planChecksum = number(72, UInt64.self)
  }
}
