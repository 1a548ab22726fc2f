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

@Test func `nothing that drives a terminal or turns a text around gets through`() {
  let ranges: [ClosedRange<UInt32>] = [0...0x1_FFFF, 0xE_0000...0xE_0FFF, 0x10_FFF0...0x10_FFFF]
  var replaced = 0
  for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
    let isNoncharacter =
      scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    let isHarmful =
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      case .format: scalar.properties.isDefaultIgnorableCodePoint && !scalar.isJoiner
      default: isNoncharacter
      }
    guard isHarmful else { continue }
    replaced += 1
    // Only tab and line ends become spaces.
    let isBlank = ["\t", "\n", "\r"].contains(scalar)
    let safe = "洛\(scalar)阳".sanitized()
    #expect(safe == (isBlank ? "洛 阳" : "洛\u{FFFD}阳"), "U+\(String(scalar.value, radix: 16))")
  }
  #expect(replaced > 100)
}

extension Unicode.Scalar {
  /// Joiners, the soft hyphen, and the tags that spell the flags of regions.
  fileprivate var isJoiner: Bool {
    value == 0xAD || (0x200C...0x200D).contains(value) || (0xE0020...0xE007F).contains(value)
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
  #expect("一\r二\r\r三\r".sanitizedLines() == ["一", "二", "", "三", ""])
  #expect("".sanitizedLines() == [""])
}
