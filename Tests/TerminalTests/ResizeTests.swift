import BrowserTestSupport
import PlanBrowser
import TestSupport
import Testing

@Suite(.serialized)
struct TerminalResizeTests {
  @Test func `each size shows its screen`() async throws {
    let browser = try await TwinBrowser()
    try await browser.press(.right)
    for (width, height) in [(200, 60), (20, 5), (40, 12), (1, 1), (7, 2), (120, 40), (80, 24)] {
      try await browser.resize(width: width, height: height)
      try await browser.expectSameScreen()
    }
  }

  @Test func `after a storm of sizes the last one counts`() async throws {
    let browser = try await TwinBrowser()
    for round in 0..<10 {
      try browser.tmux.resize(width: 200, height: 60)
      try browser.tmux.resize(width: 20, height: 5)
      try browser.tmux.resize(width: 1, height: 1)
      try browser.tmux.resize(width: 80 + round, height: 24)
    }
    try await browser.resize(width: 80, height: 24)
    // And nothing was lost: a full redraw shows the same.
    try await browser.press(TwinBrowser.key(.redraw), .down, .up)
    try await browser.expectSameScreen()
  }

  @Test func `a screen full of wide characters survives odd widths`() async throws {
    let browser = try await TwinBrowser()
    try await browser.press(TwinBrowser.key(.openSearch))
    try await browser.type("洛阳")
    for width in stride(from: 41, through: 30, by: -1) {
      try await browser.resize(width: width, height: 10)
      try await browser.expectSameScreen()
    }
  }
}
