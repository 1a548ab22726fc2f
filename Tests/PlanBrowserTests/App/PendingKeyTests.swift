import BrowserTestSupport
import PlanCore
import PlanText
import Testing

@testable import PlanBrowser

private func plans(_ count: Int = 100, height: Int = 24) -> TestScreen {
  NumberedPlans.screen(0..<count, width: 80, height: height, language: .chinese)
}

/// The number of the chosen plan, from 1, as the status row has it.
private func row(_ screen: TestScreen) -> Int? {
  let position = screen.lines.last?.split(separator: " ").first?.split(separator: "/").first
  return position.flatMap { Int($0) }
}

@Test(arguments: [
  ("5j", 6), ("12j", 13), ("12j3k", 10), ("5j5j", 11), ("7G", 7), ("30jgg", 1), ("3gg", 3),
  ("G", 100), ("999999999999j", 100), ("0j", 2), ("10j", 11), ("5<Esc>j", 2), ("<C-d>", 11),
  ("<C-d><C-u>", 1), ("2<C-d>", 21), ("５ｊ", 6), ("5gxj", 2), ("2<PgDn>", 39),
])
func `a count says how often or which row`(keys: String, expected: Int) {
  var screen = plans()
  screen.press(keys)
  #expect(row(screen) == expected)
}

@Test(arguments: [("5", "5"), ("12", "12"), ("g", "g"), ("3g", "3g"), ("m", "m"), ("'", "'")])
func `the status row shows an unfinished key sequence`(
  keys: String, label: String
) throws {
  var screen = plans()
  screen.press(keys)
  #expect(try #require(screen.lines.last).hasSuffix(" \(label)"))
  screen.press("<Esc>")
  #expect(!(try #require(screen.lines.last)).hasSuffix(" \(label)"))
}

@Test func `a click cancels unfinished keys`() throws {
  var screen = plans()
  screen.press("5")
  screen.send(.mouse(MouseEvent(.wheelDown, at: Point(x: 3, y: 4))))
  screen.press("gg")
  #expect(row(screen) == 1)
}

@Test func `a count scrolls the detail`() {
  var screen = BrowserFixture.screen(80, 8)
  screen.press("lll<Tab>")
  let before = screen.text
  screen.press("3j")
  #expect(screen.text != before)
  screen.press("3k")
  #expect(screen.text == before)
  screen.press("<Tab>J")
  let scrolled = screen.text
  screen.press("K")
  #expect(screen.text != scrolled)
  #expect(screen.state.selection.last == .item("railway"))
}

@Test(
  arguments: [
    ("，", "，"), ("／", "/"), ("、", "/"), ("：", ":"), ("？", "?"), ("ｊ", "j"), ("Ｇ", "G"), ("【", "["),
    ("》", ">"), ("‘", "'"), ("　", " "), ("高", "高"),
  ] as [(Character, Character)])
func `a key of an input method is the key below it`(typed: Character, key: Character) {
  let expected = typed == "，" ? "," : key
  #expect(typed.halfWidth == expected)
}

@Test func `every binding of a printing key takes its full-width form`() throws {
  for binding in Keymap.standard.bindings where !binding.context.takesText {
    for sequence in binding.keys {
      let wide = try sequence.keys.map { key -> KeyPress in
        guard case .character(let character) = key, let scalar = character.unicodeScalars.first
        else { return key }
        let full = scalar == " " ? 0x3000 : scalar.value + 0xFEE0
        return .character(Character(try #require(Unicode.Scalar(full))))
      }
      var one = BrowserFixture.screen(120, 24)
      var other = one
      let start: String? =
        switch binding.context {
        case .columns: "l"
        case .detail: "l<Tab>"
        case .help: "?"
        case .table: "<F2>b<Down><Enter><Enter>"
        case .map: "<F5>"
        case .figures: "<F7>"
        case .places: "<F4>"
        case .columnMenu: "<F2>o"
        case .confirmation: "e<C-u>taken.md<Enter>"
        default: nil
        }
      one.press(try #require(start))
      other.press(try #require(start))
      for key in sequence.keys { one.send(.keyPressed(key)) }
      for key in wide { other.send(.keyPressed(key)) }
      #expect(one.state == other.state, "\(binding.context) \(sequence.label)")
      #expect(one.effects == other.effects, "\(binding.context) \(sequence.label)")
    }
  }
}

@Test func `a count has a limit, and more digits change nothing`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("123456789")
  #expect(screen.state.pending.count == 99_999)
  #expect(screen.lines.last?.contains("99999") == true)
  screen.press("j")
  #expect(screen.state.pending.isEmpty)
}

@Test(arguments: ["5<Esc>", "12g<Esc>"])
func `Esc calls a count off and does nothing else`(keys: String) {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("lf行动<Enter>")
  let (selection, lines) = (screen.state.selection, screen.lines)
  screen.press(keys)
  #expect(screen.state.pending.isEmpty)
  #expect(screen.state.selection == selection)
  #expect(screen.lines == lines)
  screen.press("j")
  #expect(screen.state.selection != selection)
}
