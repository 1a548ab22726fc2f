import PlanCore
import PlanViews

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
    return parts.subject(self).map { "\(title) > \($0)" } ?? title
  }
}
