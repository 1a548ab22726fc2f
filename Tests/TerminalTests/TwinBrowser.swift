import BrowserTestSupport
import CommandTestSupport
import Foundation
import PlanBrowser
import PlanCore
import PlanLibrary
import PlanText
import PlanViews
import TestSupport
import Testing

@testable import MetroplanCLI

/// The built program in a terminal, and the same browser as a value.
///
/// Both get the same events, and the terminal has to show, cell for cell and
/// with the same cursor, what the value says.
final class TwinBrowser {
  let tmux: TmuxSession
  private(set) var twin: TestScreen
  private let isXterm: Bool
  /// The columns at the right margin that are left empty on this terminal.
  private let unused: Int

  /// Starts the program on the bundled library, in English, below a shell.
  ///
  /// The number of its process goes to the file `pid`, and the shell's modes to `before`.
  ///
  /// - Parameter terminal: What the program takes the terminal for. tmux understands all
  ///   the names below; only an xterm is sure to have a second screen and a mouse.
  init(
    width: Int = 80, height: Int = 24, terminal: String = "xterm-256color", pager: String = "cat"
  ) async throws {
    isXterm = terminal.hasPrefix("xterm")
    unused = terminal == "ansi" ? 1 : 0
    let library = WholeLibrary(LibraryLoader(.current()).load())
    let desk = BrowserServices(library: library, language: .english, post: { _ in })
    twin = TestScreen(
      BrowserState(
        catalog: library.catalog,
        linked: LinkedStandings(of: library.linked(), asOf: Clock.today), asOf: Clock.today,
        language: .english, size: Size(width: width - unused, height: height)),
      answer: { effect in
        // The program has clipboard and pager; the twin hears of neither.
        if case .page = effect { return [.programEnded(.done)] }
        // One file from two browsers would be there already for the second.
        guard case .export(let request, let ticket) = effect else { return desk.answer(effect) }
        return [.exportFinished(.written(path: request.path), ticket: ticket)]
      })
    let program = try BuiltProgram.path("metroplan")
    tmux = try await TmuxSession(
      width: width, height: height, environment: ["TERM": terminal, "PAGER": pager])
    try tmux.enter(
      "stty -g > before; sh -c 'echo $$ > pid; exec \"$0\" \"$@\"' '\(program)' --lang en")
    try await expectSameScreen()
  }

  /// The keys of a command that no other test has to know.
  static func key(_ command: Command, in context: KeyContext = .columns) throws -> KeyPress {
    let sequences = Keymap.standard.keys(for: command, in: context)
    guard let sequence = sequences.first(where: { $0.keys.count == 1 }) else {
      throw MissingKey(command: command, context: context)
    }
    return sequence.keys[0]
  }

  struct MissingKey: Error {
    let command: Command
    let context: KeyContext
  }

  /// Presses keys in both, and waits until the terminal shows what it has to.
  func press(_ keys: KeyPress...) async throws {
    for key in keys {
      try tmux.press(key)
      twin.send(.keyPressed(key))
    }
    try await expectSameScreen()
  }

  /// Types a text into both.
  func type(_ text: String) async throws {
    try tmux.type(text)
    for character in text { twin.send(.keyPressed(.character(character))) }
    try await expectSameScreen()
  }

  /// Moves down until the chosen row, where the cursor rests, contains a text.
  func choose(_ text: String) async throws {
    for _ in 0..<60 {
      if try chosenRow().contains(text) { return }
      try await press(.down)
    }
    throw TerminalTestError.timeOver(
      waitingFor: "a row “\(text)”", seen: try tmux.screen().description)
  }

  private func chosenRow() throws -> String {
    let screen = try tmux.screen()
    let row = screen.lines[screen.cursorY]
    let before = ColumnMeter().prefix(of: row, columns: screen.cursorX)
    return String(row.dropFirst(before.count).prefix { $0 != "│" })
  }

  /// Lets the twin alone hear of an event; the program gets it another way.
  func mirror(_ event: BrowserEvent) {
    twin.send(event)
  }

  /// Sends bytes to the program, and the event that they mean to its twin.
  func send(_ bytes: some Sequence<UInt8>, meaning event: BrowserEvent) async throws {
    try tmux.send(bytes)
    twin.send(event)
    try await expectSameScreen()
  }

  /// Pastes a text into both.
  func paste(_ text: String) async throws {
    try text.write(toFile: tmux.file("pasted"), atomically: true, encoding: .utf8)
    try tmux.paste(file: tmux.file("pasted"))
    twin.send(.textPasted(text))
    try await expectSameScreen()
  }

  /// Gives both a new size.
  func resize(width: Int, height: Int) async throws {
    try tmux.resize(width: width, height: height)
    twin.send(.resized(Size(width: width - unused, height: height)))
    try await expectSameScreen()
  }

  /// Expects the terminal to show what it has to, now or as soon as the program has drawn it.
  func expectSameScreen() async throws {
    let screen = try await tmux.wait(for: "this screen:\n\(twin.text)\n") { isEqual($0) }
    #expect(isEqual(screen))
  }

  /// Whether the terminal shows what it has to.
  private func isEqual(_ screen: TmuxScreen) -> Bool {
    let frame = twin.frame
    guard !isXterm || (screen.isAlternate && screen.reportsMouse),
      Size(width: screen.width - unused, height: screen.height) == frame.size,
      screen.lines.map(Self.trimmed) == twin.lines.map(Self.trimmed)
    else { return false }
    guard let cursor = frame.cursor else { return true }
    // Behind a character in the last column, tmux's cursor waits outside to wrap.
    return cursor == Point(x: min(screen.cursorX, screen.width - 1), y: screen.cursorY)
      && (!isXterm || frame.isCursorVisible == screen.isCursorVisible)
  }

  /// Expects the shell to get the terminal back as it was.
  func expectShellAsBefore() async throws {
    try await tmux.wait(for: "the shell") { screen in
      !screen.isAlternate && screen.isCursorVisible && !screen.reportsMouse
        && screen.lines.last { !$0.isEmpty }?.hasPrefix(TmuxSession.prompt) == true
    }
    try tmux.enter("stty -g > after; cmp before after && echo the same modes")
    let screen = try await tmux.wait(for: "the same modes") { screen in
      screen.lines.contains("the same modes")
    }
    #expect(!screen.isAlternate && screen.isCursorVisible && !screen.reportsMouse)
  }

  /// The number of the program's process.
  func processID() throws -> Int32 {
    let text = try String(contentsOfFile: tmux.file("pid"), encoding: .utf8)
    return Int32(text.filter(\.isNumber)) ?? 0
  }

  private static func trimmed(_ line: String) -> Substring {
    var rest = line[...]
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
