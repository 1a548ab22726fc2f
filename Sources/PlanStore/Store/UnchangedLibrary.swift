import PlanCore
import PlanIndex
import PlanLibrary

/// A library whose every file is as a cache has it, and in which nothing is wrong.
///
/// So it is at most starts, and then nothing need be made for every one of ten thousand files:
/// what a search asks for is in the rows of the manifest.
struct UnchangedLibrary: Sendable {
  /// What the cache has.
  let stored: CachedLibrary
  /// The folders with the same files.
  let folders: [ListedFolder]
  /// The segments that find what is in the files.
  let parts: [SearchIndex.Part]
  /// Whether small segments are to become one.
  let isToBeMerged: Bool

  /// Takes what a cache has for the files of folders, which have been compared with it.
  ///
  /// - Returns: The library, or `nil` when some plans would be in no segment.
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

  /// The number of plans, which is that of files.
  var count: Int { stored.manifest.fileCount }

  /// Whether a segment has turned out to be damaged.
  var isDamaged: Bool { stored.segments.contains { $0?.isDamaged ?? false } }

  /// What lists show of the plans.
  ///
  /// Cost: all are made each time.
  func summaries() -> [PlanSummary] {
    stored.manifest.summaries().enumerated().map { number, summary in
      // Never, as the checksum is right; then the place in the list is kept.
      summary ?? PlanSummary(unreadable: Identifier(unchecked: "unreadable-\(number)"))
    }
  }

  /// The files with what is known of them.
  ///
  /// Cost: all are made each time.
  func files() -> [PlanFile] {
    let known = stored.files()
    return folders.flatMap(\.all).enumerated().map { number, file in
      PlanFile(
        file: file, state: number < known.count ? .fresh(known[number].record) : .stale(nil))
    }
  }

  /// What is known of a plan by its number in the library.
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
  /// Whether a plan of the segment is the one that a manifest has some facts of.
  fileprivate func isPlan(_ ordinal: Int, facts: Slice<UnsafeRawBufferPointer>) -> Bool {
    var reader = ByteReader(UnsafeRawBufferPointer(rebasing: facts))
    guard let id = try? reader.next(Identifier<Plan>.self) else { return false }
    return segment.isPlan(ordinal, id)
  }
}
