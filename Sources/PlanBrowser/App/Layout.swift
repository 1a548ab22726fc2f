import PlanText

/// The layout of the panes for a size and a depth in the columns.
///
/// Wide screens show more levels; narrow ones leave the levels above to the breadcrumb. The number
/// depends only on width and depth, so that nothing jumps while the choice moves within a column.
struct Layout: Equatable {
  /// One list on the screen.
  struct Column: Equatable {
    /// The number of nodes above its rows; 0 is the list of plans.
    let depth: Int
    let rect: Rect
  }

  /// The row of the tabs, or `nil` on a screen that is too low for one.
  let tabs: Rect?
  /// The rows of the screen without tabs, title and status.
  let body: Rect
  /// The rows for a full-screen prompt, which covers the tabs too.
  let front: Rect
  /// The lists from left to right; empty if only the detail is shown.
  let columns: [Column]
  /// The detail pane, or `nil` if there is no room beside the list.
  let detail: Rect?
  /// Whether the screen is too small for anything but the list.
  let isListOnly: Bool
  /// Whether even such a screen keeps its bottom row, to show the filter.
  let keepsStatus: Bool

  /// The row of headings over a pane.
  static let headingHeight = 1
  /// The narrowest and lowest screen that has breadcrumb and status.
  static let smallest = Size(width: 20, height: 5)
  /// The lowest screen that has a row of tabs.
  static let lowestWithTabs = 12

  /// - Parameters:
  ///   - depth: the number of nodes in the selection; the focused list is at `depth - 1`.
  ///   - showsDetail: whether the detail has the keys, which matters on narrow screens.
  ///   - isFiltered: whether the focused list is filtered, which every screen must show.
  ///   - shape: how the reader has changed the panes.
  init(
    size: Size, depth: Int, showsDetail: Bool, isFiltered: Bool = false,
    shape: PaneShape = PaneShape()
  ) {
    isListOnly = size.width < Self.smallest.width || size.height < Self.smallest.height
    let screen = Rect(size)
    keepsStatus = isListOnly && isFiltered && size.height > 1
    front = isListOnly ? screen : screen.inset(top: 1, bottom: 1)
    let hasTabs = !isListOnly && size.height >= Self.lowestWithTabs
    tabs = hasTabs ? Rect(x: 0, y: 0, width: size.width, height: 1) : nil
    body =
      isListOnly
      ? screen.inset(bottom: keepsStatus ? 1 : 0) : front.inset(top: hasTabs ? 1 : 0)
    let focused = max(0, depth - 1)
    let shares = shape.isZoomed ? [1] : Self.shares(width: size.width)
    guard shares.count > 1, !isListOnly else {
      let showsList = isListOnly || !showsDetail
      columns = showsList ? [Column(depth: focused, rect: body)] : []
      detail = showsList ? nil : body
      return
    }
    let rects = Self.split(body, shares: shares, shape: shape)
    let lists = rects.count - 1
    let first = max(0, focused - lists + 1)
    columns = (0..<lists).map { Column(depth: first + $0, rect: rects[$0]) }
    detail = rects[lists]
  }

  /// The rows that a list shows.
  var listHeight: Int { max(0, body.height - (isListOnly ? 0 : Self.headingHeight)) }

  /// The lines that the detail pane shows.
  var detailHeight: Int { max(0, body.height - Self.headingHeight) }

  /// The columns of the detail pane's text.
  var detailWidth: Int { max(1, (detail ?? body).width - 2) }

  /// Where the hits of a search are.
  ///
  /// On the smallest screens, which have no bars, the search box takes the first row of the list.
  var hits: Rect { isListOnly || candidates != nil ? front.inset(top: 1) : front }

  /// The row of completions below the search box.
  ///
  /// It is there even if empty, so that the hits do not jump while typing; `nil` on low screens,
  /// where they need the row.
  var candidates: Rect? {
    guard !isListOnly, front.height >= 6 else { return nil }
    return Rect(x: front.x, y: front.y, width: front.width, height: 1)
  }

  /// The rows of one hit in the list of search results.
  var hitHeight: Int { front.height >= 8 ? 2 : 1 }

  /// The hits that the list of search results shows.
  var hitsShown: Int { max(1, hits.height / hitHeight) }

  /// The relative widths of the panes, lists first; a single one means one pane at a time.
  private static func shares(width: Int) -> [Int] {
    switch width {
    case ..<60: [1]
    case ..<100: [2, 3]
    case ..<140: [4, 7, 12]
    case ..<180: [14, 20, 26, 40]
    default: [12, 15, 19, 19, 35]
    }
  }

  /// Splits a rectangle into panes with one column for the border between two.
  private static func split(_ rect: Rect, shares: [Int], shape: PaneShape) -> [Rect] {
    let total = shares.reduce(0, +)
    let room = rect.width - (shares.count - 1)
    var usual = shares.map { room * $0 / total }
    usual[shares.count - 1] = room - usual.dropLast().reduce(0, +)
    var rects: [Rect] = []
    var x = rect.x
    for width in shape.widths(usual) {
      rects.append(Rect(x: x, y: rect.y, width: width, height: rect.height))
      x += width + 1
    }
    return rects
  }
}

extension Layout {
  /// A part of the panes that answers the mouse.
  enum Part {
    case breadcrumb
    /// The border after a column, by its number from the left.
    case border(Int)
    case detail
    case column(Column)
  }

  /// What is under the pointer; the wheel only scrolls panes.
  func part(under mouse: MouseEvent) -> Part? {
    if mouse.wheelSteps == nil {
      if !isListOnly, mouse.point.y == body.y - 1 { return .breadcrumb }
      if detail != nil, body.contains(mouse.point),
        let border = columns.firstIndex(where: { $0.rect.maxX == mouse.point.x })
      {
        return .border(border)
      }
    }
    if let detail, detail.contains(mouse.point) { return .detail }
    return columns.first { $0.rect.contains(mouse.point) }.map(Part.column)
  }
}
