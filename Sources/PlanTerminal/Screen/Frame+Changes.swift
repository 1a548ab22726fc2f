import PlanBrowser

extension Frame {
  /// The columns of a row to write over an older frame of the same size.
  ///
  /// Wide characters are taken whole, the old as well as the new: a half
  /// overwritten one leaves a wrong screen.
  ///
  /// - Returns: The columns from the first difference to the last; empty without one.
  func changes(in y: Int, since old: Frame) -> Range<Int> {
    let columns = (y * size.width)..<((y + 1) * size.width)
    // Every cell of the screen is compared for every key: without the buffers,
    // half of the time to show a frame went into this.
    return cells.withUnsafeBufferPointer { news in
      old.cells.withUnsafeBufferPointer { olds in
        Self.changes(from: olds[columns], to: news[columns])
      }
    }
  }

  private static func changes(
    from olds: Slice<UnsafeBufferPointer<Cell>>, to news: Slice<UnsafeBufferPointer<Cell>>
  ) -> Range<Int> {
    let start = news.startIndex
    var first = start
    var end = news.endIndex
    while first < end && news[first] == olds[first] { first += 1 }
    guard first < end else { return 0..<0 }
    while news[end - 1] == olds[end - 1] { end -= 1 }
    while first > start && (news[first].span == 0 || olds[first].span == 0) { first -= 1 }
    while end < news.endIndex && (news[end].span == 0 || olds[end].span == 0) { end += 1 }
    return (first - start)..<(end - start)
  }
}
