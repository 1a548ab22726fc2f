import PlanCore
import PlanIndex
import PlanLibrary
import PlanSearch
import Synchronization

/// A library that is known without being read: its catalog, a search of everything in it, and
/// its plans one by one.
///
/// What has been read once is kept in a cache, and read again when its file has changed. The plan
/// files stay the truth: a cache that is damaged, incomplete or another program's is made anew,
/// and where none can be written everything is in memory. All of it may be used from any thread.
package final class LibraryStore: Sendable {
  private let work: Mutex<LibraryWork>
  private let current = Mutex(Snapshot.empty)
  private let opened = RecentPlans()

  /// Creates a store; nothing is looked at yet.
  ///
  /// - Parameter cacheFolder: The folder for the caches of all libraries, such as
  ///   ``CacheLocation/folder(environment:)``; `nil` keeps everything in memory.
  package convenience init(_ loader: LibraryLoader, cacheFolder: String?) {
    self.init(loader, cacheFolder: cacheFolder, program: CacheLocation.programStamp())
  }

  init(
    _ loader: LibraryLoader, cacheFolder: String?, program: UInt64,
    racyAge: Int64 = FileStamp.racyAge, folderYouth: Int64 = FileStamp.racyAge
  ) {
    let library = CacheLocation.hash(ofLibraryIn: loader.paths)
    work = Mutex(
      LibraryWork(
        loader: loader,
        cache: cacheFolder.map { CacheFolder(path: "\($0)/\(hexadecimal(library))") },
        program: program, library: library, racyAge: racyAge,
        folderYouth: folderYouth))
  }

  /// What is known now, in the order of the library.
  package var catalog: Catalog { current.withLock(\.catalog) }

  /// What filters may name, as far as it is known.
  package var scope: SearchScope { current.withLock(\.index.scope) }

  /// The number of files that have yet to be read.
  package var staleCount: Int { current.withLock(\.staleCount) }

  /// Whether nothing can be kept, as there is no folder or it cannot be written.
  package var isInMemory: Bool { current.withLock(\.isInMemory) }

  /// Lists the files and returns what is known of them; may be called again to see changes.
  ///
  /// Plans of which nothing or something else is known are left out, and so are problems of
  /// files, until ``update(progress:)`` has read them.
  ///
  /// Cost: a call of the system and some microseconds for every file.
  @discardableResult
  package func open() -> Catalog {
    work.withLock { work in
      work.open()
      return publish(work.snapshot())
    }
  }

  /// Reads the files that have to be read, and returns the whole catalog.
  ///
  /// Meanwhile ``catalog`` and ``search(_:suggesting:)`` know what is ready. What is ready is also
  /// kept, so that an update that is broken off goes on the next time.
  ///
  /// - Parameter progress: Called on this thread after every file with the number of those that
  ///   are done, and of all. It must not open or update.
  @discardableResult
  package func update(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) -> Catalog {
    work.withLock { work in
      let isOpened = !work.isListed
      if isOpened { work.open() }
      let isChanged = work.update(progress: progress) { _ = publish($0) }
      return isChanged || isOpened ? publish(work.snapshot()) : catalog
    }
  }

  /// The entries that contain every word of a query and pass its filters, best first.
  ///
  /// A part of the cache that turns out to be damaged is made anew first; while files are being
  /// read it is left out instead, and comes back with them.
  ///
  /// - Parameter suggesting: Whether to look for near titles when nothing is found.
  package func search(_ query: SearchQuery, suggesting: Bool = true) -> SearchResult {
    if current.withLock(\.hasLostParts) { repair() }
    // Each time at least one part is made anew, or left out.
    for _ in 0...current.withLock(\.parts.count) + 2 {
      let snapshot = current.withLock { $0 }
      if let result = try? snapshot.index.answer(query, suggesting: suggesting) { return result }
      repair()
    }
    return SearchResult(query: query, total: 0)
  }

  /// Reads a plan of the catalog, or returns `nil` when it has none of that slug.
  ///
  /// The last few are kept until their files change.
  ///
  /// - Throws: What is wrong with its file, if it has changed since.
  package func plan(_ id: Identifier<Plan>) throws(LibraryProblem) -> Plan? {
    let snapshot = current.withLock { $0 }
    guard let position = snapshot.catalog.summaries.firstIndex(where: { $0.id == id }),
      let path = snapshot.files.path(at: position)
    else { return nil }
    let plan = try opened.plan(at: path, gazetteer: snapshot.catalog.gazetteer)
    // The file may hold another one by now.
    return plan.id == id ? plan : nil
  }

  /// The file that has a plan, or `nil` when the catalog has none of that slug.
  package func file(of id: Identifier<Plan>) -> String? {
    let snapshot = current.withLock { $0 }
    return snapshot.catalog.summaries.firstIndex { $0.id == id }.flatMap {
      snapshot.files.path(at: $0)
    }
  }

  /// Makes the parts anew that are damaged.
  private func repair() {
    let repaired: Void? = work.withLockIfAvailable { work in
      if work.isFolderBad { work.cache = nil }
      _ = work.update(progress: { _, _ in }, publish: { _ in })
      _ = publish(work.snapshot())
    }
    // Somebody is reading files, which can take minutes; what is damaged waits for the next time.
    if repaired == nil { current.withLock { $0 = $0.withoutDamage() } }
  }

  private func publish(_ snapshot: Snapshot) -> Catalog {
    current.withLock { $0 = snapshot }
    return snapshot.catalog
  }
}

extension SearchIndex {
  /// What a query finds and, if that is nothing and they are wanted, near titles.
  fileprivate func answer(
    _ query: SearchQuery, suggesting: Bool
  ) throws(SegmentDamage) -> SearchResult {
    let result = try search(query)
    guard suggesting, result.total == 0 else { return result }
    return SearchResult(
      query: query, total: 0, notices: result.notices, suggestions: try suggestions(for: query))
  }
}
