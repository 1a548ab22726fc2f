import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanText
import Testing

/// A prompt, the keys that open it, and what it asks in either language.
struct AskedPrompt: Sendable {
  let keys: String
  let context: KeyContext
  let chinese: String
  let english: String
}

private let questions = [
  AskedPrompt(keys: "le", context: .export, chinese: "导出 交通先导行动", english: "Export 交通先导行动"),
  AskedPrompt(
    keys: "l|", context: .pipe, chinese: "以 Markdown 传给命令 交通先导行动",
    english: "Pipe Markdown to: 交通"),
  AskedPrompt(
    keys: "V", context: .version, chinese: "比较“示例都市圈”的较早版本",
    english: "Compare an earlier version of 示例"),
  AskedPrompt(
    keys: "e<C-u>taken.md<Enter>", context: .confirmation, chinese: "文件已存在，替换吗？",
    english: "The file exists. Replace it?"),
]

@Test(arguments: questions, Language.allCases)
func `a question is read on narrow screens, and its keys below it`(
  prompt: AskedPrompt, language: Language
) throws {
  var screen = BrowserFixture.screen(40, 12, language: language)
  screen.press(prompt.keys)
  #expect(screen.state.context == prompt.context)
  let question = language == .chinese ? prompt.chinese : prompt.english
  let row = try #require(screen.lines.firstIndex { $0.contains(question) }, "\(screen.text)")
  let way: Command = prompt.context == .confirmation ? .decline : .cancel
  #expect(screen.lines[row + 1].contains(try #require(way.hint(in: language))), "\(screen.text)")
  #expect(screen.state.frame().flaw == nil)
}

@Test(arguments: questions, Language.allCases)
func `on low screens the question comes before its keys`(prompt: AskedPrompt, language: Language) {
  var screen = BrowserFixture.screen(40, 6, language: language)
  screen.press(prompt.keys)
  let question = language == .chinese ? prompt.chinese : prompt.english
  let row = prompt.context == .confirmation ? 5 : 4
  #expect(screen.lines[row].contains(question), "\(screen.text)")
  #expect(screen.state.frame().flaw == nil)
}

@Test(arguments: ["e<C-u>taken.md<Enter>"], Language.allCases)
func `on the smallest screen a question still names a key`(keys: String, language: Language) throws
{
  var screen = BrowserFixture.screen(20, 5, language: language)
  screen.press(keys)
  let hints = try [Command.confirm, .decline].map { try #require($0.hint(in: language)) }
  #expect(hints.contains { screen.lines[4].contains($0) }, "\(screen.text)")
  #expect(screen.lines[4].contains(language == .chinese ? "替换？" : "Replace?"))
}

/// The last place of a word in the lowest row that has it.
private func place(of word: String, in screen: TestScreen) throws -> Point {
  let row = try #require(screen.lines.lastIndex { $0.contains(word) }, "\(word): \(screen.text)")
  let line = screen.lines[row]
  let start = try #require(line.ranges(of: word).last).lowerBound
  return Point(x: ColumnMeter().width(of: String(line[..<start])), y: row)
}

/// Prompts, keys that lead there, a command that each names, and where that one leads.
private let named: [(keys: String, command: Command, leadsTo: KeyContext)] = [
  ("le", .cancel, .columns), ("le", .accept, .columns), ("le", .switchScope, .export),
  ("l|", .cancel, .columns), ("l|", .switchScope, .pipe), ("V", .cancel, .columns),
  ("V", .switchVersion, .version), ("e<C-u>taken.md<Enter>", .confirm, .columns),
  ("e<C-u>taken.md<Enter>", .decline, .export), (":", .cancel, .columns),
  (":", .completeNext, .palette), ("lf", .cancel, .columns), ("lf", .accept, .columns),
  ("<F2>f", .cancel, .table), ("<F2>f", .accept, .table), ("<F2>o", .cancel, .table),
  ("<F2>b", .accept, .table), ("lll<Tab>f", .cancel, .detail), ("?", .close, .columns),
  ("?", .filterHelp, .helpFilter), ("?/page", .accept, .help), ("?/page", .cancel, .help),
]

@Test(arguments: named, [40, 80, 120])
func `a click on a key that a prompt names presses it`(
  row: (keys: String, command: Command, leadsTo: KeyContext), width: Int
) throws {
  for language in Language.allCases {
    var screen = BrowserFixture.screen(width, 24, language: language)
    screen.press(row.keys)
    var pressed = screen
    let key = try #require(
      Keymap.standard.keys(for: row.command, in: screen.state.context).first, "\(row.command)")
    let word = "\(key.label) \(try #require(row.command.hint(in: language)))"
    // What has no room next to candidates or on a narrow screen cannot be clicked.
    guard width > 80 || screen.text.contains(word) else { continue }
    pressed.send(.keyPressed(key.keys[0]))
    screen.send(.mouse(MouseEvent(.click, at: try place(of: word, in: screen))))
    #expect(screen.state.context == row.leadsTo, "\(screen.text)")
    #expect(screen.text == pressed.text)
    #expect(screen.effects == pressed.effects)
  }
}

@Test func `a click outside the keys of a prompt does nothing`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("le")
  let before = screen.state
  for y in 0..<24 { screen.send(.mouse(MouseEvent(.click, at: Point(x: 79, y: y)))) }
  #expect(screen.state == before)
}

@Test func `what is typed has the room before the keys`() {
  var screen = BrowserFixture.screen(60, 24)
  screen.press(":")
  #expect(screen.lines[23].contains("Tab"))
  screen.press("next-view-and-somewhat-more-that-fills-the-row")
  #expect(!screen.lines[23].contains("Tab"))
  #expect(screen.lines[23].contains("next-view-and-somewhat-more-that-fills-the-row"))
}
