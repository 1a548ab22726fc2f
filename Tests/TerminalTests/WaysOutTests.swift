import BrowserTestSupport
import Glibc
import PlanBrowser
import PlanText
import TestSupport
import Testing

@Suite(.serialized)
struct WaysOutTests {
  @Test func `quitting leaves the shell as it was`() async throws {
    let browser = try await TwinBrowser()
    try browser.tmux.press(TwinBrowser.key(.quit))
    try await browser.expectShellAsBefore()
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `after a signal the shell is as it was`(signal: Int32) async throws {
    let browser = try await TwinBrowser()
    kill(try browser.processID(), signal)
    try await browser.expectShellAsBefore()
  }

  @Test func `Ctrl-Z gives the shell its terminal and fg takes it back`() async throws {
    let browser = try await TwinBrowser()
    try await browser.press(.right, .down)
    for _ in 0..<2 {
      try browser.tmux.press(TwinBrowser.key(.suspend))
      try await browser.expectShellAsBefore()
      try browser.tmux.enter("clear; fg")
      try await browser.expectSameScreen()
    }
    try browser.tmux.press(TwinBrowser.key(.suspend))
    try await browser.expectShellAsBefore()
    try browser.tmux.resize(width: 100, height: 30)
    browser.mirror(.resized(Size(width: 100, height: 30)))
    try browser.tmux.enter("clear; fg")
    try await browser.expectSameScreen()
    try browser.tmux.press(TwinBrowser.key(.quit))
    try await browser.expectShellAsBefore()
  }

  @Test func `a stop from outside is like Ctrl-Z`() async throws {
    let browser = try await TwinBrowser()
    kill(try browser.processID(), SIGTSTP)
    try await browser.expectShellAsBefore()
    try browser.tmux.enter("fg")
    try await browser.expectSameScreen()
  }

  @Test func `after a stop without warning the screen is redrawn`() async throws {
    let browser = try await TwinBrowser()
    // Once a key has been answered, the terminal's answer has been read and is not left to the shell.
    try await browser.press(.down)
    kill(try browser.processID(), SIGSTOP)
    // The shell writes on the program's screen, in its raw modes: Enter is no line end there.
    try await browser.tmux.wait(forText: "Stopped")
    try browser.tmux.send("fg\n".utf8)
    try await browser.expectSameScreen()
    try browser.tmux.press(TwinBrowser.key(.quit))
    try await browser.expectShellAsBefore()
  }
}
