import PlanIndex

/// How many plans count in each segment, and which segments are to become one.
struct SegmentSizes {
  /// The most segments that are left small.
  ///
  /// Every change leaves a segment of one plan, and a search asks all of them.
  static let mostSmall = 16
  /// The plans of which a segment is not small any more, whatever their length; as many are
  /// read again at most when segments are merged.
  static let smallPlans = 64
  /// The UTF-8 bytes of texts of which a segment is not small any more.
  static let smallText = SegmentBuilder.fullTextBytes / 8

  private struct Size {
    var plans = 0
    var text = 0
  }

  private var sizes: [ObjectIdentifier: Size] = [:]
  /// The segment of the last plan; neighbours mostly share one.
  private var last: (segment: ObjectIdentifier, size: Size)?

  /// Counts a plan with `textBytes` UTF-8 bytes of texts.
  mutating func add(_ segment: StoredSegment, textBytes: Int) {
    let id = ObjectIdentifier(segment)
    if last?.segment != id {
      put(last)
      last = (id, sizes[id] ?? Size())
    }
    last?.size.plans += 1
    last?.size.text += textBytes
  }

  /// The small segments that are to become one, when there are too many.
  ///
  /// The smallest are taken first, so that a plan is not read again at every change.
  var merged: Set<ObjectIdentifier> {
    var all = self
    all.put(last)
    let small = all.sizes.filter {
      $0.value.plans < Self.smallPlans && $0.value.text < Self.smallText
    }
    guard small.count > Self.mostSmall else { return [] }
    var merged: Set<ObjectIdentifier> = []
    var size = Size()
    for segment in small.sorted(by: { $0.value.text < $1.value.text }) {
      guard size.plans < Self.smallPlans, size.text < Self.smallText else { break }
      merged.insert(segment.key)
      size.plans += segment.value.plans
      size.text += segment.value.text
    }
    return merged
  }

  private mutating func put(_ counted: (segment: ObjectIdentifier, size: Size)?) {
    if let counted { sizes[counted.segment] = counted.size }
  }
}
