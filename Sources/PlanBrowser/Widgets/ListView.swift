import PlanCore
import PlanText
import PlanViews

/// A column of rows with the chosen one highlighted.
struct ListView {
  let rows: [Row]
  /// The chosen row, or `nil` in a preview without one.
  let chosen: Node?
  /// The first row shown.
  let top: Int
  /// Whether the column has the keys.
  let isFocused: Bool
  /// The picked rows, which have a `+` sign.
  var picked: Set<Node> = []
  /// Shown if there are no rows.
  let note: String
  let words: Strings

  /// Draws the rows into `rect`.
  ///
  /// Puts the cursor on the chosen row of the focused column.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    if rows.isEmpty {
      let lines = canvas.meter.wrapped(note, to: max(1, rect.width - 2)).prefix(rect.height)
      for (offset, line) in lines.enumerated() {
        canvas.draw(
          line, at: Point(x: rect.x + 1, y: rect.y + offset), width: rect.width - 1, role: .dim)
      }
    }
    for (offset, row) in rows.dropFirst(top).prefix(rect.height).enumerated() {
      let line = Rect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      guard let node = row.node else {
        canvas.draw(
          row.title, at: Point(x: line.x + 1, y: line.y), width: line.width - 1, role: .heading)
        continue
      }
      let isChosen = node == chosen
      let role: Role = isChosen ? (isFocused ? .selected : .selectedUnfocused) : .normal
      draw(row, role: role, in: line, on: &canvas)
      if picked.contains(node) {
        canvas.draw(
          "+", at: Point(x: line.x, y: line.y), width: 1, role: isChosen ? role : .warning)
      }
      if isChosen, isFocused { canvas.frame.cursor = Point(x: line.x, y: line.y) }
    }
  }

  private func draw(_ row: Row, role: Role, in line: Rect, on canvas: inout Canvas) {
    let isChosen = role != .normal
    if isChosen { canvas.fill(line, role: role) }
    var badge = badgeText(row.badge).sanitized()
    var badgeWidth = canvas.meter.width(of: badge)
    let titleWidth = canvas.meter.width(of: row.title.sanitized())
    var x = line.x + 1
    var end = line.maxX - 1
    var least = 4 * badgeWidth
    if case .standing(let sign, _, _) = row.badge {
      canvas.draw(
        sign.rawValue, at: Point(x: x, y: line.y), width: line.maxX - x,
        role: isChosen ? role : sign.role)
      x += 2
      // The name is cut before the status is, which is never dropped.
      least = min(titleWidth, 8, line.width / 3) + 1
      badge = canvas.meter.truncated(badge, to: max(0, end - x - least))
      badgeWidth = canvas.meter.width(of: badge)
    }
    // A title that is cut keeps at least four times the room of another badge.
    let room = end - x - badgeWidth
    if badgeWidth > 0, room >= least || titleWidth < room {
      end -= badgeWidth
      canvas.draw(
        badge, at: Point(x: end, y: line.y), width: badgeWidth, role: isChosen ? role : .dim)
      end -= 1
    }
    if let progress = row.progress {
      draw(progress, beside: row, from: x, to: end, role: role, line, on: &canvas)
    }
    canvas.draw(row.title, at: Point(x: x, y: line.y), width: end - x, role: role)
  }

  /// The progress of an initiative, if the name leaves room for it.
  private func draw(
    _ progress: InitiativeProgress, beside row: Row, from x: Int, to end: Int, role: Role,
    _ line: Rect, on canvas: inout Canvas
  ) {
    // Bars are aligned, even if the numbers after them differ in length.
    let last = min(end - 1, line.maxX - 5)
    let room = last - x - canvas.meter.width(of: row.title.sanitized()) - 1
    let cells = line.width >= 44 ? 10 : 6
    guard room >= cells else { return }
    for (offset, step) in progress.bar(cells: cells).enumerated() {
      canvas.draw(
        step.mark, at: Point(x: last - cells + offset, y: line.y), width: 1,
        role: role == .normal ? step.role : role)
    }
  }

  private func badgeText(_ badge: Row.Badge) -> String {
    switch badge {
    case .none: ""
    case .count(let count): String(count)
    case .standing(_, _, let text): text
    case .text(let text): text
    }
  }
}

extension Mode {
  /// The sign before a row, one column wide in every terminal.
  var mark: String {
    switch self {
    case .achieved: "✓"
    case .ongoing: "▸"
    case .target: "◦"
    case .seek: "?"
    }
  }

  /// The role that colours the sign.
  var role: Role {
    switch self {
    case .achieved: .achieved
    case .ongoing: .ongoing
    case .target: .target
    case .seek: .seek
    }
  }
}

/// Which rows of a list are on the screen.
enum ListWindow {
  /// The first row to show so that `index` is visible.
  ///
  /// A step over the edge scrolls by a third of a page, so that the list can stay still for the
  /// next steps: a terminal cannot scroll one of several panes, and each scroll writes the whole
  /// list. No row is skipped.
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

extension StandingSign {
  /// The role that colours the sign.
  var role: Role {
    switch self {
    case .done: .achieved
    case .underWay: .ongoing
    case .promised: .target
    case .sought: .seek
    case .unstated: .dim
    case .stopped: .error
    }
  }
}
