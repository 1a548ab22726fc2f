import PlanText
import PlanViews

/// A table with a pane beside it, or only one of them if there is no room for both.
struct SidePanes: Equatable {
  /// The table; `nil` if it is not shown.
  let list: Rect?
  /// The pane; `nil` if it is not shown.
  let pane: Rect?

  /// The narrowest body with room for both.
  static let narrowestForBoth = 60

  enum Choice {
    case both
    case list
    case pane
  }

  /// - Parameters:
  ///   - narrow: what to show if there is no room for both.
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
