import PlanCore
import PlanLibrary
import PlanPlatform

/// Collects the plans of a library without their prose, each once.
struct CompactPlans {
  /// Whether a plan turned out to be damaged in the cache.
  private(set) var hasFoundDamage = false

  private let loader: LibraryLoader
  /// The collected plans, by the hashes of their files.
  private var known: [UInt64: Plan] = [:]

  /// The number of plans between reports of progress.
  private static let batch = 32

  init(_ loader: LibraryLoader) {
    self.loader = loader
  }

  /// All plans of a snapshot, and the links between them.
  mutating func library(
    of snapshot: Snapshot,
    progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void = { _, _, _ in }
  ) -> Library {
    let count = snapshot.catalog.count
    let gazetteer = snapshot.catalog.gazetteer
    var plans: [Plan] = []
    plans.reserveCapacity(count)
    for start in stride(from: 0, to: count, by: Self.batch) {
      let listed = (start..<min(start + Self.batch, count)).compactMap { snapshot.plan(at: $0) }
      let missing = listed.filter { known[$0.hash] == nil }
      for (listed, taken) in zip(missing, parallelMap(missing) { $0.taken(gazetteer) }) {
        known[listed.hash] = taken.plan
        hasFoundDamage = hasFoundDamage || taken.isDamaged
      }
      plans += listed.compactMap { known[$0.hash] }
      for number in listed.indices {
        progress(start + number + 1, count) { library(plans, of: snapshot) }
      }
    }
    return library(plans, of: snapshot)
  }

  /// The plans of a snapshot that links name, and the links between them.
  ///
  /// - Parameters:
  ///   - links: The links as they are stated.
  ///   - recent: The plans that are in memory anyway, with their prose; they need not be there twice.
  func linkedLibrary(
    of snapshot: Snapshot, _ links: LinkTable, recent: RecentPlans
  ) -> Library {
    let ids = snapshot.catalog.summaries.map(\.id)
    let named = Set(links.entities.flatMap(\.links).map(\.item.plan))
    let gazetteer = snapshot.catalog.gazetteer
    let plans = ids.indices.filter { named.contains(ids[$0]) }.compactMap { index -> Plan? in
      guard let listed = snapshot.plan(at: index) else { return nil }
      return recent.known(at: listed.file.path, gazetteer) ?? listed.taken(gazetteer).plan
    }
    return library(plans, of: snapshot)
  }

  private func library(_ plans: [Plan], of snapshot: Snapshot) -> Library {
    let links = loader.links(
      between: plans, others: snapshot.catalog.summaries.map(\.id) + snapshot.badSlugs)
    return Library(
      plans: plans, gazetteer: snapshot.catalog.gazetteer, links: links.table,
      problems: snapshot.catalog.problems + links.problems)
  }
}

extension ListedPlan {
  /// The plan without its prose, from the cache or, if that is damaged, from its file.
  fileprivate func taken(_ gazetteer: Gazetteer) -> (plan: Plan?, isDamaged: Bool) {
    if let plan = plan?.decoded() { return (plan, false) }
    if let segment, segment.isInFile { segment.noteDamagedPlan() }
    let read = ReadPlanFile(file.path, by: PlanFileReader(gazetteer: gazetteer))
    return (read.reading?.plan?.withoutProse, segment != nil)
  }
}
