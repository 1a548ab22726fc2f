import Glibc
import PlanBrowser
import PlanTerminal

/// The browser in plain mode, on standard input and output.
@MainActor
struct PlainSession {
  let services: BrowserServices
  /// The mailbox for later answers.
  let mailbox: Mailbox

  /// Reads lines until the reader quits or the input ends.
  func run(_ browser: PlainBrowser) throws(CommandFailure) {
    var browser = browser
    let isTyped = isatty(STDIN_FILENO) == 1
    guard step(&browser, nil) else { return }
    while true {
      try Output.lines(browser.answer())
      // Only a person at a terminal needs a prompt.
      if isTyped { try Output.write("> ") }
      guard let line = readLine() else { return }
      guard step(&browser, line) else { return }
    }
  }

  /// Handles a line and everything it leads to; `false` at the end.
  private func step(_ browser: inout PlainBrowser, _ line: String?) -> Bool {
    let perform = { (effect: BrowserEffect) in
      services.answer(effect, lend: { PlainProgram.run($0) })
    }
    guard browser.step(line, services: perform) else { return false }
    // A view across plans or a long export is made in the background; wait for it.
    while browser.awaitsNews {
      guard browser.take(mailbox.next(), services: perform) else { return false }
    }
    return true
  }
}
