import PlanCore
import Testing

@testable import PlanLibrary

private let head = Reading.head

private let cases: [FaultCase] = [
  FaultCase(
    "a full-width colon", marked: "id: a\ntitle: 甲\nkind»：项目清单\nregion: {name: 乙, kind: 都市圈}\n",
    ("", .otherSign("：", expected: ":"))),
  FaultCase(
    "a full-width colon in the last line", marked: "id: a\ntitle»：甲\n",
    ("", .otherSign("：", expected: ":"))),
  FaultCase(
    "other colons of Chinese", marked: head + "issuer»﹕甲\n",
    ("", .otherSign("﹕", expected: ":"))),
  FaultCase(
    "a colon without a blank", marked: head + "issuer»:甲\nperiod: 2021\n",
    ("", .colonWithoutBlank(key: "issuer"))),
  FaultCase(
    "a full-width colon in a list", marked: head + "people:\n  - »id：li\n",
    ("people[0]", .otherSign("：", expected: ":"))),
  FaultCase(
    "a blank of Chinese before a key", marked: head + "»\u{3000}issuer: 甲\n",
    ("\u{3000}issuer", .otherSign("\u{3000}", expected: " "))),
  FaultCase(
    "a full-width key", marked: head + "»ｉｓｓｕｅｒ: 甲\n",
    ("ｉｓｓｕｅｒ", .otherSign("ｉ", expected: "i"))),
  FaultCase(
    "full-width digits", marked: head + "period: »２０２１\n",
    ("period", .otherSign("２", expected: "2"))),
  FaultCase(
    "a comma of Chinese in a list",
    marked: head.replacing("都市圈}", with: "都市圈, provinces: [»henan，luoyang]}"),
    ("region.provinces[0]", .otherSign("，", expected: ","))),
  FaultCase(
    "a semicolon of Chinese for the colon", marked: "id: a\ntitle»；甲\nkind: 评论\n",
    ("", .otherSign("；", expected: ":"))),
  FaultCase(
    "a brace of Chinese", marked: head + "period: 2021\npeople:\n  - »｛id: li, name: 甲｝\n",
    ("", .otherSign("｛", expected: "{"))),
  FaultCase(
    "a bracket of Chinese for a list", marked: head + "aliases: »【甲】\n",
    ("aliases", .otherSign("【", expected: "["))),
  FaultCase(
    "a dash of Chinese before an item",
    marked: head + "people:\n  - {id: a, name: 甲}\n  »－ {id: b}\n",
    ("", .otherSign("－", expected: "-"))),
  FaultCase(
    "a blank of Chinese before an item", marked: head + "aliases:\n  - 甲\n »\u{3000}- {id: b}\n",
    ("", .otherSign("\u{3000}", expected: " "))),
  FaultCase(
    "a full-width colon in a mapping of one line",
    marked: head + "aliases:\n  - {name: 甲, »basis：inferred}\n",
    ("aliases[0].basis：inferred", .otherSign("：", expected: ":"))),
  FaultCase(
    "a number of a work lost as a comment", marked: head + "issuer: »热电厂 #2机组\n",
    ("issuer", .cutByComment(rest: "#2机组"))),
  FaultCase(
    "the same behind a blank of a list", marked: head + "aliases:\n  - »地块\t#7\n",
    ("aliases[0]", .cutByComment(rest: "#7"))),
]

@Test(arguments: cases) func `a sign of Chinese is named in its own line`(wrong: FaultCase) {
  let reading = Reading.plan(wrong.bytes)
  #expect(reading.problems == wrong.problems)
  #expect(reading.plan == nil)
}

@Test func `comments, quotes and signs inside of values are no faults`() {
  let reading = Reading.plan(
    head + """
      issuer: 甲  # 注
      summary: "甲 #2，乙：丙"  #
      shortTitle: 甲：乙、丙#3  ## 两个
      #2 这一行都是注
      aliases: [“甲”, 乙：丙]

      """)
  #expect(reading.problems.isEmpty)
  #expect(reading.plan?.issuer == "甲")
  #expect(reading.plan?.summary == "甲 #2，乙：丙")
  #expect(reading.plan?.shortTitle == "甲：乙、丙#3")
}

@Test(arguments: [
  ("%TAG ! tag:example.org,2000:\n---\n", 1), ("%YAML 1.2\n%YAML 1.2\n---\n", 2),
  ("# 注\n\n%FOO bar\n", 3), ("%YAML 1.1\n# 注\n%TAG !a! a\n---\n", 3),
])
func `a directive is refused`(start: String, line: Int) {
  let problems = Reading.plan(start + head).problems
  #expect(problems.count == 1)
  #expect(problems.first?.line == line)
  #expect(problems.first?.fault.describe(in: .english).hasPrefix("one line %YAML") == true)
}

@Test func `the version of YAML may be said`() {
  #expect(Reading.plan("%YAML 1.2\n---\n" + head).problems.isEmpty)
}

@Test(arguments: [
  ("洛阳都市圈发展规划\n洛阳轨道交通", LibraryProblem.TextEncoding?.some(.gb18030)), ("id: a", nil),
])
func `an encoding is told by its bytes`(text: String, expected: LibraryProblem.TextEncoding?) throws
{
  // 洛阳都市圈 in GBK, as Windows saves it.
  let gbk: [UInt8] = [0xC2, 0xE5, 0xD1, 0xF4, 0xB6, 0xBC, 0xCA, 0xD0, 0xC8, 0xA6]
  let bytes = Array("title: ".utf8) + (expected == nil ? [0xFF, 0x01, 0xFE] : gbk)
  #expect(fault(of: bytes) == .invalidUTF8(offset: 7, probably: expected))
}

@Test(arguments: [true, false]) func `UTF-16 is told with its mark and without`(hasMark: Bool) {
  let units = Array("\(hasMark ? "\u{FEFF}" : "")id: a\ntitle: 洛阳\nkind: b\n".utf16)
  let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  for (bytes, encoding) in [
    (little, LibraryProblem.TextEncoding.utf16LittleEndian), (big, .utf16BigEndian),
  ] {
    guard case .invalidUTF8(_, let probably)? = fault(of: bytes) else {
      Issue.record("read as UTF-8")
      continue
    }
    #expect(probably == encoding)
  }
}

@Test func `UTF-32 and Big5 are told, too`() {
  for mark in ["", "\u{FEFF}"] {
    let scalars = Array((mark + "id: a\ntitle: 洛阳都市圈\nkind: b\n").unicodeScalars)
    func bytes(_ shifts: [UInt32]) -> [UInt8] {
      scalars.flatMap { scalar in shifts.map { UInt8(scalar.value >> $0 & 0xFF) } }
    }
    for (bytes, encoding) in [
      (bytes([0, 8, 16, 24]), LibraryProblem.TextEncoding.utf32LittleEndian),
      (bytes([24, 16, 8, 0]), .utf32BigEndian),
    ] {
      guard case .invalidUTF8(_, let probably)? = fault(of: bytes) else {
        Issue.record("read as UTF-8")
        continue
      }
      #expect(probably == encoding)
      #expect(
        probably.map {
          LibraryProblem.Fault.invalidUTF8(offset: 0, probably: $0).describe(in: .english)
        }?
        .contains("iconv -f UTF-32") == true)
    }
  }
  // 都市圈發展規劃.
  let big5: [UInt8] = [
    0xB3, 0xA3, 0xA5, 0xAB, 0xB0, 0xE9, 0xB5, 0x6F, 0xAE, 0x69, 0xB3, 0x57, 0xB9, 0xBA,
  ]
  #expect(
    fault(of: Array("title: ".utf8) + big5) == .invalidUTF8(offset: 7, probably: .big5))
}

@Test func `a text has a longest length by its key`() throws {
  func problems(_ key: String, _ count: Int) -> [LibraryProblem] {
    Reading.plan(head + "\(key): \(String(repeating: "洛", count: count))\n").problems
  }
  #expect(problems("issuer", 500).isEmpty)
  #expect(problems("summary", 10_000).isEmpty)
  #expect(problems("issuer", 501) == [problem(7, 9, "issuer", .tooLong(limit: 500))])
  #expect(problems("summary", 10_001) == [problem(7, 10, "summary", .tooLong(limit: 10_000))])
}

private func fault(of bytes: [UInt8]) -> LibraryProblem.Fault? {
  Reading.plan(bytes).problems.first?.fault
}
