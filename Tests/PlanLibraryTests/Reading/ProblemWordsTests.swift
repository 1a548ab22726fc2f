import PlanCore
import Testing

private typealias Fault = LibraryProblem.Fault

/// One of each fault.
private let faults: [Fault] = [
  .unreadable(reason: "Permission denied"), .noBundledLibrary(lookedIn: ["/a", "/b"]),
  .tooLarge(bytes: 9, limit: 8), .invalidUTF8(offset: 3, probably: nil),
  .invalidUTF8(offset: 3, probably: .gb18030), .controlCharacter(7),
  .syntax(message: "did not find expected key"), .noMemory, .empty, .severalDocuments,
  .tooDeep(limit: 64),
  .anchor("&a"), .tag("!!str"), .unknownKey("knd", nearest: "kind"),
  .duplicateKey("kind", firstLine: 2), .missingKey("id"),
  .wrongType(expected: .text, found: .list), .emptyValue,
  .unknownCode("x", allowed: ["rail", "road"]), .malformed("昨天", expected: .date),
  .duplicateIdentifier("a", firstFile: "b.yaml", firstLine: 4),
  .unknownReference("lime", to: .project, nearest: "line"),
  .unknownEntity("lime", nearest: "line"), .noSuchParagraph(9, available: 2),
  .conflict(.shortRoute), .otherSign("：", expected: ":"), .colonWithoutBlank(key: "id"),
  .cutByComment(rest: "#2"), .directive("%TAG"), .tooLong(limit: 500),
  .repeatedCode("1", firstLine: 2), .unusualCode("1"),
  .invisibleCharacter(0x200B), .privateCharacter(0xE000),
]

@Test(arguments: [
  (Fault.unknownKey("knd", nearest: "kind"), "unknown key \"knd\", did you mean \"kind\"?"),
  (.unknownKey("甲", nearest: nil), "unknown key \"甲\""),
  (.wrongType(expected: .text, found: .list), "found a list, expected text"),
  (
    .unknownCode("train", allowed: ["rail", "road"]),
    "unknown code \"train\", expected one of rail, road"
  ),
  (
    .malformed("2021-13", expected: .date),
    "\"2021-13\" is not a date, expected one such as 2021, 2021-04 or 2021-04-12"
  ),
  (.controlCharacter(0x202E), "control character U+202E, expected text"),
  (.unknownReference("x", to: nil, nearest: nil), "no item has the slug \"x\""),
  (.conflict(.cycle(["a", "b", "a"])), "leads back to itself: a → b → a"),
])
func `a fault says what is wrong and what was expected`(fault: LibraryProblem.Fault, words: String)
{
  #expect(fault.describe(in: .english) == words)
}

@Test func `a problem names its place first`() {
  let fault = LibraryProblem.Fault.missingKey("id")
  let place = LibraryProblem(
    file: "a.yaml", line: 3, column: 5, keyPath: "projects[0]", fault: fault)
  #expect(place.location == "a.yaml:3:5")
  #expect(place.description == "a.yaml:3:5: projects[0]: key \"id\" is missing")
  #expect(place.describe(in: .chinese) == "a.yaml:3:5: projects[0]: 缺少键 \"id\"")
  let file = LibraryProblem(file: "a.yaml", keyPath: "", fault: .empty)
  #expect(file.description == "a.yaml: the file is empty, expected a mapping")
}

@Test(arguments: Language.allCases) func `every fault has words of its own`(language: Language) {
  let words = faults.map { $0.describe(in: language) }
  #expect(Set(words).count == faults.count)
  for text in words {
    #expect(!text.isEmpty)
    #expect(!text.contains("\n"))
    #expect(!text.hasSuffix("."))
    #expect(!text.hasSuffix("。"))
  }
}

@Test func `English words are English and Chinese words Chinese`() {
  for fault in faults {
    #expect(fault.describe(in: .chinese).unicodeScalars.contains { $0.value >= 0x4E00 })
  }
  for type in LibraryProblem.ValueType.allCases {
    let fault = LibraryProblem.Fault.wrongType(expected: type, found: .text)
    #expect(fault.describe(in: .english).utf8.allSatisfy { $0 < 0x80 })
  }
  for notation in LibraryProblem.Notation.allCases {
    let fault = LibraryProblem.Fault.malformed("x", expected: notation)
    #expect(fault.describe(in: .english).utf8.allSatisfy { $0 < 0x80 })
    #expect(fault.describe(in: .english) != fault.describe(in: .chinese))
  }
}

@Test func `what a file holds cannot steer the terminal or flood the line`() {
  let words = LibraryProblem.Fault.unknownKey(
    "\u{1B}[2J\n\u{202E}" + String(repeating: "洛", count: 500), nearest: nil
  ).describe(in: .english)
  #expect(words.hasPrefix("unknown key \"\u{FFFD}[2J\u{FFFD}\u{FFFD}洛洛"))
  #expect(words.hasSuffix("洛…\""))
  #expect(words.count < 80)
}
