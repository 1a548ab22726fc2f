import PlanCore
import PlanText

/// What happened: a key, the mouse, a new size, or an answer to an effect.
package enum BrowserEvent: Equatable, Sendable {
  case keyPressed(KeyPress)
  /// Text that was pasted at once; its line ends are not keys.
  case textPasted(String)
  case mouse(MouseEvent)
  case resized(Size)
  /// The terminal has shown how wide it draws ambiguous marks.
  case ambiguousWidthFound(AmbiguousWidth)
  /// The answer to ``BrowserEffect/search(_:ticket:)``.
  case searchFinished(SearchResult, ticket: Int)
  /// The answer to ``BrowserEffect/export(_:ticket:)``.
  case exportFinished(ExportOutcome, ticket: Int)
}

/// Something the mouse did on a cell.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case click
    case doubleClick
    case wheelUp
    case wheelDown
  }

  package let action: Action
  package let point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

/// What is to be done outside: files, searches, the terminal itself.
package enum BrowserEffect: Equatable, Sendable {
  /// Search and answer with ``BrowserEvent/searchFinished(_:ticket:)``.
  case search(SearchQuery, ticket: Int)
  /// Write a file and answer with ``BrowserEvent/exportFinished(_:ticket:)``.
  case export(ExportRequest, ticket: Int)
  /// Draw everything anew, for a screen that something else has written on.
  case redraw
  /// Give the terminal back and stop until the shell says continue.
  case suspend
  /// End the program.
  case quit
}

/// What to write, and where.
package struct ExportRequest: Hashable, Sendable {
  /// The plan.
  package let plan: Identifier<Plan>
  /// The item inside it, or `nil` for the whole plan.
  package let item: ItemIdentifier?
  /// The path as typed; `~` stands for the home folder.
  package let path: String
  /// Whether a file at `path` may be replaced.
  package let replaces: Bool

  package init(
    plan: Identifier<Plan>, item: ItemIdentifier?, path: String, replaces: Bool = false
  ) {
    self.plan = plan
    self.item = item
    self.path = path
    self.replaces = replaces
  }
}

/// How an export ended.
package enum ExportOutcome: Hashable, Sendable {
  /// The file is complete at this path.
  case written(path: String)
  /// Nothing was written, since a file is there and may not be replaced.
  case exists(path: String)
  /// Nothing was written; the reason is the system's, in its words.
  case failed(path: String, reason: String)
}
