import Testing

@testable import PlanText

@Test(
  arguments: [
    ("洛阳都市圈", 10, "洛阳都市圈"), ("洛阳都市圈", 9, "洛阳都市…"), ("洛阳都市圈", 8, "洛阳都…"),
    ("洛阳都市圈", 2, "…"), ("洛阳都市圈", 1, "…"), ("洛阳都市圈", 0, ""), ("洛阳都市圈", -3, ""), ("", 0, ""),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧🇨🇳🚄", 4, "👨‍👩‍👧…"),
  ] as [(String, Int, String)])
func `a text that is too wide ends in an ellipsis`(text: String, columns: Int, expected: String) {
  #expect(ColumnMeter().truncated(text, to: columns) == expected)
}

@Test func `an ellipsis of two columns counts as two`() {
  let meter = ColumnMeter(ambiguous: .wide)
  #expect(meter.truncated("洛阳都市圈", to: 8) == "洛阳都…")
  #expect(meter.truncated("洛阳都市圈", to: 1) == "")
}

@Test func `a path keeps its end`() {
  let meter = ColumnMeter()
  #expect(meter.truncatedAtStart("规划 › 行动 › 焦济洛平高铁", to: 13) == "…焦济洛平高铁")
  #expect(meter.truncatedAtStart("高铁", to: 4) == "高铁")
}

@Test func `padding gives exactly the width of the field`() {
  let meter = ColumnMeter()
  #expect(meter.padded("洛阳", to: 6) == "洛阳  ")
  #expect(meter.padded("洛阳都市圈", to: 6) == "洛阳… ")
  #expect(meter.padded("洛阳", to: 0) == "")
}

@Test(arguments: [AmbiguousWidth.narrow, .wide])
func `truncation never splits a wide character and never grows`(ambiguous: AmbiguousWidth) {
  let meter = ColumnMeter(ambiguous: ambiguous)
  for text in randomTexts(1500, seed: 2, hostile: true).map({ $0.sanitized() }) {
    for columns in 0...14 {
      let short = meter.truncated(text, to: columns)
      #expect(meter.width(of: short) <= columns)
      #expect(short == text || short.isEmpty || text.hasPrefix(String(short.dropLast())))
      #expect(meter.width(of: meter.truncatedAtStart(text, to: columns)) <= columns)
      #expect(meter.width(of: meter.padded(text, to: columns)) == columns)
      // One more column than the result uses would have room for no other character.
      if short != text, !short.isEmpty {
        let kept = Array(short).count - 1
        let next = meter.width(of: Array(text)[kept])
        #expect(meter.width(of: short) + next > columns)
      }
    }
  }
}
