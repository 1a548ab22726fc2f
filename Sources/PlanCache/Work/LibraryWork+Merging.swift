import PlanSearch

extension LibraryWork {
  /// The most segments that are left small.
  ///
  /// Every change leaves a segment of one plan, and a search asks all of them.
  static let mostSmall = 16
  /// The plans of which a segment is not small any more, whatever their length; as many are
  /// read again at most when segments are merged.
  static let smallPlans = 64
  /// The UTF-8 bytes of texts of which a segment is not small any more.
  static let smallText = SegmentBuilder.fullTextBytes / 8

  /// The small segments that are to become one, when there are too many.
  ///
  /// The smallest are taken first, so that a plan is not read again at every change.
  func segmentsToMerge() -> Set<ObjectIdentifier> {
    var sizes: [ObjectIdentifier: (plans: Int, text: Int)] = [:]
    /// The segment of the last file; neighbours mostly share one.
    var last: (segment: StoredSegment, plans: Int, text: Int)?
    func close() {
      guard let last else { return }
      let size = sizes[ObjectIdentifier(last.segment)] ?? (0, 0)
      sizes[ObjectIdentifier(last.segment)] = (size.plans + last.plans, size.text + last.text)
    }
    for file in files {
      guard let record = file.record, let home = record.usableHome else { continue }
      if last?.segment !== home.segment {
        close()
        last = (home.segment, 0, 0)
      }
      last?.plans += 1
      last?.text += record.textBytes
    }
    close()
    let small = sizes.filter { $0.value.plans < Self.smallPlans && $0.value.text < Self.smallText }
    guard small.count > Self.mostSmall else { return [] }
    var merged: Set<ObjectIdentifier> = []
    var size = (plans: 0, text: 0)
    for segment in small.sorted(by: { $0.value.text < $1.value.text }) {
      guard size.plans < Self.smallPlans, size.text < Self.smallText else { break }
      merged.insert(segment.key)
      size = (size.plans + segment.value.plans, size.text + segment.value.text)
    }
    return merged
  }
}
