import PlanCore
import PlanIndex
import PlanLibrary

/// What can be asked of a library at one moment.
struct Snapshot: Sendable {
  /// What is known.
  let catalog: Catalog
  /// The segments that find what is ready, and what they count.
  let parts: [SearchIndex.Part]
  /// Finds what is ready.
  let index: SearchIndex
  /// The file of each plan of the catalog.
  let files: Files
  /// Whether the answers come from memory alone, as nothing could be written.
  let isInMemory: Bool
  /// The number of files that have yet to be read.
  let staleCount: Int

  /// Whether damaged parts have been left out that nobody has begun to make anew.
  let hasLostParts: Bool

  /// The file of each plan of a catalog.
  enum Files: Sendable {
    case listed([ListedFile])
    case unchanged(UnchangedLibrary)

    /// The path of the file of a plan, by its place in the catalog.
    func path(at position: Int) -> String? {
      switch self {
      case .listed(let files): position < files.count ? files[position].path : nil
      case .unchanged(let library): library.file(at: position)?.path
      }
    }
  }

  /// An empty library.
  static let empty = Snapshot(
    catalog: Catalog(), parts: [], files: .listed([]), isInMemory: false, staleCount: 0)

  /// Creates a snapshot from its parts.
  init(
    catalog: Catalog, parts: [SearchIndex.Part], files: Files, isInMemory: Bool,
    staleCount: Int, hasLostParts: Bool = false
  ) {
    self.catalog = catalog
    self.parts = parts
    index = SearchIndex(catalog: catalog, parts: parts)
    self.files = files
    self.isInMemory = isInMemory
    self.staleCount = staleCount
    self.hasLostParts = hasLostParts
  }

  /// The same without what cannot be trusted.
  func withoutDamage() -> Snapshot {
    Snapshot(
      catalog: catalog, parts: parts.filter { !$0.segment.isDamaged }, files: files,
      isInMemory: isInMemory, staleCount: staleCount, hasLostParts: true)
  }
}

/// Collects which plans of which segments count.
struct PartsBuilder {
  private var positions: [[Int?]] = []
  private var segments: [StoredSegment] = []
  private var lasts: [Int] = []
  private var numbers: [ObjectIdentifier: Int] = [:]

  /// Notes that a plan of a segment is the one at `position` of the catalog.
  ///
  /// - Returns: Whether it could be noted: within a segment plans stand in the catalog's order.
  mutating func add(_ home: PlanRecord.Home, at position: Int) -> Bool {
    let number = number(of: home.segment)
    guard home.ordinal > lasts[number] else { return false }
    lasts[number] = home.ordinal
    positions[number][home.ordinal] = position
    return true
  }

  /// The parts of an index.
  var parts: [SearchIndex.Part] {
    zip(segments, positions).map { SearchIndex.Part(segment: $0.segment, positions: $1) }
  }

  private mutating func number(of segment: StoredSegment) -> Int {
    // Neighbours mostly stand in one segment.
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
