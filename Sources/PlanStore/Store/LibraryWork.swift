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
  /// Where plans that have just been read are kept for a while, when they are few.
  let recent: RecentPlans?
  /// Whether the library is to be searched; without a cache, views across plans do without.
  let makesIndex: Bool

  /// How long a stamp is too new to be reliable, in nanoseconds.
  let racyAge: Int64
  /// The same for folders.
  let racyFolderAge: Int64

  /// The places.
  var gazetteer = Gazetteer()
  /// Where they come from, and how they are kept.
  var places = Manifest.Places(stamps: nil, encoded: [])
  /// What could not be listed, and what is wrong with places.
  var earlyProblems: [LibraryProblem] = []
  /// The folders as they were listed last, if later changes of them will show.
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

  /// What is known now.
  mutating func snapshot() -> Snapshot {
    if let unchanged {
      return Snapshot(
        catalog: Catalog(
          count: unchanged.count, gazetteer: gazetteer, problems: earlyProblems,
          summaries: unchanged.summaries),
        parts: unchanged.parts, plans: .unchanged(unchanged),
        isInMemory: cache == nil, staleCount: 0)
    }
    let judgement = judged()
    var parts = PartsBuilder()
    var plans: [(file: ListedFile, record: PlanRecord)] = []
    plans.reserveCapacity(judgement.files.count)
    for index in judgement.files {
      guard let record = files[index].record else { continue }
      if let location = record.usableLocation { _ = parts.add(location, at: plans.count) }
      plans.append((files[index].file, record))
    }
    let catalog = Catalog(
      count: plans.count, gazetteer: gazetteer,
      problems: earlyProblems + judgement.problems
    ) { [plans] in parallelMap(plans) { $0.record.summary } }
    return Snapshot(
      catalog: catalog, parts: parts.parts, plans: .listed(plans),
      badSlugs: files.compactMap(\.badSlug), isInMemory: cache == nil,
      staleCount: files.count(where: \.isStale))
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
