import PlanCore
import TestSupport
import Testing

@testable import PlanLibrary

@Test(arguments: [
  "洛阳", "a", "洛阳—济源“高铁”：2024年……止", "中 文", "（一）", "见《规划》、“纲要”文", "2024-01-28", "Ａ１", "中　文", "a b",
])
func `ordinary text needs no second look`(text: String) {
  #expect(TextLook(text).isPlain)
}

/// Characters that are common, that end as others do, and that must not pass.
private let characters: [Unicode.Scalar] = [
  "a", "~", " ", "洛", "\u{4DC0}", "\u{9FFF}", "，", "“", "—", "…", "、", "〇", "\u{3000}", "é", "ａ",
  "ｱ",
  "\u{A0}", "\u{85}", "\u{AD}", "\u{1680}", "\u{2000}", "\u{200A}", "\u{200B}", "\u{200D}",
  "\u{2028}",
  "\u{202E}", "\u{202F}", "\u{205F}", "\u{2060}", "\u{2066}", "\u{2800}", "\u{3164}", "\u{FEFF}",
  "\u{FFA0}",
  "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{FE0F}", "\u{E000}", "\u{E0041}", "\u{10FFFD}", "\u{0}",
  "\t", "\n",
  "\u{1B}", "\u{7F}", "\u{9B}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{180B}", "\u{FFF9}",
  "\u{1D173}",
  "👨", "\u{301}", "が", "한",
]

@Test func `a text that passes the first look has nothing that a second one would change`() {
  var numbers = SeededNumbers(seed: 7)
  var plain = 0
  for _ in 0..<20_000 {
    let scalars = (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
      characters[Int.random(in: 0..<characters.count, using: &numbers)]
    }
    let text = String(String.UnicodeScalarView(scalars))
    guard TextLook(text).isPlain else { continue }
    plain += 1
    #expect(Array(InvisibleCharacters.removed(from: text).unicodeScalars) == scalars)
    #expect(!scalars.contains(where: CharacterRules.isForbidden), "\(scalars)")
    for end in [scalars.first, scalars.last] {
      #expect(end.map(CharacterRules.isSpace) == false, "\(scalars)")
    }
  }
  #expect(plain > 500)
}

@Test func `what a file holds is found in every character of it`() {
  for scalar in characters {
    let text = "洛" + String(Character(scalar)) + "阳"
    let isSeen =
      InvisibleCharacters.removed(from: text) == text && !CharacterRules.isForbidden(scalar)
    if !isSeen { #expect(!TextLook(text).isPlain, "\(scalar.value)") }
  }
}
