import PlanCore
import PlanIndex
import PlanLibrary
import PlanSearch

/// An immutable state of a library, for queries.
struct Snapshot: Sendable {
  /// The catalog.
  let catalog: Catalog
  /// The segments in use, and their plans.
  let parts: [SearchIndex.Part]
  /// Searches what is ready.
  let index: SearchIndex
  /// The records of the catalog's plans.
  let plans: Plans
  /// The slugs of plans whose files have problems.
  let badSlugs: [Identifier<Plan>]
  /// Whether everything is in memory because nothing could be written.
  let isInMemory: Bool
  /// The number of files that must still be read.
  let staleCount: Int

  /// Whether damaged parts are left out and must be made again.
  let hasLostParts: Bool
  /// Whether a search looks at every entry.
  private let isScanned: Bool

  /// The records of a catalog's plans.
  enum Plans: Sendable {
    case listed([(file: ListedFile, record: PlanRecord)])
    case unchanged(UnchangedLibrary)
  }

  /// The record of a plan, by its number in the catalog.
  func plan(at position: Int) -> ListedPlan? {
    switch plans {
    case .listed(let plans):
      guard position < plans.count else { return nil }
      let (file, record) = plans[position]
      return ListedPlan(
        file: file, hash: record.hash, plan: record.plan, segment: record.location?.segment)
    case .unchanged(let library): return library.plan(at: position)
    }
  }

  /// An empty library.
  static let empty = Snapshot(
    catalog: Catalog(), parts: [], plans: .listed([]), isInMemory: false, staleCount: 0)

  /// Creates a snapshot from its parts.
  init(
    catalog: Catalog, parts: [SearchIndex.Part], plans: Plans, isScanned: Bool = false,
    badSlugs: [Identifier<Plan>] = [], isInMemory: Bool, staleCount: Int,
    hasLostParts: Bool = false
  ) {
    self.isScanned = isScanned
    self.catalog = catalog
    self.parts = parts
    index = SearchIndex(catalog: catalog, parts: parts)
    self.plans = plans
    self.badSlugs = badSlugs
    self.isInMemory = isInMemory
    self.staleCount = staleCount
    self.hasLostParts = hasLostParts
  }

  /// Searches every entry, in place of the index; `nil` if there is an index.
  var scan: SearchScan? {
    guard isScanned, case .listed(let plans) = plans else { return nil }
    let entries = plans.compactMap(\.record.entries)
    return SearchScan(
      entries, in: SearchScope(of: catalog, years: entries.flatMap(\.years)))
  }

  /// The file of a plan, or `nil` if the catalog has none with that slug.
  func file(of id: Identifier<Plan>) -> String? {
    catalog.summaries.firstIndex { $0.id == id }.flatMap { plan(at: $0)?.file.path }
  }

  /// The same without damaged parts.
  func withoutDamage() -> Snapshot {
    Snapshot(
      catalog: catalog, parts: parts.filter { !$0.segment.isDamaged }, plans: plans,
      badSlugs: badSlugs, isInMemory: isInMemory, staleCount: staleCount, hasLostParts: true)
  }
}

/// Collects the plans in use, by segment.
struct PartsBuilder {
  private var positions: [[Int?]] = []
  private var segments: [StoredSegment] = []
  private var lasts: [Int] = []
  private var numbers: [ObjectIdentifier: Int] = [:]

  /// Notes that a plan of a segment is the one at `position` of the catalog.
  ///
  /// - Returns: Whether it could be noted: within a segment plans are in the catalog's order.
  mutating func add(_ location: SegmentLocation, at position: Int) -> Bool {
    let number = number(of: location.segment)
    guard location.ordinal > lasts[number] else { return false }
    lasts[number] = location.ordinal
    positions[number][location.ordinal] = position
    return true
  }

  /// The parts of an index.
  var parts: [SearchIndex.Part] {
    zip(segments, positions).map { SearchIndex.Part(segment: $0.segment, positions: $1) }
  }

  private mutating func number(of segment: StoredSegment) -> Int {
    // Neighbours usually share one.
    if let last = segments.last, last === segment { return segments.count - 1 }
    let id = ObjectIdentifier(segment)
    if let number = numbers[id] { return number }
    numbers[id] = segments.count
    segments.append(segment)
    positions.append(Array(repeating: nil, count: segment.segment.planCount))
    lasts.append(-1)
    return segments.count - 1
  }
}
