/// How a program ended that the browser had started.
package enum ProgramOutcome: Hashable, Sendable {
  /// All went well, and the reader has seen it.
  case done
  /// All went well, and the program said nothing.
  case silent(String)
  /// A web browser has the address.
  case opened(WebAddress)
  /// The program ended with a status that is not 0.
  case exited(String, status: Int32)
  /// A signal ended the program.
  case killed(String, signal: Int32)
  /// The program could not be started; the reason is the system's, in its words.
  case notStarted(String, reason: String)
  /// Nothing that opens addresses is installed or set.
  case noWebBrowser(WebAddress)
  /// No editor is installed or set.
  case noEditor
  /// What was to be handed over is not in the library any more.
  case nothing
}
