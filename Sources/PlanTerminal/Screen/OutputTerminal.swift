import CNcursesw
import Glibc
import PlanBrowser
import PlanText

/// The terminal that standard output leads to, for commands that print and do not take it over.
package enum OutputTerminal {
  /// Its size in cells, `nil` when standard output is no terminal or does not know.
  package static var size: Size? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, curses_window_size(STDOUT_FILENO, &size) == 0,
      size.ws_row > 0, size.ws_col > 0
    else { return nil }
    return Size(width: Int(size.ws_col), height: Int(size.ws_row))
  }
}
