import Glibc
import PlanCore
import PlanIndex
import PlanLibrary
import PlanSearch
import Synchronization

/// What a store without a cache is used for, and so what is made of the files that it reads.
package enum LibraryPurpose: Sendable {
  /// Anything, for as long as a reader likes: an index, and plans without their prose.
  case everything
  /// Views across plans.
  case views
  /// One search, for which looking at every entry takes less than making an index.
  case oneSearch
  /// What lists show, and single plans.
  case catalog

  var makesIndex: Bool { self == .everything }
  var keepsPlans: Bool { self == .everything || self == .views }
}

/// A library that is available without being read: its catalog, a search, and its plans one by one.
///
/// What has been read is kept in a cache, and read again if its file has changed. The plan files
/// are authoritative: a cache that is damaged, incomplete or from another program is made again,
/// and if none can be written everything is in memory. It may be used from any thread.
package final class LibraryStore: Sendable {
  private let work: Mutex<LibraryWork>
  private let current = Mutex(Snapshot.empty)
  private let recent = RecentPlans()
  private let loader: LibraryLoader
  /// Keeps the links, or `nil` without a cache.
  private let links: LinkCache?

  /// Creates a store without reading anything.
  ///
  /// - Parameter cacheFolder: The folder for the caches of all libraries, such as
  ///   ``CacheLocation/folder(environment:)``; `nil` keeps everything in memory.
  /// - Parameter purpose: What it is used for; a cache has everything, whatever that is.
  package convenience init(
    _ loader: LibraryLoader, cacheFolder: String?, for purpose: LibraryPurpose = .everything
  ) {
    self.init(
      loader, cacheFolder: cacheFolder, program: CacheLocation.programStamp(), for: purpose)
  }

  init(
    _ loader: LibraryLoader, cacheFolder: String?, program: UInt64,
    for purpose: LibraryPurpose = .everything,
    racyAge: Int64 = FileStamp.racyAge, racyFolderAge: Int64 = FileStamp.racyAge
  ) {
    self.loader = loader
    let library = CacheLocation.hash(ofLibraryIn: loader.paths)
    let folder = cacheFolder.map { CacheFolder(path: "\($0)/\(hexadecimal(library))") }
    links = folder.map {
      LinkCache(folder: $0, program: program, library: library, racyAge: racyAge)
    }
    work = Mutex(
      LibraryWork(
        loader: loader,
        cache: folder,
        program: program, library: library, recent: recent,
        purpose: folder == nil ? purpose : .everything,
        racyAge: racyAge, racyFolderAge: racyFolderAge))
  }

  /// The current catalog, in the order of the library.
  package var catalog: Catalog { current.withLock(\.catalog) }

  /// What filters can name, as far as known.
  package var scope: SearchScope { current.withLock(\.index.scope) }

  /// The number of files that must still be read.
  package var staleCount: Int { current.withLock(\.staleCount) }

  /// The bytes of the files that must still be read.
  ///
  /// Cost: a system call for each.
  package func staleBytes() -> Int {
    work.withLock { work in
      work.files.lazy.filter(\.isStale).map { stamp(of: $0.file.path)?.size ?? 0 }.reduce(0, +)
    }
  }

  /// Whether nothing can be stored, because there is no folder or it cannot be written.
  package var isInMemory: Bool { current.withLock(\.isInMemory) }

  /// Lists the files and returns what is known about them; may be called again to see changes.
  ///
  /// Plans that are not known, or have changed, are left out, and so are problems of
  /// files, until ``update(progress:)`` has read them.
  ///
  /// Cost: a system call and some microseconds for every file.
  @discardableResult
  package func open() -> Catalog {
    work.withLock { work in
      work.open()
      publish(work.snapshot())
    }
    return catalog
  }

  /// Reads the files that must be read, and returns the complete catalog.
  ///
  /// Meanwhile ``catalog`` and ``search(_:suggesting:)`` cover what is ready. That is also stored,
  /// so that an interrupted update continues the next time.
  ///
  /// - Parameter progress: Called on this thread after every file, with the number of files done
  ///   and of all. It must not open or update.
  @discardableResult
  package func update(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) -> Catalog {
    work.withLock { update(&$0, progress: progress) }
    return catalog
  }

  /// The entries that contain every word of a query and pass its filters, best first.
  ///
  /// A damaged part of the cache is made again first; while files are being read it is left out
  /// instead, and returns with them.
  ///
  /// - Parameter suggesting: Whether to look for similar titles if nothing is found.
  package func search(_ query: SearchQuery, suggesting: Bool = true) -> SearchResult {
    if current.withLock(\.hasLostParts) { repair() }
    // Each round makes at least one part again, or leaves it out.
    for _ in 0...current.withLock(\.parts.count) + 2 {
      let snapshot = current.withLock { $0 }
      if let scan = snapshot.scan { return scan.search(query) }
      if let result = try? snapshot.index.answer(query, suggesting: suggesting) { return result }
      repair()
    }
    return SearchResult(query: query, total: 0)
  }

  /// Reads a plan of the catalog, or returns `nil` if there is none with that slug.
  ///
  /// The last few are kept until their files change.
  ///
  /// - Throws: What is wrong with its file, if it has changed since.
  package func plan(_ id: Identifier<Plan>) throws(LibraryProblem) -> Plan? {
    let snapshot = current.withLock { $0 }
    guard let path = snapshot.file(of: id) else { return nil }
    let plan = try recent.plan(at: path, gazetteer: snapshot.catalog.gazetteer)
    // The file may have another plan now.
    return plan.id == id ? plan : nil
  }

  /// The file of a plan, or `nil` if the catalog has none with that slug.
  package func file(of id: Identifier<Plan>) -> String? {
    current.withLock { $0 }.file(of: id)
  }

  /// All plans without their prose, their links, and the problems of their files, for the views
  /// across plans.
  ///
  /// It first brings the library up to date, or waits while another thread does.
  ///
  /// - Parameter progress: Called on this thread as files are read or plans loaded from the cache,
  ///   with the number done, of all, and a function that returns the library so far.
  package func compactLibrary(
    progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void = { _, _, _ in }
  ) -> Library {
    var plans = CompactPlans(loader)
    var isRead = false
    bringUpToDate { done, total in
      isRead = true
      progress(done, total) { plans.library(of: current.withLock { $0 }) }
    }
    let snapshot = current.withLock { $0 }
    // Plans that have just been read are not counted again.
    let library =
      isRead ? plans.library(of: snapshot) : plans.library(of: snapshot, progress: progress)
    if plans.hasFoundDamage { repair() }
    return library
  }

  /// The plans that links name, without their prose, and the links between them, as far as they
  /// are known by now.
  package func linkedLibrary() -> Library {
    CompactPlans(loader)
      .linkedLibrary(of: current.withLock { $0 }, statedLinks(), recent: recent)
  }

  /// The links as their files state them, without names and reasons; no plan is read for it, so
  /// that they may name what is not there.
  package func statedLinks() -> LinkTable {
    links?.links(of: loader) ?? loader.statedLinks().table.withoutProse
  }

  private func bringUpToDate(_ progress: (_ done: Int, _ total: Int) -> Void) {
    while work.withLockIfAvailable({ update(&$0, progress: progress) }) == nil {
      usleep(20_000)
      let snapshot = current.withLock { $0 }
      let (known, stale) = (snapshot.catalog.count, snapshot.staleCount)
      if stale > 0, known > 0 { progress(known, known + stale) }
    }
  }

  private func update(
    _ work: inout LibraryWork, progress: (_ done: Int, _ total: Int) -> Void
  ) {
    let isOpened = !work.isListed
    if isOpened { work.open() }
    let isChanged = work.update(progress: progress) { publish($0) }
    if isChanged || isOpened { publish(work.snapshot()) }
  }

  /// Makes damaged parts again.
  private func repair() {
    let repaired: Void? = work.withLockIfAvailable { work in
      if work.isFolderBad { work.cache = nil }
      _ = work.update(progress: { _, _ in }, publish: { _ in })
      publish(work.snapshot())
    }
    // Another thread is reading files, which can take minutes; damaged parts wait for the next
    // time.
    if repaired == nil { current.withLock { $0 = $0.withoutDamage() } }
  }

  private func publish(_ snapshot: Snapshot) {
    current.withLock { $0 = snapshot }
  }
}

extension SearchIndex {
  /// The hits of a query, or similar titles on request if there are none.
  fileprivate func answer(
    _ query: SearchQuery, suggesting: Bool
  ) throws(SegmentDamage) -> SearchResult {
    let result = try search(query)
    guard suggesting, result.total == 0 else { return result }
    return SearchResult(
      query: query, total: 0, notices: result.notices, suggestions: try suggestions(for: query))
  }
}
