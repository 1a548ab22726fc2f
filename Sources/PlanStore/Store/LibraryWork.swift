import PlanCore
import PlanIndex
import PlanLibrary
import PlanPlatform

/// Everything that is known about a library's files; used by one thread at a time.
struct LibraryWork: Sendable {
  let loader: LibraryLoader
  /// The cache's folder, or `nil` if everything is in memory.
  var cache: CacheFolder?
  /// This program, so that another one's cache is not trusted.
  let program: UInt64
  /// The hash that names the cache's folder.
  let library: UInt64
  /// Keeps plans that have just been read for a while, if there are few.
  let recent: RecentPlans?
  /// What is made of the files.
  let purpose: LibraryPurpose

  /// How long a stamp is too new to be reliable, in nanoseconds.
  let racyAge: Int64
  /// The same for folders.
  let racyFolderAge: Int64

  /// The places of the files.
  var gazetteer = Gazetteer()
  /// The places of the nation that plans named when the cache was written.
  var nationalPlaces: [Place] = []
  /// Their files, and their encoding.
  var places = Manifest.Places(stamps: nil, encoded: [])
  /// Problems of folders and places.
  var earlyProblems: [LibraryProblem] = []
  /// The folders as they were listed last, if later changes of them will show.
  var folders: [ManifestFolder]?
  /// The whole library if every file is as in the cache; then ``files`` is empty.
  var unchanged: UnchangedLibrary?
  /// The plan files, in the order of the library; see ``lookAtFiles()``.
  var files: [PlanFile] = []
  /// What follows from all files together, until one changes.
  var judgement: LibraryValidation?
  /// Whether the files have been checked against the cache.
  var isListed = false
  /// Whether the manifest is out of date.
  var isUnsaved = false

  /// Fills ``files`` if it has not been needed before.
  mutating func lookAtFiles() {
    guard let unchanged else { return }
    self.unchanged = nil
    files = unchanged.files()
    judgement = files.contains(where: \.isStale) ? nil : LibraryValidation(plain: files.count)
  }

  /// The places of the files, and those of the nation that plans name.
  var wholeGazetteer: Gazetteer {
    if unchanged != nil {
      guard !nationalPlaces.isEmpty else { return gazetteer }
      return Gazetteer(places: gazetteer.places + nationalPlaces, nation: gazetteer.nation)
    }
    return gazetteer.adopting(
      files.flatMap { $0.record?.nationalPlaces ?? [] }, known: nationalPlaces)
  }

  /// What is known now.
  mutating func snapshot() -> Snapshot {
    if let unchanged {
      return Snapshot(
        catalog: Catalog(
          count: unchanged.count, gazetteer: wholeGazetteer, problems: earlyProblems,
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
      count: plans.count, gazetteer: wholeGazetteer,
      problems: earlyProblems + judgement.problems
    ) { [plans] in parallelMap(plans) { $0.record.summary } }
    return Snapshot(
      catalog: catalog, parts: parts.parts, plans: .listed(plans),
      isScanned: purpose == .oneSearch, badSlugs: files.compactMap(\.badSlug),
      isInMemory: cache == nil,
      staleCount: files.count(where: \.isStale))
  }

  /// What the files are together.
  mutating func judged() -> LibraryValidation {
    if let judgement { return judgement }
    // Missing plans are known only when all have been read.
    let made = LibraryValidation(files, checkingReferences: !files.contains(where: \.isStale))
    judgement = made
    return made
  }
}
