import PlanCore
import PlanViews

/// Everything that can be followed: the list of it, and the histories that its rows lead to.
package struct TrackContent: Equatable, Sendable {
  /// The list, those with the most repeated targets first.
  let list: ColumnTable
  private let tracks: [String: Track]
  private let names: ViewNames

  /// Takes a ranking over.
  package init(_ ranking: [Track], names: ViewNames) {
    list = ranking.columnTable(names)
    tracks = Dictionary(
      ranking.map { ($0.entity.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.names = names
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.list == right.list && left.tracks == right.tracks
  }

  /// What was said of one thing, oldest first; `nil` when it cannot be followed any more.
  func history(of id: String) -> ColumnTable? { tracks[id]?.columnTable(names) }

  /// What one thing is called.
  func name(of id: String) -> String? { tracks[id]?.entity.entity.name }

  /// What the history comes to, in words: repeated targets, slips, contradictions, the last word.
  func facts(of id: String) -> [String] {
    guard let track = tracks[id] else { return [] }
    let words = names.words
    let counts = [
      (words.repeatedTargets, track.repeatedTargets), (words.slips, track.slips.count),
      (words.contradictions, track.contradictions.count),
    ]
    return counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
      + [track.silence.map { "\(words.lastWord) \(names.ago($0))" }].compactMap { $0 }
  }
}

extension BrowserState {
  /// Shows what was said of one thing.
  mutating func follow(_ id: String) -> [BrowserEffect] {
    guard let table = views.tracks?.history(of: id) else { return [] }
    noteJump()
    views.current = .history
    views.followed = id
    views.tables[.history] = TableState()
    views.tables[.history]?.take(table, display.meter)
    return arrange(.history)
  }

  /// Makes the history on the screen anew; when its thing is gone, the list is shown.
  mutating func refreshHistory() -> [BrowserEffect] {
    guard let followed = views.followed else { return [] }
    guard let table = views.tracks?.history(of: followed) else {
      self.views.followed = nil
      views.tables[.history] = nil
      if views.current == .history { views.current = .track }
      return []
    }
    views.tables[.history]?.take(table, display.meter)
    return arrange(.history)
  }

  /// The name of the view; of a history with that of its thing.
  var viewTitle: String {
    let title = views.current.title(in: words.language)
    if views.current == .compare, let versionTitle { return "\(title) > \(versionTitle)" }
    if views.current == .compare, let comparedNames { return "\(title) > \(comparedNames)" }
    guard views.current == .history,
      let name = views.followed.flatMap({ views.tracks?.name(of: $0) })
    else {
      return title
    }
    return "\(title) > \(name)"
  }
}
