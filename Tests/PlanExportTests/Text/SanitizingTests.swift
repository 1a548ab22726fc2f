import Testing

@testable import PlanExport

struct SanitizingTests {
  @Test(arguments: [
    ("洛阳\n焦作", "洛阳 焦作"), ("a\r\nb", "a b"), ("a\rb\tc", "a b c"), ("a\n\nb", "a  b"),
    ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"), ("\u{1B}[31m", "\u{FFFD}[31m"),
    ("\u{0}", "\u{FFFD}"),
    ("\u{9B}1m", "\u{FFFD}1m"), ("\u{7F}", "\u{FFFD}"), ("a\u{202E}b", "a\u{FFFD}b"),
    ("\u{2066}\u{200F}", "\u{FFFD}\u{FFFD}"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("e\u{301}", "e\u{301}"),
    ("\u{200B}\u{FEFF}", "\u{200B}\u{FEFF}"),
  ])
  func `controls and direction marks never reach a file or a terminal`(
    text: String, safe: String
  ) {
    #expect(Array(text.singleLine.unicodeScalars) == Array(safe.unicodeScalars))
  }
}
