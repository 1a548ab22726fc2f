import PlanCore
import PlanLibrary
import Testing

private let head = Reading.head

@Test(arguments: [1, 2, 15, 16, 17, 18, 40])
func `a key that is there twice is told of, however many there are`(count: Int) {
  // The keys are unknown too; only what is said of the second one matters here.
  let keys = (0..<count).map { "key\($0): 甲\n" }
  for repeated in 0..<count {
    let text = keys.joined() + "key\(repeated): 乙\nkey\(repeated): 丙\n"
    let found = Reading.plan(text).problems.filter { problem in
      if case .duplicateKey = problem.fault { true } else { false }
    }
    let fault = LibraryProblem.Fault.duplicateKey("key\(repeated)", firstLine: repeated + 1)
    #expect(
      found == [
        problem(count + 1, 1, "key\(repeated)", fault),
        problem(count + 2, 1, "key\(repeated)", fault),
      ])
  }
  #expect(
    !Reading.plan(keys.joined()).problems.contains { problem in
      if case .duplicateKey = problem.fault { true } else { false }
    })
}

private let cases: [FaultCase] = [
  FaultCase("nothing", "", problem(1, 1, "", .empty)),
  FaultCase("only comments", "# 注\n\n", problem(1, 1, "", .empty)),
  FaultCase("an empty document", "---\n", problem(1, 1, "", .empty)),
  FaultCase(
    "broken syntax after Chinese text", head + "summary: [洛阳, 济源 ] 外\n",
    problem(
      7, 20, "",
      .syntax(message: "while parsing a block mapping, did not find expected key"))),
  FaultCase(
    "a tab as indentation", head + "people:\n\t- 甲\n",
    problem(
      8, 1, "",
      .syntax(
        message: "while scanning for the next token, "
          + "found character that cannot start any token"))),
  FaultCase(
    "a value inside a value", head + "summary: 甲: 乙\n",
    problem(7, 11, "", .syntax(message: "mapping values are not allowed in this context"))),
  FaultCase(
    "a second document", head + "---\nid: other\n", problem(7, 1, "", .severalDocuments)),
  FaultCase(
    "text after the end of the document", head + "...\n甲\n",
    problem(8, 1, "", .syntax(message: "did not find expected <document start>"))),
  FaultCase(
    "a document after the end of the first", head + "...\n---\n甲\n",
    problem(8, 1, "", .severalDocuments)),
  FaultCase(
    "an anchor in Chinese", head + "issuer: &甲\n",
    problem(
      7, 10, "",
      .syntax(
        message: "while scanning an anchor, "
          + "did not find expected alphabetic or numeric character"))),
  FaultCase(
    "anchors and aliases as values",
    head + "aliases: [“甲”, &one 乙, *one]\nissuer: *one\n",
    problem(7, 16, "aliases[1]", .anchor("&one")),
    problem(7, 24, "aliases[2]", .anchor("*one")),
    problem(8, 9, "issuer", .anchor("*one"))),
  FaultCase(
    "an anchor before a block", head + "people: &all\n  - {id: li, name: 李, source: daily}\n",
    problem(7, 9, "people", .anchor("&all"))),
  FaultCase(
    "tags", head + "summary: !!str 甲\npositioning: !list [乙]\n",
    problem(7, 10, "summary", .tag("!!str")),
    problem(8, 14, "positioning", .tag("!list"))),
  FaultCase(
    "a key twice", head + "issuer: 甲\nissuer: 乙\n\"issuer\": 丙\n",
    problem(8, 1, "issuer", .duplicateKey("issuer", firstLine: 7)),
    problem(9, 1, "issuer", .duplicateKey("issuer", firstLine: 7))),
  FaultCase(
    "a key twice inside brackets",
    head + "people:\n  - {id: li, name: 李, name: 李某, source: daily}\n",
    problem(8, 23, "people[0].name", .duplicateKey("name", firstLine: 8))),
  FaultCase(
    "a key twice in different spellings", head + "issuer: 甲\n\"iss\\u0075er\": 乙\n",
    problem(8, 1, "issuer", .duplicateKey("issuer", firstLine: 7))),
  FaultCase(
    "a key that is a list", head + "[甲, 乙]: 丙\n",
    problem(7, 1, "", .syntax(message: "a list or mapping cannot be a key"))),
  FaultCase(
    "a missing key", head + ": 甲\n",
    problem(
      7, 1, "",
      .syntax(message: "while parsing a block mapping, did not find expected key"))),
  FaultCase(
    "control characters", head + "issuer: 甲\u{7}乙\u{0}\r\nsummary: 丙\u{202E}丁\n",
    problem(7, 10, "", .controlCharacter(7)),
    problem(7, 12, "", .controlCharacter(0)),
    problem(8, 11, "", .controlCharacter(0x202E))),
  FaultCase(
    "a line separator", head + "issuer: 甲\u{2028}乙\nkind2: 丙\n",
    problem(7, 10, "", .controlCharacter(0x2028)),
    problem(8, 1, "kind2", .unknownKey("kind2", nearest: "kind"))),
  FaultCase(
    "escaped control characters", head + "issuer: \"甲\\u202E乙\"\nsummary: \"丙\\n丁\"\n",
    problem(7, 9, "issuer", .controlCharacter(0x202E)),
    problem(8, 10, "summary", .controlCharacter(10))),
  FaultCase(
    "bytes that are no UTF-8", bytes: Array((head + "issuer: 甲").utf8) + [0xFF, 0x0A],
    [
      problem(
        7, 10, "",
        .invalidUTF8(
          offset: Array((head + "issuer: 甲").utf8).count, probably: nil))
    ]),
  FaultCase(
    "half a character after a byte order mark", bytes: [0xEF, 0xBB, 0xBF, 0xE6, 0xB4],
    [problem(1, 1, "", .invalidUTF8(offset: 3, probably: nil))]),
]

@Test(arguments: cases) func `the syntax is refused where it is wrong`(wrong: FaultCase) {
  let reading = Reading.plan(wrong.bytes)
  #expect(reading.problems == wrong.problems)
  #expect(reading.plan == nil)
}

@Test func `a file over eight mebibytes is refused unread`() {
  let bytes = [UInt8](repeating: 0x20, count: largestFile + 1)
  #expect(
    Reading.plan(bytes).problems == [
      problem(nil, nil, "", .tooLarge(bytes: largestFile + 1, limit: largestFile))
    ])
}

@Test func `a byte order mark and Windows line ends are accepted`() {
  let text =
    "\u{FEFF}"
    + (Reading.head + "issuer: 甲\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).joined(separator: "\r\n")
  let reading = Reading.plan(text)
  #expect(reading.problems == [])
  #expect(reading.plan?.issuer == "甲")
}

@Test func `columns count characters whatever their bytes`() {
  // An emoji of several scalars, a letter with a combining mark, and Han.
  let text = Reading.head + "aliases: [👨‍👩‍👧, e\u{301}, 洛阳, null]\n"
  #expect(Reading.plan(text).problems == [problem(7, 21, "aliases[3]", .emptyValue)])
}

@Test(arguments: ["[", "{a: ", "- ", "[{a: ", "[a: "])
func `a hundred thousand levels are refused at the sixty-fifth`(opening: String) throws {
  let reading = Reading.plan(String(repeating: opening, count: 100_000))
  let first = try #require(reading.problems.first)
  #expect(reading.problems.count == 1)
  #expect(first.fault == .tooDeep(limit: 64))
  #expect(first.line == 1)
}

@Test func `sixty-four levels are read`() {
  let list = String(repeating: "[", count: 63) + "甲" + String(repeating: "]", count: 63)
  #expect(
    Reading.plan(Reading.head + "issuer: \(list)\n").problems == [
      problem(7, 9, "issuer", .wrongType(expected: .text, found: .list))
    ])
  #expect(
    Reading.plan(Reading.head + "issuer: [\(list)]\n").problems.map(\.fault) == [
      .tooDeep(limit: 64)
    ])
}

@Test func `aliases that double at each level are refused unbuilt`() {
  var text = Reading.head + "a0: &a0 [甲, 乙]\n"
  for level in 1...200 {
    text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
  }
  let faults = Reading.plan(text).problems.map(\.fault)
  #expect(faults.count { if case .anchor = $0 { true } else { false } } == 601)
}

@Test func `aliases used as keys are reported and not compared`() {
  // To compare what the aliases stand for would take for ever.
  var text = Reading.head + "a0: &a0 [甲, 乙]\n"
  for level in 1...60 { text += "a\(level): &a\(level) {*a\(level - 1) : 甲, 乙: *a0}\n" }
  let anchors = Reading.plan(text).problems.filter {
    if case .anchor = $0.fault { true } else { false }
  }
  #expect(anchors.count == 61 + 2 * 60)
}

@Test func `a key with a question mark is a key`() {
  let reading = Reading.plan(Reading.head + "? issuer\n: 甲\n")
  #expect(reading.problems == [])
  #expect(reading.plan?.issuer == "甲")
}

@Test func `a million invalidScalars are not all told`() {
  let reading = Reading.plan([UInt8](repeating: 7, count: 1_000_000))
  #expect(reading.problems.count == 100)
}

@Test func `a thousand problems are enough`() {
  let text = Reading.head + (1...3000).map { "unknown-\($0): 甲\n" }.joined()
  #expect(Reading.plan(text).problems.count == 1000)
  let doubles = Reading.head + String(repeating: "issuer: 甲\n", count: 3000)
  #expect(Reading.plan(doubles).problems.count == 1000)
}
