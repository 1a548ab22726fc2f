import PlanCore
import PlanIndex
import PlanLibrary

/// A plan file of the library and what is known about it.
struct PlanFile: Sendable {
  /// Where it is.
  let file: ListedFile
  /// What is known about it.
  var state: State

  enum State: Sendable {
    /// The file has not changed since it was read without problems.
    case fresh(PlanRecord)
    /// The file must be read; the record is from a file of the same name and size, if any.
    case stale(FileRecord?)
    /// The file has not changed since it was read, and has a problem.
    case bad(FaultyRecord)
  }

  /// What is known, if the file is fresh.
  var record: PlanRecord? {
    if case .fresh(let record) = state { record } else { nil }
  }

  /// Whether its segment is damaged.
  var isDamaged: Bool { record?.location?.segment.isDamaged ?? false }

  /// The slug of a file with a problem.
  var badSlug: Identifier<Plan>? {
    if case .bad(let record) = state { record.slug } else { nil }
  }

  /// What the cache may know of it; `nil` for a file that could not be read at all.
  var known: FileRecord? {
    switch state {
    case .fresh(let record): .good(record)
    case .stale(let record): record
    case .bad(let record): record.isKept ? .faulty(record) : nil
    }
  }

  /// Whether the file must be read.
  var isStale: Bool {
    if case .stale = state { true } else { false }
  }
}

/// What is known of a plan file from its contents.
enum FileRecord: Sendable {
  case good(PlanRecord)
  case faulty(FaultyRecord)

  /// The stamp of the file when it was read.
  var stamp: FileStamp {
    switch self {
    case .good(let record): record.stamp
    case .faulty(let record): record.stamp
    }
  }

  /// The hash of its bytes.
  var hash: UInt64 {
    switch self {
    case .good(let record): record.hash
    case .faulty(let record): record.hash
    }
  }

  /// What is known of the file when its contents are the same, with other times.
  func state(stamped stamp: FileStamp) -> PlanFile.State {
    switch self {
    case .good(let record): .fresh(record.stamped(stamp))
    case .faulty(let record): .bad(record.stamped(stamp))
    }
  }
}

/// A plan in use: its file, and where it is without its prose.
struct ListedPlan: Sendable {
  let file: ListedFile
  /// The hash of the file's bytes.
  let hash: UInt64
  /// The plan, or `nil` if it must be read from its file.
  let plan: StoredPlan?
  /// The segment that has it.
  let segment: StoredSegment?
}

/// A plan file as it was listed.
struct ListedFile: Sendable {
  /// The folder it was listed in.
  let folder: ListedFolder
  /// Its number among the folder's plan files.
  let index: Int

  /// Its path.
  var path: String { folder.files.plan(at: index) }

  /// Which file it is.
  var key: FileKey {
    FileKey(stored: folder.keyNumber, name: folder.files.planNames.bytes(at: index))
  }
}

/// A folder as it was listed; a class so that ten thousand files can share it.
final class ListedFolder: Sendable {
  let number: Int
  let files: LibraryFolder.Files

  init(_ folder: LibraryListing.Folder) {
    number = folder.number
    files = folder.files
  }

  /// Its plan files.
  var all: [ListedFile] { files.planNames.indices.map { ListedFile(folder: self, index: $0) } }

  /// Its number in the keys of its plan files.
  var keyNumber: Int { FileKey.number(ofFolder: number, isInPlans: !files.plansPrefix.isEmpty) }
}

extension PlanFile: PlanFileFacts {
  var problems: [LibraryProblem] {
    if case .bad(let record) = state { record.facts(of: file.path).problems } else { [] }
  }

  var slug: Identifier<Plan>? {
    switch state {
    case .fresh(let record): record.id
    case .stale: nil
    case .bad(let record): record.slug
    }
  }

  var holdsPlan: Bool { record != nil }

  var references: [Identifier<Plan>] {
    switch state {
    case .fresh(let record): record.references
    case .stale: []
    case .bad(let record): record.facts(of: file.path).mentions.map(\.id)
    }
  }

  func declaration() -> PlanMention? {
    switch state {
    // The facts were already read when the record was made.
    case .fresh(let record): try? PlanFacts.mentions(in: record.facts, file: file.path).declaration
    case .stale: nil
    case .bad(let record): record.facts(of: file.path).declaration
    }
  }

  func mentions() -> [PlanMention] {
    switch state {
    case .fresh(let record):
      (try? PlanFacts.mentions(in: record.facts, file: file.path).mentions) ?? []
    case .stale: []
    case .bad(let record): record.facts(of: file.path).mentions
    }
  }
}
