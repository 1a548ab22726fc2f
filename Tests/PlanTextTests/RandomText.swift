import TestSupport

/// Pieces for unpleasant names.
private let pieces: [String] = [
  "洛", "阳", "都", "市", "圈", "高铁", "G30", "GDP", "3.6", "%", " ", "  ", "\u{3000}", "，", "。", "、",
  "“", "”", "（", "）", "《", "》", "—", "——", "…", "·", "①", "─", "a", "word", "-", "é", "e\u{301}",
  "\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "🚄", "👨‍👩‍👧", "🇨🇳", "🇨", "❤\u{FE0F}",
  "\u{200D}",
  "\u{FE0F}", "각", "\u{1100}", "\u{1161}", "क\u{94D}ष", "\u{903}", "\u{600}", "𠀀", "\u{E000}",
  "\u{FFFD}",
]

/// U+FDD0 and U+FFFF, which cannot stand in a literal.
let noncharacters = String(decoding: [0xFDD0, 0xFFFF] as [UInt16], as: UTF16.self)

/// Pieces that must never reach a screen.
private let hostile: [String] = [
  "\0", "\u{1B}[2J", "\n", "\t", "\r\n", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{200F}",
  "\u{200B}",
  "\u{FEFF}", "\u{2028}", noncharacters, "\u{2060}", "\u{E0001}",
]

/// Short texts of Chinese, Latin, ambiguous marks, emoji and combining marks.
func randomTexts(_ count: Int, seed: UInt64, hostile isHostile: Bool = false) -> [String] {
  var numbers = SeededNumbers(seed: seed)
  let pieces = isHostile ? pieces + hostile : pieces
  return (0..<count).map { _ in
    (0..<Int.random(in: 0...24, using: &numbers)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
    }.joined()
  }
}
