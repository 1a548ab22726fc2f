import Glibc
import PlanBrowser
import PlanTerminal

/// The browser by lines, on standard input and output.
@MainActor
struct PlainSession {
  let desk: BrowserServices
  /// Where the desk leaves answers that come later.
  let mailbox: Mailbox

  /// Reads lines until the reader quits or the input ends.
  func run(_ browser: PlainBrowser) throws(CommandFailure) {
    var browser = browser
    let isTyped = isatty(STDIN_FILENO) == 1
    guard settle(&browser, [.openPlan]) else { return }
    while true {
      try Output.lines(browser.answer())
      // Somebody who types sees that it is their turn; a program reads only what is said.
      if isTyped { try Output.write("> ") }
      guard let line = readLine() else { return }
      guard settle(&browser, [.line(line)]) else { return }
    }
  }

  private enum Step {
    case line(String)
    /// Only the plan that is shown.
    case openPlan
  }

  /// Has everything answered that a line leads to; `false` at the end.
  private func settle(_ browser: inout PlainBrowser, _ steps: [Step]) -> Bool {
    for step in steps {
      if case .line(let line) = step {
        guard carryOut(browser.take(line: line), &browser) else { return false }
      }
    }
    // The plan that is shown now, as before a frame.
    guard carryOut(browser.take(.frameDue), &browser) else { return false }
    // A view across plans or a long export is made beside the browser; here nothing else could be said meanwhile.
    while browser.awaitsNews {
      for event in mailbox.next() {
        guard carryOut(browser.take(event), &browser) else { return false }
      }
    }
    return true
  }

  private func carryOut(_ effects: [BrowserEffect], _ browser: inout PlainBrowser) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .copy(let text), .page(let text): browser.say(text)
      case .redraw, .suspend, .reportMouse, .edit: break
      default:
        for event in desk.answer(effect, lend: { PlainProgram.run($0) }) {
          guard carryOut(browser.take(event), &browser) else { return false }
        }
      }
    }
    return true
  }
}
