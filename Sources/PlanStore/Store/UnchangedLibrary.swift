import PlanCore
import PlanIndex
import PlanLibrary

/// A library without problems whose files are all as in the cache.
///
/// That is the case at most starts. It avoids making anything for each of ten thousand files: a
/// search only needs the rows of the manifest.
struct UnchangedLibrary: Sendable {
  /// The cache.
  let stored: CachedLibrary
  /// The folders with the same files.
  let folders: [ListedFolder]
  /// The segments of the files.
  let parts: [SearchIndex.Part]
  /// Whether small segments should be merged.
  let isToBeMerged: Bool

  /// Creates a library from a cache whose files have been compared with the folders.
  ///
  /// - Returns: The library, or `nil` if some plans would be in no segment.
  init?(_ stored: CachedLibrary, folders: [ListedFolder]) {
    var parts = PartsBuilder()
    var sizes = SegmentSizes()
    var last: Int?
    let isFound = stored.manifest.allRows(0..<stored.manifest.fileCount) { number, row, all in
      guard row.segment < stored.segments.count, let segment = stored.segments[row.segment],
        row.ordinal < segment.segment.planCount,
        // The first plan of a run is enough to verify that this is the right segment.
        row.segment == last
          || segment.isPlan(row.ordinal, facts: all[stored.manifest.facts(of: row)]),
        parts.add(SegmentLocation(segment: segment, ordinal: row.ordinal), at: number)
      else { return false }
      last = row.segment
      sizes.add(segment, textBytes: row.textBytes)
      return true
    }
    guard isFound else { return nil }
    self.stored = stored
    self.folders = folders
    self.parts = parts.parts
    isToBeMerged = !sizes.merged.isEmpty
  }

  /// The number of plans, and of files.
  var count: Int { stored.manifest.fileCount }

  /// Whether a segment is damaged.
  var isDamaged: Bool { stored.segments.contains { $0?.isDamaged ?? false } }

  /// The summaries of the plans.
  ///
  /// Cost: all are made each time.
  func summaries() -> [PlanSummary] {
    stored.manifest.summaries().enumerated().map { number, summary in
      // This never happens, since the checksum is right; keep the row.
      summary ?? PlanSummary(unreadable: Identifier(unchecked: "unreadable-\(number)"))
    }
  }

  /// The files with their records.
  ///
  /// Cost: all are made each time.
  func files() -> [PlanFile] {
    let known = stored.files()
    return folders.flatMap(\.all).enumerated().map { number, file in
      PlanFile(
        file: file, state: number < known.count ? .fresh(known[number].record) : .stale(nil))
    }
  }

  /// The record of a plan, by its number in the library.
  func plan(at position: Int) -> ListedPlan? {
    guard let file = file(at: position), let row = stored.manifest.row(position),
      row.segment < stored.segments.count
    else { return nil }
    let segment = stored.segments[row.segment]
    return ListedPlan(file: file, hash: row.hash, plan: segment?.plan(of: row), segment: segment)
  }

  /// The file of a plan by its number in the library.
  func file(at position: Int) -> ListedFile? {
    var index = position
    for folder in folders {
      if index < folder.files.planNames.count { return ListedFile(folder: folder, index: index) }
      index -= folder.files.planNames.count
    }
    return nil
  }
}

extension StoredSegment {
  /// Whether a plan of the segment is the one with some facts in the manifest.
  fileprivate func isPlan(_ ordinal: Int, facts: Slice<UnsafeRawBufferPointer>) -> Bool {
    var reader = ByteReader(UnsafeRawBufferPointer(rebasing: facts))
    guard let id = try? reader.next(Identifier<Plan>.self) else { return false }
    return segment.isPlan(ordinal, id)
  }
}
