/// Which rows of a list are on the screen.
enum ListWindow {
  /// The first row to show so that `index` is seen.
  ///
  /// Walking over an edge shows a third of a page of what comes, and the list stays where it is
  /// for the next steps: a terminal cannot scroll one pane of several, so that each step would
  /// write the whole list. No row is left out between what was seen and what is.
  static func top(
    showing index: Int, from top: Int, rows: Int, height: Int, headroom: Int = 0
  ) -> Int {
    guard height > 0 else { return 0 }
    let last = max(0, rows - height)
    let top = min(max(0, top), last)
    let ahead = height / 3
    let first = index - (height > headroom ? headroom : 0)
    if first < top { return max(0, min(first, max(first - ahead, top - height))) }
    guard index >= top + height else { return top }
    let least = index - height + 1
    return min(last, max(least, min(least + ahead, top + height)))
  }
}
