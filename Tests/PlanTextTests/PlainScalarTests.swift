import Testing

@testable import PlanText

private let alone: [Unicode.Scalar] = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init)
  .filter(\.standsAlone)

@Test func `scalars that stand alone are characters of their own in any company`() {
  let partners: [Unicode.Scalar] = ["a", "洛", "，", "·", "©", "☺", "か", "ア", "⌚"]
  #expect(alone.count > 30_000)
  #expect(String(String.UnicodeScalarView(alone)).count == alone.count)
  for partner in partners {
    let mixed = String(String.UnicodeScalarView(alone.flatMap { [$0, partner] }))
    #expect(mixed.count == 2 * alone.count)
  }
}

@Test func `scalars that stand alone have a width and nothing to hide`() {
  for scalar in alone {
    let width = WidthTable.width(of: scalar, ambiguous: .narrow)
    #expect(width == 1 || width == 2)
    #expect(ColumnMeter().width(of: Character(scalar)) == width)
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark,
      .spacingMark, .surrogate, .privateUse:
      Issue.record("\(scalar)")
    default: break
    }
  }
}

@Test func `the quick way over a text gives what the careful one gives`() {
  let meter = ColumnMeter()
  for text in randomTexts(3_000, seed: 5).map({ $0.sanitized() }) {
    var glyphs: [Character] = []
    var columns = 0
    meter.forEachGlyph(in: text) { glyph, width in
      glyphs.append(glyph.character)
      columns += width
      return true
    }
    #expect(glyphs == Array(text))
    #expect(columns == text.reduce(0) { $0 + meter.width(of: $1) })
    #expect(columns == meter.width(of: text))
  }
}
