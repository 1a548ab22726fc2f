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
    case stale(PlanRecord?)
    /// The file has been read and has a problem.
    ///
    /// Indirect, so that there is no room for a whole plan in each of ten thousand good files.
    indirect case bad(ReadPlanFile)
  }

  /// What is known, if the file is fresh.
  var record: PlanRecord? {
    if case .fresh(let record) = state { record } else { nil }
  }

  /// Whether its segment is damaged.
  var isDamaged: Bool { record?.location?.segment.isDamaged ?? false }

  /// The slug of a file with a problem.
  var badSlug: Identifier<Plan>? {
    if case .bad(let file) = state { file.slug } else { nil }
  }

  /// Whether the file must be read.
  var isStale: Bool {
    if case .stale = state { true } else { false }
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
    if case .bad(let file) = state { file.problems } else { [] }
  }

  var slug: Identifier<Plan>? {
    switch state {
    case .fresh(let record): record.id
    case .stale: nil
    case .bad(let file): file.slug
    }
  }

  var holdsPlan: Bool { record != nil }

  var references: [Identifier<Plan>] {
    switch state {
    case .fresh(let record): record.references
    case .stale: []
    case .bad(let file): file.references
    }
  }

  func declaration() -> PlanMention? {
    switch state {
    // The facts were already read when the record was made.
    case .fresh(let record): try? PlanFacts.mentions(in: record.facts, file: file.path).declaration
    case .stale: nil
    case .bad(let file): file.declaration()
    }
  }

  func mentions() -> [PlanMention] {
    switch state {
    case .fresh(let record):
      (try? PlanFacts.mentions(in: record.facts, file: file.path).mentions) ?? []
    case .stale: []
    case .bad(let file): file.mentions()
    }
  }
}
