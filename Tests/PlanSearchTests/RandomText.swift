import TestSupport

private let pieces: [String] = [
  "洛", "阳", "濟", "高铁", "高鐵", "圈", "都市圈", "G30", "ｇ３０", "GDP", "3.6", "%", "*", " ", "\u{3000}", "，",
  "“", "—", "…", "é", "e\u{301}", "\u{301}", "🚄", "👨‍👩‍👧", "🇨🇳", "\u{200B}", "\u{200D}", "\0", "İ", "ß",
  "\u{E000}", "㎡", "Ⅱ期", "二期", "七大", "7大", "⾼铁", "“", "～", "〇",
]

/// Short texts of a few pieces, so that some contain others.
func randomTexts(_ count: Int, seed: UInt64, longest: Int = 16) -> [String] {
  var numbers = SeededNumbers(seed: seed)
  return (0..<count).map { _ in
    (0..<Int.random(in: 0...longest, using: &numbers)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
    }.joined()
  }
}
