import Testing

@testable import PlanText

@Test(
  arguments: [
    ("焦济洛平高铁（一期）", "焦济洛平高铁（一期）"),
    ("a\tb\nc\r\nd", "a b c d"),
    ("\u{1B}[31m红", "\u{FFFD}[31m红"),
    ("洛\u{202E}阳", "洛\u{FFFD}阳"),
    ("洛\u{200B}阳\u{FEFF}", "洛\u{FFFD}阳\u{FFFD}"),
    ("a\u{2028}b", "a\u{FFFD}b"),
    (noncharacters, "\u{FFFD}\u{FFFD}"),
    ("\0\u{7F}\u{9B}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("é e\u{301} 葛\u{E0100}", "é e\u{301} 葛\u{E0100}"),
    ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "a\u{301}\u{302}\u{303}\u{304}"),
    ("\u{301}a", "\u{FFFD}a"),
    ("👨🏻‍❤️‍💋‍👨🏻🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👨🏻‍❤️‍💋‍👨🏻🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
  ] as [(String, String)])
func `what could harm a screen is replaced and everything else kept`(text: String, safe: String) {
  #expect(text.sanitized() == safe)
}

@Test func `sanitised text counts the same characters and each takes a column or two`() {
  let meter = ColumnMeter()
  for text in randomTexts(4000, seed: 1, hostile: true) {
    let safe = text.sanitized()
    #expect(safe.count == text.count, "\(text.debugDescription)")
    #expect(safe.allSatisfy { (1...2).contains(meter.width(of: $0)) }, "\(text.debugDescription)")
    #expect(safe.allSatisfy { $0.unicodeScalars.count <= 10 })
    #expect(safe.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(safe.sanitized() == safe, "\(text.debugDescription)")
  }
}

@Test func `a pile of joined emoji ends without a joiner that takes the next one in`() {
  let pile = String(repeating: "👩\u{200D}", count: 12) + "👩"
  #expect(pile.count == 1)
  #expect((pile + "中👩").sanitized().count == 3)
  #expect(pile.sanitized().unicodeScalars.last == "👩")
}

@Test func `the lines of a text are sanitised one by one`() {
  #expect("洛阳\n\u{1B}圈\r\n\n末".sanitizedLines() == ["洛阳", "\u{FFFD}圈", "", "末"])
  #expect("".sanitizedLines() == [""])
}
