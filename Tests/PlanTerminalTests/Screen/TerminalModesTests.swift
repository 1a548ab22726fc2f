import Testing

@testable import PlanTerminal

struct TerminalModesTests {
  @Test(arguments: [
    ("\u{1B}[m\u{F}$<2>", "\u{1B}[m\u{F}"), ("$<5/>\u{1B}c", "\u{1B}c"), ("a$b", "a$b"),
    ("a$<", "a$<"), ("", ""),
  ])
  func `the terminal database's delays are cut out`(capability: String, bytes: String) {
    #expect(TerminalModes.withoutPadding(Array(capability.utf8)) == Array(bytes.utf8))
  }
}
