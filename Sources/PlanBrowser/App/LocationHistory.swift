import PlanCore
import PlanText
import PlanViews

/// A location that one can go back to.
package struct Location: Hashable, Sendable {
  /// The view; a table keeps its chosen row itself.
  package var view = BrowserView.plans
  /// The path to the chosen row of the plans; empty in other views.
  package var path: [Node] = []
  /// The table row of a bookmark; `nil` in the history, and on the line of a group.
  package var row: Row?
  /// How many nodes the path had when a jump led to it: from there `←` leads back.
  var arrival: Int?
  /// What was searched for there; `nil` without an open search box.
  var search: String?

  package typealias Row = RowPosition

  /// What a reader calls it: the view, or the search.
  func name(in words: Strings) -> String {
    search == nil ? view.title(in: words.language) : words.searchName
  }

  /// Whether both show the same.
  fileprivate func isSame(as other: Location) -> Bool {
    view == other.view && path == other.path && search == other.search
  }
}

/// The locations that jumps have left, like the history of a web browser.
struct LocationHistory: Equatable, Sendable {
  /// The locations behind, the nearest last.
  private(set) var back: [Location] = []
  /// The locations ahead, the nearest last.
  private(set) var forward: [Location] = []
  /// Where the reader was before the last jump or step.
  private(set) var last: Location?

  /// The most locations to keep; the oldest are dropped first.
  static let limit = 100

  /// Notes that a jump leaves a location; those ahead are dropped.
  mutating func leave(_ place: Location) {
    last = place
    forward = []
    if back.last?.isSame(as: place) == true { back.removeLast() }
    back.append(place)
    if back.count > Self.limit { back.removeFirst() }
  }

  /// Steps back (-1) or forward (1) to the nearest other location that still exists.
  ///
  /// Returns `nil` at the end. Locations that are gone are dropped on the way.
  mutating func step(_ step: Int, from place: Location, where isThere: (Location) -> Bool)
    -> Location?
  {
    while let target = step < 0 ? back.popLast() : forward.popLast() {
      guard !target.isSame(as: place), isThere(target) else { continue }
      if step < 0 { forward.append(place) } else { back.append(place) }
      last = place
      return target
    }
    return nil
  }
}

/// Where the reader has been, and their bookmarks.
package struct ReadingHistory: Equatable, Sendable {
  /// The locations that jumps have left.
  var visits = LocationHistory()
  /// How many nodes were selected when the last jump led into the plans; `nil` once the reader has
  /// gone further up.
  var arrival: Int?
  /// The bookmarks, each named by one character.
  package internal(set) var marks: [Character: Location] = [:]

  /// The location of a bookmark; `'` is the one before the last jump.
  func place(of name: Character) -> Location? { name == "'" ? visits.last : marks[name] }
}
