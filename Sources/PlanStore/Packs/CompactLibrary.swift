import PlanCore
import PlanIndex
import PlanLibrary
import PlanPlatform

/// A library whose plans have no prose, for the views across plans: each plan file is read once
/// in its life, and kept as bytes that are read a hundred times as fast.
///
/// The plan files stay the truth, as for ``LibraryStore``; what is damaged or another program's is
/// read again, and where nothing can be kept everything is read each time.
package struct CompactLibrary: Sendable {
  private let loader: LibraryLoader
  private let cache: CacheFolder?
  private let program: UInt64
  private let library: UInt64
  private let racyAge: Int64

  /// Creates a library; nothing is looked at yet.
  ///
  /// - Parameter cacheFolder: The folder for the caches of all libraries; `nil` keeps nothing.
  package init(_ loader: LibraryLoader, cacheFolder: String?) {
    self.init(loader, cacheFolder: cacheFolder, program: CacheLocation.programStamp())
  }

  init(
    _ loader: LibraryLoader, cacheFolder: String?, program: UInt64,
    racyAge: Int64 = FileStamp.racyAge
  ) {
    self.loader = loader
    library = CacheLocation.hash(ofLibraryIn: loader.paths)
    let name = hexadecimal(library)
    cache = cacheFolder.map { CacheFolder(path: "\($0)/\(name)") }
    self.program = program
    self.racyAge = racyAge
  }

  /// The plans that are taken at once.
  private static let batch = 32

  /// All plans without their prose, the links between them, and what is wrong with the files.
  ///
  /// - Parameter progress: Called on this thread for every plan's file with the number of those
  ///   that are done, of all, and a way to the library so far.
  package func load(
    progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void = { _, _, _ in }
  ) -> Library {
    var work = LibraryWork(
      loader: loader, cache: cache, program: program, library: library, racyAge: racyAge)
    work.open()
    work.lookAtFiles()
    let maker = PlanPack.Maker(
      program: program, places: work.places.encoded.withUnsafeBytes(checksum))
    let shelf = cache.map { PlanPackStore(in: $0, maker: maker) }
    var plans = [Plan?](repeating: nil, count: work.files.count)
    var fresh: [(hash: UInt64, bytes: [UInt8])] = []
    var isKept = cache?.make() ?? false
    let taking = PlanTaking(shelf: shelf, gazetteer: work.gazetteer)
    let count = work.files.count
    for start in stride(from: 0, to: count, by: Self.batch) {
      let range = start..<min(start + Self.batch, count)
      let taken = parallelMap(range.map { work.files[$0] }) { taking.take($0) }
      for (file, taken) in zip(range, taken) {
        work.files[file].state = taken.state
        plans[file] = taken.plan
        if isKept, let bytes = taken.bytes, let hash = work.files[file].record?.hash {
          fresh.append((hash, bytes))
        }
      }
      if fresh.count >= PlanPackStore.packSize {
        isKept = shelf?.add(fresh) ?? false
        fresh = []
      }
      work.judgement = nil
      for file in range {
        progress(file + 1, count) { Self.library(of: &work, plans, loader) }
      }
    }
    if isKept { shelf?.add(fresh) }
    shelf?.tidy(used: Set(work.files.compactMap { $0.record?.hash }))
    return Self.library(of: &work, plans, loader)
  }

  private static func library(
    of work: inout LibraryWork, _ plans: [Plan?], _ loader: LibraryLoader
  ) -> Library {
    let judgement = work.judged()
    let counting = judgement.files.compactMap { plans[$0] }
    let links = loader.links(between: counting, others: work.files.compactMap(\.slug))
    return Library(
      plans: counting, gazetteer: work.gazetteer, links: links.table,
      problems: work.earlyProblems + judgement.problems + links.problems)
  }
}

/// Takes the plan of a file from a shelf, or reads the file.
private struct PlanTaking: Sendable {
  let shelf: PlanPackStore?
  let gazetteer: Gazetteer

  /// What has become of a file.
  struct Taken: Sendable {
    let state: PlanFile.State
    var plan: Plan?
    /// What is to be kept of it, when it was read.
    var bytes: [UInt8]?
  }

  /// Looks for the plan by the hash of its file, which need not be read when it is fresh.
  func take(_ file: PlanFile) -> Taken {
    if let record = file.record, let kept = shelf?.plan(record.hash) {
      return Taken(state: file.state, plan: kept.plan)
    }
    let path = file.file.path
    do throws(LibraryProblem.Fault) {
      let contents = try contents(ofFile: path)
      let hash = contents.bytes.withUnsafeBytes(checksum)
      if let kept = shelf?.plan(hash),
        let record = try? kept.record(stamp: contents.stamp, hash: hash)
      {
        return Taken(state: .fresh(record), plan: kept.plan)
      }
      return read(contents, hash, path)
    } catch {
      return Taken(state: .bad(ReadPlanFile(unreadable: path, error)))
    }
  }

  private func read(_ contents: StampedBytes, _ hash: UInt64, _ path: String) -> Taken {
    let read = ReadPlanFile(
      PlanFileReader(gazetteer: gazetteer).read(contents.bytes, file: path))
    guard let plan = read.reading?.plan else { return Taken(state: .bad(read)) }
    let record = PlanRecord(read, plan, stamp: contents.stamp, hash: hash, textBytes: 0)
    let bytes = shelf == nil ? nil : KeptPlan.encoded(facts: record.facts, plan)
    return Taken(state: .fresh(record), plan: plan.withoutProse, bytes: bytes)
  }
}

extension KeptPlan {
  /// The record of the file that it was read from; it is in no segment.
  fileprivate func record(stamp: FileStamp, hash: UInt64) throws(CacheDamage) -> PlanRecord {
    try facts.reading { (reader) throws(CacheDamage) in
      try PlanRecord(&reader, facts: facts[...], stamp: stamp, hash: hash, textBytes: 0) { _ in
        nil
      }
    }
  }
}
