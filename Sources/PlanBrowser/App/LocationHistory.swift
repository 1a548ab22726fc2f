import PlanViews

/// A place that a jump may lead back to.
package struct Location: Hashable, Sendable {
  /// The view; a table keeps its chosen row itself.
  package var view = BrowserView.plans
  /// The way to the chosen row of the plans; empty in other views.
  package var path: [Node] = []
  /// The row of a table that a mark is at; `nil` in the history, and for the line of a group.
  package var row: Row?

  package typealias Row = RowPosition
}

/// The places that jumps have left, as a web browser keeps its pages.
struct LocationHistory: Equatable, Sendable {
  /// The places behind, the nearest last.
  private(set) var back: [Location] = []
  /// The places ahead, the nearest last.
  private(set) var forward: [Location] = []
  /// Where the reader was before the last jump or step.
  private(set) var last: Location?

  /// More places than this are forgotten, the oldest first.
  static let limit = 100

  /// Notes that a jump leaves `place`; what was ahead is gone.
  mutating func leave(_ place: Location) {
    last = place
    forward = []
    if back.last != place { back.append(place) }
    if back.count > Self.limit { back.removeFirst() }
  }

  /// Steps back (-1) or forward (1) from `place` to the nearest other place that `isThere`.
  ///
  /// Returns where to, or `nil` at the end. Places that are gone are forgotten on the way.
  mutating func step(_ step: Int, from place: Location, where isThere: (Location) -> Bool)
    -> Location?
  {
    while let target = step < 0 ? back.popLast() : forward.popLast() {
      guard target != place, isThere(target) else { continue }
      if step < 0 { forward.append(place) } else { back.append(place) }
      last = place
      return target
    }
    return nil
  }
}

/// Where the reader has been, and what they have marked.
package struct ReadingHistory: Equatable, Sendable {
  /// What jumps have left.
  var visits = LocationHistory()
  /// The bookmarks, each named by one character.
  package internal(set) var marks: [Character: Location] = [:]

  /// Where a mark is; `'` is the place before the last jump.
  func place(of name: Character) -> Location? { name == "'" ? visits.last : marks[name] }
}
