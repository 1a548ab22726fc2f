/// Why the terminal cannot show the browser.
package enum TerminalError: Error, Hashable, Sendable {
  /// The two streams that have to be a terminal.
  package enum Stream: Hashable, Sendable {
    case input
    case output
  }

  /// The stream is a file, a pipe or nothing.
  case notATerminal(Stream)
  /// The terminal database does not describe this `TERM`; empty when it is not set.
  case unknownTerminal(String)
  /// This `TERM` cannot place the cursor (`dumb`, a printer).
  case cannotMoveCursor(String)
  /// Neither the user's locale nor `C.UTF-8` is one that writes UTF-8.
  case noUTF8Locale
  /// A system call failed with this error number.
  case systemCall(String, errno: Int32)
}
