import TestSupport

/// Texts that mean something to Markdown, YAML, JSON or a terminal.
enum NastyText {
  /// Names that have to survive as they are.
  static let names = [
    "a|b", "\\|", "x\\", "\\\\|", "*a*", "**", "_a_", "a_b_c", "`code`", "``", "[a](b)", "![a](b)",
    "[^1]", "[^1]: x", "[a]: b", "<b>", "<!-- -->", "<http://a.b>", "</td>", "&amp;", "&#124;",
    "&", "~~a~~", "~", "# a", "a #", "####### a", "#", "1. a", "12) a", "- a", "+ a", "* a", "-",
    "---", "===", "> a", "    a", "\\", "\\\\", "a\\", "www.x.yz", "WWW.x.yz/a_b",
    "http://x.yz/a_b*c*",
    "https://x.yz", "ftp://x.yz/_a_", "a@b.c", "a_b_@c.de", "mailto:a_b@c.de", "xmpp:a@b.c/_d_",
    "| a | b |", "| --- |", ":--", "$x$", "$$", "^a^", "{a}", "a  b", " a", "a ", "  ", "[ ] a",
    "[x] a", "'a'", "\"a\"", "“洛阳—济源”", "小浪底南岸/北岸灌区", "😀👩‍👩‍👧‍👦", "e\u{301}", "\u{301}|", "|\u{301}",
    "*\u{301}a*", "\u{3000}a", "\u{A0}a", "！", "!", "a!", "高铁!", "\u{FEFF}a", "\u{200B}", "～", "`",
    "a\u{FFFD}", "%", "@", ":smile:", "=", "= a", "+", "12", "1.", "1", "(a)", "(", "]", "[",
  ]

  /// Pieces that random texts are made of, those included that are replaced on the way out.
  static let pieces =
    names + [
      "洛", "阳", "a", "1", " ", "  ", ".", ":", "/", "//", "://", "w", "www", "ww", "(", ")", "<",
      ">",
      "\n", "\r\n", "\r", "\t", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{85}", "\u{202E}",
      "\u{2066}", "\u{2028}", "\u{B}", "\u{C}",
    ]
}

extension SeededNumbers {
  /// A text of one to five nasty pieces.
  mutating func nastyText() -> String {
    (0..<Int.random(in: 1...5, using: &self))
      .map { _ in NastyText.pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
