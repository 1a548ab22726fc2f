import BrowserTestSupport
import Foundation
import PlanBrowser
import PlanText
import TestSupport
import Testing

@Suite(.serialized)
struct TerminalWalkTests {
  @Test func `a reader finds a project in the table of all, opens it and comes back`() async throws
  {
    let browser = try await TwinBrowser()
    try browser.tmux.press("g", "2")
    try await browser.tmux.wait(for: "the projects") { $0.shows("百万吨乙烯") }
    try browser.tmux.press("f", "j", "j", "l", "p")
    try await browser.tmux.wait(for: "the railway alone") { screen in
      screen.lines[3].contains("焦济洛平高铁") && !screen.shows("百万吨乙烯")
    }
    try browser.tmux.press(.enter, .enter)
    try await browser.tmux.wait(forText: "Open which one?")
    try browser.tmux.press(.enter)
    try await browser.tmux.wait(for: "the railway among the plans") { screen in
      screen.lines[1].contains(" > ") && screen.lines[1].contains("焦济洛平高铁")
    }
    try browser.tmux.press("H")
    let table = try await browser.tmux.wait(for: "the table as it was") { screen in
      screen.lines[3].contains("焦济洛平高铁") && screen.lines[1].contains("jjlp")
    }
    #expect(!table.shows("百万吨乙烯"))
  }

  @Test func `a reader walks to 焦济洛平高铁 with the arrow keys`() async throws {
    let browser = try await TwinBrowser()
    try await browser.choose("洛济融合")
    try await browser.press(.right)
    try await browser.choose("互联互通")
    try await browser.press(.right)
    try await browser.choose("加快推动一条高")
    try await browser.press(.right)
    try await browser.choose("焦济洛平高铁")
    let screen = try browser.tmux.screen()
    #expect(screen.lines[1].contains("焦济洛平高铁"))
    #expect(!screen.isCursorVisible)
    try await browser.press(.left, .left, .left)
  }

  @Test func `after a key held down the detail is that of the row it ends on`() async throws {
    let browser = try await TwinBrowser(width: 120, height: 40)
    try await browser.choose("洛济融合")
    try await browser.press(.right)
    for key: KeyPress in [.down, .down, .down, .down, .up, .down, .right, .down, .down, .left] {
      try browser.tmux.press(key)
      browser.mirror(.keyPressed(key))
      try await Task.sleep(for: .milliseconds(25))
    }
    try await browser.expectSameScreen()
  }

  @Test func `typing 高鐵 finds 高铁, and Enter goes there`() async throws {
    let browser = try await TwinBrowser()
    try await browser.press(TwinBrowser.key(.openSearch))
    #expect(try browser.tmux.screen().isCursorVisible)
    try await browser.type("高鐵")
    #expect(try browser.tmux.screen().shows("焦济洛平高铁"))
    try await browser.press(.down, .down, .up)
    try await browser.press(TwinBrowser.key(.goToHit, in: .search))
    #expect(try browser.tmux.screen().lines[1].contains("高铁"))
    try await browser.press(TwinBrowser.key(.nextHit), TwinBrowser.key(.nextHit))
  }

  @Test func `tab completes a filter, and a click takes another candidate`() async throws {
    let browser = try await TwinBrowser()
    try await browser.press(TwinBrowser.key(.openSearch))
    try await browser.press(.tab, .tab, .backTab)
    try await browser.press(TwinBrowser.key(.deleteToStart, in: .search))
    try await browser.type("高铁 地方：luo")
    #expect(try browser.tmux.screen().lines[1].contains("洛阳市"))
    try await browser.press(.tab, .tab)
    try await browser.press(TwinBrowser.key(.deleteWord, in: .search))
    let point = Point(x: 9, y: 1)
    let click = "\u{1B}[<0;10;2M\u{1B}[<0;10;2m"
    try await browser.send(click.utf8, meaning: .mouse(MouseEvent(.click, at: point)))
    #expect(try browser.tmux.screen().lines[0].contains("高铁 kind:"))
    for (width, height) in [(40, 12), (120, 40), (20, 5), (80, 24)] {
      try await browser.resize(width: width, height: height)
    }
  }

  @Test func `an export writes the file that it says it wrote`() async throws {
    let browser = try await TwinBrowser()
    try await browser.choose("洛济融合")
    try await browser.press(TwinBrowser.key(.export))
    try await browser.press(TwinBrowser.key(.cursorToEnd, in: .export))
    try await browser.press(TwinBrowser.key(.deleteToStart, in: .export))
    let path = browser.tmux.file("规划.md")
    try await browser.type(path)
    try await browser.press(.enter)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("焦济洛平高铁"))
  }

  @Test(arguments: ["xterm", "tmux", "tmux-256color", "screen", "linux", "vt100", "ansi"])
  func `the screen is the same on every terminal`(name: String) async throws {
    try await expectWalk(on: name)
  }

  // These entries come in packages of their own, which make test installs.
  @Test(.enabled(if: hasEntry("alacritty"), "ncurses-term is not installed"))
  func `the screen is the same as alacritty`() async throws {
    try await expectWalk(on: "alacritty")
  }

  @Test(.enabled(if: hasEntry("foot"), "foot-terminfo is not installed"))
  func `the screen is the same as foot`() async throws { try await expectWalk(on: "foot") }

  @Test(.enabled(if: hasEntry("xterm-kitty"), "kitty-terminfo is not installed"))
  func `the screen is the same as kitty`() async throws {
    try await expectWalk(on: "xterm-kitty")
  }

  /// Whether the terminal database knows a name.
  private static func hasEntry(_ name: String) -> Bool {
    (try? ChildProcess.run("/usr/bin/infocmp", [name], environment: [:]))?.end == .exited(0)
  }

  /// Expects the right screen after each step of a walk, and the terminal's modes as they were.
  private func expectWalk(on name: String) async throws {
    let browser = try await TwinBrowser(terminal: name)
    try await browser.press(.down, .right, .end, .home, .pageDown, .left)
    try await browser.press(TwinBrowser.key(.openSearch))
    try await browser.type("洛阳")
    try await browser.press(.down, .escape)
    try browser.tmux.press(TwinBrowser.key(.quit))
    try await browser.tmux.wait(forText: TmuxSession.prompt)
    try browser.tmux.enter("clear; stty -g > after; cmp before after && echo the same modes")
    let end = try await browser.tmux.wait(for: "the same modes") {
      $0.lines.contains("the same modes")
    }
    #expect(!end.reportsMouse)
  }

  @Test func `every key of a flood counts`() async throws {
    let browser = try await TwinBrowser(width: 120, height: 40)
    try await browser.press(.right)
    try await browser.type(String(repeating: "j", count: 500) + String(repeating: "k", count: 498))
    try await browser.expectSameScreen()
  }

  @Test func `a click chooses, a second one opens, the wheel moves`() async throws {
    let browser = try await TwinBrowser()
    let point = Point(x: 3, y: 3)
    let click = "\u{1B}[<0;4;4M\u{1B}[<0;4;4m"
    try await browser.send(click.utf8, meaning: .mouse(MouseEvent(.click, at: point)))
    let wheel = "\u{1B}[<65;4;4M"
    try await browser.send(wheel.utf8, meaning: .mouse(MouseEvent(.wheelDown, at: point)))
    // In one write, so that no pause of a busy machine comes between.
    try browser.tmux.send((click + click).utf8)
    browser.mirror(.mouse(MouseEvent(.click, at: point)))
    browser.mirror(.mouse(MouseEvent(.doubleClick, at: point)))
    try await browser.expectSameScreen()
  }

  @Test func `a border is dragged, a breadcrumb clicked, and % releases the mouse`()
    async throws
  {
    let browser = try await TwinBrowser()
    try await browser.press(.right)
    for (bytes, event) in [
      ("\u{1B}[<0;32;6M", MouseEvent(.click, at: Point(x: 31, y: 5))),
      ("\u{1B}[<32;40;6M", MouseEvent(.drag, at: Point(x: 39, y: 5))),
      ("\u{1B}[<32;45;9M", MouseEvent(.drag, at: Point(x: 44, y: 8))),
      ("\u{1B}[<0;45;9m", MouseEvent(.release, at: Point(x: 44, y: 8))),
      ("\u{1B}[<0;12;2M", MouseEvent(.click, at: Point(x: 11, y: 1))),
    ] { try await browser.send(bytes.utf8, meaning: .mouse(event)) }
    #expect(browser.twin.state.selection.count == 1)
    try browser.tmux.press(TwinBrowser.key(.toggleMouse))
    try await browser.tmux.wait(for: "no mouse") { !$0.reportsMouse && $0.shows("mouse off") }
    try browser.tmux.press(TwinBrowser.key(.suspend))
    try await browser.tmux.wait(forText: TmuxSession.prompt)
    try browser.tmux.enter("clear; fg")
    try await browser.tmux.wait(for: "still none") { !$0.reportsMouse && $0.shows("mouse off") }
    try browser.tmux.press(TwinBrowser.key(.toggleMouse))
    try await browser.tmux.wait(for: "the mouse") { $0.reportsMouse && !$0.shows("mouse off") }
  }

  @Test func `a screen that something else wrote on is redrawn`() async throws {
    let browser = try await TwinBrowser()
    try browser.tmux.scribble("\u{1B}[5;5Hscribble")
    try await browser.tmux.wait(forText: "scribble")
    try await browser.press(TwinBrowser.key(.redraw))
    #expect(try !browser.tmux.screen().shows("scribble"))
  }
}
