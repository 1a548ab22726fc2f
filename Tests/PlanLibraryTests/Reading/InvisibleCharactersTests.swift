import PlanCore
import PlanLibrary
import Testing

@Test(
  arguments: [
    ("洛阳\u{200B}新郑", "洛阳新郑"), ("\u{2060}洛\u{200C}阳\u{200D}", "洛阳"), ("高\u{AD}铁\u{34F}站", "高铁站"),
    ("\u{3164}洛\u{2800}阳\u{115F}\u{1160}\u{FFA0}", "洛阳"), ("洛\u{E0001}\u{E0041}阳", "洛阳"),
    ("a\u{200E}b\u{200F}c\u{61C}", "abc"), ("\u{FE0F}a \u{FE0F}b", "a b"),
    ("注\u{FFF9}x\u{FFFB}", "注x"),
    ("\u{180E}m\u{2062}", "m"),
    // What is seen, or shapes what is beside it.
    ("葛\u{E0100}❤\u{FE0F}", "葛\u{E0100}❤\u{FE0F}"), ("👨‍👩‍👧 👨🏻‍❤️‍💋‍👨🏻", "👨‍👩‍👧 👨🏻‍❤️‍💋‍👨🏻"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("e\u{301} 　“”…—", "e\u{301} 　“”…—"),
    ("\u{E000}\u{F0000}", "\u{E000}\u{F0000}"),
    ("", ""), ("洛阳", "洛阳"),
  ])
func `what nobody sees is left out of what is read`(text: String, expected: String) {
  let read = InvisibleCharacters.removed(from: text)
  #expect(Array(read.unicodeScalars) == Array(expected.unicodeScalars))
  #expect(InvisibleCharacters.removed(from: read) == read)
}

@Test func `a check names the line and the column in characters`() {
  let file = "\u{FEFF}id: a\ntitle: e\u{301}高\u{200B}铁\u{3164}\n\nname: \u{E005}🏴󠁧󠁢󠁥󠁮󠁧󠁿\u{E0041}\u{2060}"
  let found = InvisibleCharacters.found(in: Array(file.utf8))
  #expect(found.map(\.line) == [2, 2, 4, 4, 4])
  #expect(found.map(\.column) == [10, 12, 7, 9, 9])
  #expect(found.map(\.scalar) == [0x200B, 0x3164, 0xE005, 0xE0041, 0x2060])
  #expect(found.map(\.treatment) == [.leftOutQuietly, .leftOut, .kept, .leftOut, .leftOutQuietly])
}

@Test func `a check of a file full of them ends`() {
  let file = String(repeating: "\u{200B}", count: 10_000)
  #expect(InvisibleCharacters.found(in: Array(file.utf8)).count == 100)
}

@Test func `a character that is written as an escape is told of where it is`() {
  let text = """
    summary: "高\\u200b铁\\\\u200B\\x20\\U000E0001"
    issuer: "甲\\
      乙\\u3164 \\uE000"
    announcements:
      - {printed: "九\\xAD个", count: 9, source: daily}

    """
  let reading = Reading.plan(Reading.head + text)
  #expect(reading.problems.isEmpty)
  #expect(reading.plan?.summary == "高铁\\u200B")
  #expect(reading.plan?.issuer == "甲乙 \u{E000}")
  #expect(
    reading.warnings == [
      problem(7, 12, "summary", .invisibleCharacter(0x200B)),
      problem(7, 30, "summary", .invisibleCharacter(0xE0001)),
      problem(9, 4, "issuer", .invisibleCharacter(0x3164)),
      problem(9, 11, "issuer", .privateCharacter(0xE000)),
      problem(11, 17, "announcements[0].printed", .invisibleCharacter(0xAD)),
    ])
}

@Test func `a character that is there itself is not told of as an escape`() {
  let text = "summary: \"高\u{3164}铁\"\nissuer: '\\u200B'\nshortTitle: \\u200B\n"
  let reading = Reading.plan(Reading.head + text)
  #expect(reading.plan?.issuer == "\\u200B")
  #expect(reading.warnings.isEmpty)
}

@Test func `thousands of escapes are told of once in a while`() {
  let text = "summary: \"甲" + String(repeating: "\\u200B", count: 5000) + "\"\n"
  #expect(Reading.plan(Reading.head + text).warnings.count == 100)
}
