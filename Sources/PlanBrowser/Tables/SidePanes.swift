import PlanText
import PlanViews

/// A table with a pane beside it, or one of both where there is no room for two.
struct SidePanes: Equatable {
  /// Where the table stands, `nil` when it is not shown.
  let list: Rect?
  /// Where the pane stands, `nil` when it is not shown.
  let pane: Rect?

  /// The narrowest body that has both.
  static let narrowestForBoth = 60

  enum Choice {
    case both
    case list
    case pane
  }

  /// - Parameters:
  ///   - narrow: what is shown where there is no room for both.
  init(_ body: Rect, choice: Choice, narrow: Choice) {
    let isNarrow = body.width < Self.narrowestForBoth
    switch isNarrow && choice == .both ? narrow : choice {
    case .list: (list, pane) = (body, nil)
    case .pane: (list, pane) = (nil, body)
    case .both:
      let width = min(max(24, body.width * 3 / 10), 52)
      list = Rect(x: body.x, y: body.y, width: width, height: body.height)
      pane = Rect(
        x: body.x + width + 1, y: body.y, width: body.width - width - 1, height: body.height)
    }
  }
}

extension BrowserState {
  /// Where the table of the present view stands, and what stands beside it.
  var sidePanes: SidePanes {
    let body = layout.body
    // What says that there is nothing, and why, has the whole room.
    guard tableState.lineCount > 0 else { return SidePanes(body, choice: .list, narrow: .list) }
    let panes = parts.panes(self)
    return SidePanes(body, choice: panes.choice, narrow: panes.narrow)
  }

  /// Where the caption, the picture and the legend of the map stand; `nil` without room.
  var mapRects: (caption: Rect?, picture: Rect?, legend: Rect?) {
    guard views.current == .map, let pane = sidePanes.pane, !pane.isEmpty else {
      return (nil, nil, nil)
    }
    guard pane.height >= 6 else { return (nil, pane, nil) }
    let legend = pane.height >= 10 ? 2 : 1
    return (
      Rect(x: pane.x, y: pane.y, width: pane.width, height: 1),
      Rect(x: pane.x, y: pane.y + 1, width: pane.width, height: pane.height - 1 - legend),
      Rect(x: pane.x, y: pane.maxY - legend, width: pane.width, height: legend)
    )
  }
}
