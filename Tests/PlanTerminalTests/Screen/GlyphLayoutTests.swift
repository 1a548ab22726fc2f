import Testing

@testable import PlanTerminal

struct GlyphLayoutTests {
  /// A table like the C library's, for the characters of these tests.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0xE000: -1
    case 0x300...0x36F, 0x200D, 0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xD7FF, 0x1F300...0x3FFFD: 2
    default: 1
    }
  }

  private func layout(_ glyph: Character, span: Int) -> [String] {
    GlyphLayout(glyph, span: span, width: Self.width).pieces.map { piece in
      "\(piece.offset):" + String(String.UnicodeScalarView(piece.scalars))
    }
  }

  @Test(
    arguments: [
      ("a", 1, ["0:a"]), ("都", 2, ["0:都"]), ("e\u{301}", 1, ["0:e\u{301}"]),
      // A family is drawn as its first member.
      ("👨‍👩‍👧", 2, ["0:👨"]),
      // A flag is two letters, which the terminal joins.
      ("🇨🇳", 2, ["0:🇨", "1:🇳"]),
      // What the terminal draws narrow is filled up.
      ("☀️", 2, ["0:☀", "1: "]),
      // What it would draw wide, or not at all, is replaced.
      ("都", 1, ["0:\u{FFFD}"]), ("\u{E000}", 1, ["0:\u{FFFD}"]), ("\u{7}", 1, ["0:\u{FFFD}"]),
      ("\u{301}", 1, ["0: \u{301}"]),
    ] as [(Character, Int, [String])])
  func `a grapheme covers exactly its columns`(glyph: Character, span: Int, pieces: [String]) {
    #expect(layout(glyph, span: span) == pieces)
  }

  @Test func `marks beyond what a cell holds are left out`() throws {
    let glyph = Character("e" + String(repeating: "\u{301}", count: 40))
    let pieces = GlyphLayout(glyph, span: 1, width: Self.width).pieces
    #expect(pieces.count == 1)
    #expect(try #require(pieces.first).scalars.count == 5)
  }
}
