import PlanCore
import PlanIndex
import PlanLibrary

/// What the files of links state, kept in a file of the cache's folder until one of them changes.
///
/// A search needs it for every hit that it folds, and reading it anew takes a third of a search.
struct LinkCache: Sendable {
  let folder: CacheFolder
  let program: UInt64
  let library: UInt64
  /// How long a stamp is too new to be reliable, in nanoseconds.
  let racyAge: Int64

  private static let magic: [UInt8] = Array("mpllinks".utf8)
  private static let version: UInt64 = 1
  /// Mark, version, program, library, checksum of what follows.
  private static let headerBytes = 40

  /// The links of a loader's files, from the cache or from the files, without their prose.
  func links(of loader: LibraryLoader) -> LinkTable {
    // Before reading, so that a change meanwhile is seen the next time.
    let stamps = loader.linksFiles.map { stamp(of: $0) }
    if let kept = kept(for: stamps) { return kept }
    let stated = loader.statedLinks()
    let table = stated.table.withoutProse
    if stated.areWhole, !stamps.contains(where: { $0?.isRacy(racyAge) ?? false }) {
      keep(table, of: stamps)
    }
    return table
  }

  private func kept(for stamps: [FileStamp?]) -> LinkTable? {
    guard let stored = folder.readLinks() else { return nil }
    defer { withExtendedLifetime(stored) {} }
    let bytes = stored.bytes
    guard bytes.count > Self.headerBytes, bytes.starts(with: Self.magic) else { return nil }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[Self.headerBytes...])
    do throws(CacheDamage) {
      var header = ByteReader(bytes)
      _ = try header.number(UInt64.self)
      guard try header.number() == Self.version, try header.number() == program,
        try header.number() == library, try header.number() == checksum(of: rest)
      else { return nil }
      var reader = ByteReader(rest)
      guard try reader.next([FileStamp?].self) == stamps else { return nil }
      let table = UnsafeRawBufferPointer(rebasing: rest[(rest.count - reader.rest)...])
      return LinkTable(entities: try ByteReader.decodedWithTextTable([Entity].self, table))
    } catch {
      return nil
    }
  }

  private func keep(_ table: LinkTable, of stamps: [FileStamp?]) {
    let lock = CacheLock.working(in: folder, isWriter: true)
    defer { _ = lock }
    var body = ByteWriter()
    body.write(stamps)
    body.append(ByteWriter.encodedWithTextTable(table.entities)[...])
    var writer = ByteWriter(capacity: Self.headerBytes + body.bytes.count)
    writer.append(Self.magic[...])
    writer.append(Self.version)
    writer.append(program)
    writer.append(library)
    writer.append(body.bytes.withUnsafeBytes(checksum))
    writer.append(body.bytes[...])
    // Without it the files are read the next time, too.
    _ = folder.writeLinks(writer.bytes)
  }
}

extension FileStamp: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.append(Int64(size))
    writer.append(modified)
    writer.append(changed)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) { try self.init(&reader) }
}
