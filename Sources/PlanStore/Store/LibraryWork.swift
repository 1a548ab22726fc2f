import PlanCore
import PlanIndex
import PlanLibrary
import PlanPlatform

/// Everything that is known of a library's files; one thread at a time works on it.
struct LibraryWork: Sendable {
  let loader: LibraryLoader
  /// Where it is kept, or `nil` when it is in memory alone.
  var cache: CacheFolder?
  /// This program, so that another one's cache is not trusted.
  let program: UInt64
  /// The hash that the cache's folder is called by.
  let library: UInt64

  /// How long a stamp is too young to tell files apart, in nanoseconds.
  let racyAge: Int64
  /// The same for folders.
  var folderYouth = FileStamp.racyAge

  /// The places.
  var gazetteer = Gazetteer()
  /// Where they come from, and how they are kept.
  var places = Manifest.Places(stamps: nil, encoded: [])
  /// What could not be listed, and what is wrong with places.
  var earlyProblems: [LibraryProblem] = []
  /// The folders as they were listed last, if they can be told apart from what comes.
  var folders: [ManifestFolder]?
  /// The whole library when every file is as the cache has it; then there is nothing in ``files``.
  var unchanged: UnchangedLibrary?
  /// The plan files, in the order of the library; see ``lookAtFiles()``.
  var files: [PlanFile] = []
  /// What the files are together, until one changes.
  var judgement: LibraryValidation?
  /// Whether anything is known yet, or only what a cache says.
  var isListed = false
  /// Whether the manifest says something else than what is known.
  var isUnsaved = false

  /// Makes ``files`` where it has not been needed before.
  mutating func lookAtFiles() {
    guard let unchanged else { return }
    self.unchanged = nil
    files = unchanged.files()
    judgement = files.contains(where: \.isStale) ? nil : LibraryValidation(plain: files.count)
  }

  /// What can be asked now.
  mutating func snapshot() -> Snapshot {
    if let unchanged {
      return Snapshot(
        catalog: Catalog(
          count: unchanged.count, gazetteer: gazetteer, problems: earlyProblems,
          summaries: unchanged.summaries),
        parts: unchanged.parts, files: .unchanged(unchanged),
        isInMemory: cache == nil, staleCount: 0)
    }
    let judgement = judged()
    var parts = PartsBuilder()
    var records: [PlanRecord] = []
    records.reserveCapacity(judgement.files.count)
    var shown: [ListedFile] = []
    shown.reserveCapacity(judgement.files.count)
    for index in judgement.files {
      guard let record = files[index].record else { continue }
      if let home = record.usableHome { _ = parts.add(home, at: records.count) }
      records.append(record)
      shown.append(files[index].file)
    }
    let catalog = Catalog(
      count: records.count, gazetteer: gazetteer,
      problems: earlyProblems + judgement.problems
    ) { [records] in parallelMap(records) { $0.summary } }
    return Snapshot(
      catalog: catalog, parts: parts.parts, files: .listed(shown),
      isInMemory: cache == nil, staleCount: files.count(where: \.isStale))
  }

  /// What the files are together.
  mutating func judged() -> LibraryValidation {
    if let judgement { return judgement }
    // Whether a plan is missing is known only when all have been read.
    let made = LibraryValidation(files, checkingReferences: !files.contains(where: \.isStale))
    judgement = made
    return made
  }
}

extension PlanRecord {
  /// Where it is found, unless that has turned out to be damaged.
  var usableHome: Home? {
    home.flatMap { $0.segment.segment.isDamaged ? nil : $0 }
  }
}
