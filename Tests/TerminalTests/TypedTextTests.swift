import BrowserTestSupport
import PlanBrowser
import TestSupport
import Testing

@Suite(.serialized)
struct TypedTextTests {
  @Test func `text of an input method may arrive byte by byte`() async throws {
    let browser = try await TwinBrowser()
    try await browser.press(TwinBrowser.key(.openSearch))
    for byte in "焦濟洛平é".utf8 { try browser.tmux.send([byte]) }
    for character in "焦濟洛平é" { browser.mirror(.keyPressed(.character(character))) }
    try await browser.expectSameScreen()
  }

  @Test func `a paste of 100 KB is one text, whatever is in it`() async throws {
    let browser = try await TwinBrowser()
    try await browser.press(TwinBrowser.key(.openSearch))
    let line = "都市圈 q/?e 高铁\n"
    try await browser.paste(String(repeating: line, count: 102_400 / line.utf8.count))
    try await browser.press(.backspace)
    try await browser.press(TwinBrowser.key(.cancel, in: .search))
    try await browser.expectSameScreen()
  }

  @Test func `a paste among the columns does nothing`() async throws {
    let browser = try await TwinBrowser()
    try await browser.paste("Qq/高铁\n")
    try await browser.press(.down)
    try await browser.expectSameScreen()
  }
}
