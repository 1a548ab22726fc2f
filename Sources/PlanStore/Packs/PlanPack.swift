import PlanCore
import PlanIndex

/// A file of the cache with plans without their prose, by the hashes of the files that they were
/// read from; docs/cache.md has the bytes.
struct PlanPack: Sendable {
  /// The first bytes.
  static let magic = Array("mplplans".utf8)
  /// The version of the form.
  static let version: UInt32 = 1
  static let headerBytes = 56
  static let entryBytes = 32

  /// Whose plans they are: other places or another program may read the same bytes otherwise.
  struct Maker: Equatable, Sendable {
    /// The hash of the program.
    let program: UInt64
    /// The hash of the places that the plans were read with.
    let places: UInt64
  }

  /// Where a plan stands.
  struct Entry: Equatable, Sendable {
    /// The hash of the plan file's bytes.
    let hash: UInt64
    /// Where it begins, from the start of the file.
    let offset: Int
    /// The number of its bytes.
    let length: Int
    /// The hash of them.
    let checksum: UInt64
  }

  let name: UInt64
  let entries: [Entry]
  private let bytes: SegmentBytes

  /// Looks at header and table; the plans are checked one by one when they are taken.
  ///
  /// - Throws: ``CacheDamage`` for what is damaged, or another maker's.
  init(_ bytes: SegmentBytes, name: UInt64, maker: Maker) throws(CacheDamage) {
    self.bytes = bytes
    self.name = name
    let all = bytes.bytes
    guard all.count >= Self.headerBytes, all.starts(with: Self.magic) else { throw CacheDamage() }
    var reader = ByteReader(all)
    _ = try reader.number(UInt64.self)
    guard try reader.number() == Self.version else { throw CacheDamage() }
    let count = Int(try reader.number(UInt32.self))
    guard try reader.number() == UInt64(all.count) else { throw CacheDamage() }
    let checksum: UInt64 = try reader.number()
    guard try reader.number() == maker.program, try reader.number() == maker.places,
      try reader.number() == name, count <= reader.rest / Self.entryBytes
    else { throw CacheDamage() }
    let table = UnsafeRawBufferPointer(
      rebasing: all[32..<Self.headerBytes + count * Self.entryBytes])
    guard PlanIndex.checksum(of: table) == checksum else { throw CacheDamage() }
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let entry = Entry(
        hash: try reader.number(), offset: Int(truncatingIfNeeded: try reader.number(UInt64.self)),
        length: Int(truncatingIfNeeded: try reader.number(UInt64.self)),
        checksum: try reader.number())
      guard entry.offset >= 0, entry.length > 0, entry.offset <= all.count - entry.length else {
        throw CacheDamage()
      }
      entries.append(entry)
    }
    self.entries = entries
  }

  /// The bytes of an entry, or `nil` when they are damaged.
  func record(of entry: Entry) -> UnsafeRawBufferPointer? {
    let part = UnsafeRawBufferPointer(
      rebasing: bytes.bytes[entry.offset..<entry.offset + entry.length])
    return PlanIndex.checksum(of: part) == entry.checksum ? part : nil
  }

  /// The bytes of a pack and its name, which is the hash of its table.
  ///
  /// - Parameter records: The hashes of the plan files, and what is kept of each.
  static func encoded(
    _ records: [(hash: UInt64, bytes: [UInt8])], maker: Maker
  ) -> (name: UInt64, bytes: [UInt8]) {
    var table = ByteWriter()
    var offset = headerBytes + records.count * entryBytes
    for record in records {
      table.write(record.hash)
      table.write(UInt64(offset))
      table.write(UInt64(record.bytes.count))
      table.write(record.bytes.withUnsafeBytes(checksum))
      offset += record.bytes.count
    }
    let name = table.bytes.withUnsafeBytes(checksum)
    var checked = ByteWriter()
    checked.write(maker.program)
    checked.write(maker.places)
    checked.write(name)
    let tail = checked.bytes + table.bytes
    var head = ByteWriter()
    head.write(version)
    head.write(count: records.count)
    head.write(UInt64(offset))
    head.write(tail.withUnsafeBytes(checksum))
    var all = magic + head.bytes + tail
    all.reserveCapacity(offset)
    for record in records { all += record.bytes }
    return (name, all)
  }
}
