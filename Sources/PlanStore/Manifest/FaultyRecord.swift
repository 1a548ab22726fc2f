import PlanCore
import PlanLibrary

/// What the cache knows about a plan file with problems: these, and what could be read of it that
/// other files may be at odds with.
///
/// A class, as ``PlanRecord`` is.
final class FaultyRecord: Sendable {
  /// The stamp of the file when it was read.
  let stamp: FileStamp
  /// The hash of its bytes.
  let hash: UInt64
  /// What it holds, encoded, without the name of the file.
  let facts: ArraySlice<UInt8>

  /// Creates a record from its parts.
  init(stamp: FileStamp, hash: UInt64, facts: ArraySlice<UInt8>) {
    self.stamp = stamp
    self.hash = hash
    self.facts = facts
  }

  /// Makes the record of a file that has just been read; `path` is what its problems call it.
  convenience init(_ file: ReadPlanFile, path: String, stamp: FileStamp, hash: UInt64) {
    self.init(stamp: stamp, hash: hash, facts: FaultyFacts(file, path: path).encoded[...])
  }

  /// Makes the record of a file that could not be read, and will be asked for again each time.
  convenience init(unreadable path: String, _ fault: LibraryProblem.Fault) {
    self.init(
      ReadPlanFile(unreadable: path, fault), path: path,
      stamp: FileStamp(size: -1, modified: .min, changed: .min), hash: 0)
  }

  /// Whether its contents have been read, so that the next start may know of it.
  var isKept: Bool { stamp.size >= 0 }

  /// The record of the same contents with other times.
  func stamped(_ stamp: FileStamp) -> FaultyRecord {
    FaultyRecord(stamp: stamp, hash: hash, facts: facts)
  }

  /// The slug of its plan, if that could be read.
  var slug: Identifier<Plan>? {
    try? facts.reading { (reader) throws(CacheDamage) in
      try reader.next(Optional<StoredMention>.self)?.id
    }
  }

  /// What it holds; problems are those of a file with this path.
  ///
  /// Cost: made from its bytes each time.
  func facts(of path: String) -> FaultyFacts {
    (try? facts.reading { (reader) throws(CacheDamage) in
      try FaultyFacts(from: &reader, path: path)
    })
      // This never happens, since the checksum is right; read as a file without a plan.
      ?? FaultyFacts(problems: [LibraryProblem(file: path, keyPath: "", fault: .empty)])
  }
}

/// The contents of a plan file with problems, as far as they could be read.
struct FaultyFacts {
  private(set) var declaration: PlanMention?
  private(set) var mentions: [PlanMention] = []
  let problems: [LibraryProblem]
  private var path = ""

  fileprivate init(problems: [LibraryProblem]) {
    self.problems = problems
  }

  /// What has been read of a file.
  init(_ file: ReadPlanFile, path: String) {
    self.init(problems: file.problems)
    self.path = path
    declaration = file.declaration()
    mentions = file.mentions()
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(
      declaration.map(StoredMention.init), mentions.map(StoredMention.init),
      problems.map { StoredProblem($0.named(path, as: StoredProblem.sameFile)) })
    return writer.bytes
  }

  init(from reader: inout ByteReader, path: String) throws(CacheDamage) {
    let declaration = try reader.next(Optional<StoredMention>.self)
    let mentions = try reader.next([StoredMention].self)
    self.init(
      problems: try reader.next([StoredProblem].self).map {
        $0.problem.named(StoredProblem.sameFile, as: path)
      })
    self.path = path
    self.declaration = declaration.map { $0.mention(in: path) }
    self.mentions = mentions.map { $0.mention(in: path) }
  }
}

/// A slug and where a file has it.
private struct StoredMention: StoredValue {
  let id: Identifier<Plan>
  private let line: Int
  private let column: Int
  private let keyPath: String

  init(_ mention: PlanMention) {
    id = mention.id
    line = mention.location.line
    column = mention.location.column
    keyPath = mention.location.keyPath
  }

  func mention(in file: String) -> PlanMention {
    PlanMention(
      id: id, location: FileLocation(file: file, line: line, column: column, keyPath: keyPath))
  }

  func write(to writer: inout ByteWriter) { writer.write(id, line, column, keyPath) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    id = try reader.next()
    line = try reader.next()
    column = try reader.next()
    keyPath = try reader.next()
  }
}

/// A problem of a file.
private struct StoredProblem: StoredValue {
  /// The name for the file itself, whatever its folder is called the next time.
  static let sameFile = ""

  let problem: LibraryProblem

  init(_ problem: LibraryProblem) { self.problem = problem }

  func write(to writer: inout ByteWriter) {
    writer.write(problem.file, problem.line, problem.column, problem.keyPath, problem.fault)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    problem = LibraryProblem(
      file: try reader.next(), line: try reader.next(), column: try reader.next(),
      keyPath: try reader.next(), fault: try reader.next())
  }
}

extension LibraryProblem {
  /// The problem of a file by another name.
  fileprivate func named(_ name: String, as other: String) -> LibraryProblem {
    var fault = fault
    if case .duplicateIdentifier(let slug, name, let line) = fault {
      fault = .duplicateIdentifier(slug, firstFile: other, firstLine: line)
    }
    return LibraryProblem(
      file: file == name ? other : file, line: line, column: column, keyPath: keyPath,
      fault: fault)
  }
}
