import PlanCore
import Testing

@testable import PlanLibrary

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
  let text = "title: e\u{301}高\u{200B}铁\u{3164}\n\nname: \u{E005}🏴󠁧󠁢󠁥󠁮󠁧󠁿\u{E0041}\u{2060}\n"
  for mark in ["", "\u{FEFF}"] {
    let warnings = Reading.plan(mark + text).warnings
    #expect(warnings.map(\.line) == [1, 1, 3, 3, 3])
    #expect(warnings.map(\.column) == [10, 12, 7, 9, 10])
    #expect(
      warnings.map(\.fault) == [
        .invisibleCharacter(0x200B), .invisibleCharacter(0x3164), .privateCharacter(0xE005),
        .invisibleCharacter(0xE0041), .invisibleCharacter(0x2060),
      ])
    #expect(InvisibleCharacters.isQuiet(0x200B) && InvisibleCharacters.isQuiet(0x2060))
    #expect(!InvisibleCharacters.isQuiet(0x3164) && !InvisibleCharacters.isQuiet(0xE005))
  }
}

@Test func `a check of a file full of them ends, and many of one kind hide none of another`() {
  let file = String(repeating: "\u{200B}\u{3164}", count: 10_000) + "\n\u{E000}"
  #expect(InvisibleCharacters.found(in: Array(file.utf8)).count == 200)
  let quiet = String(repeating: "\u{200B}", count: 10_000) + "\n\u{E000}"
  let found = InvisibleCharacters.found(in: Array(quiet.utf8))
  #expect(found.count == 101 && found.last?.scalar == 0xE000)
}

@Test func `a file that cannot be read for another reason is looked through for them too`() {
  for text in ["title: 甲\u{3164}\nkey: [", "title: 甲\u{3164}\n\u{1B}"] {
    let reading = Reading.plan(text)
    #expect(!reading.problems.isEmpty)
    #expect(reading.warnings.map(\.fault) == [.invisibleCharacter(0x3164)], "\(text)")
  }
}

@Test func `places and links are looked through as plans are`() {
  let places = PlacesFileReader().read(
    Array("places:\n  - {id: a, name: \"甲\\u200B\u{AD}\", level: area}\n".utf8), file: "p")
  #expect(places.problems.isEmpty && places.places.map(\.name) == ["甲"])
  #expect(places.warnings.map(\.column) == [21, 27])
  #expect(places.warnings.map(\.fault) == [.invisibleCharacter(0x200B), .invisibleCharacter(0xAD)])
  let links = LinksFileReader(index: .trusting).read(
    Array(
      """
      entities:
      - {id: a, name: "\\uE000", kind: plan, links: [{plan: p, id: p, certainty: same, reason: 甲\u{3164}}]}

      """.utf8), file: "l")
  #expect(links.problems.isEmpty)
  #expect(
    links.warnings.map(\.fault) == [.privateCharacter(0xE000), .invisibleCharacter(0x3164)])
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
  #expect(reading.warnings.map(\.keyPath) == [""])
}

@Test func `thousands of escapes are told of once in a while`() {
  let text = "summary: \"甲" + String(repeating: "\\u200B", count: 5000) + "\"\n"
  #expect(Reading.plan(Reading.head + text).warnings.count == 100)
}
