import Foundation
import PlanCore
import TestSupport
import Testing

@testable import PlanExport

struct MarkdownEscapingTests {
  @Test func `every nasty name survives in every place where a name can stand`() throws {
    for offset in 0..<NastyText.names.count where offset % 3 == 0 {
      var next = offset
      let plan = ExportFixture.plan { _ in
        next += 1
        return NastyText.names[next % NastyText.names.count]
      }
      try expectFaithful(plan, in: ExportFixture.gazetteer, .chinese)
    }
  }

  @Test(arguments: 1...60) func `random nasty texts survive`(seed: UInt64) throws {
    var generator = SeededNumbers(seed: seed)
    let plan = ExportFixture.plan { _ in generator.nastyText() }
    try expectFaithful(
      plan, in: ExportFixture.gazetteer, seed.isMultiple(of: 2) ? .chinese : .english)
  }

  @Test(arguments: [
    ("G30-2 2021-04-12", "G30-2 2021-04-12"), ("1. a", "1\\. a"), ("- a", "\\- a"),
    ("a - b + c = d", "a - b + c = d"), ("3.6%", "3.6%"), ("a|b", "a\\|b"),
    ("https://a.b", "https\\://a.b"), ("www.a.b", "www\\.a.b"), (" a ", "&#32;a&#32;"),
    ("\u{3000}a", "&#12288;a"), ("a^", "a\\^"),
    ("时间：9:30", "时间：9:30"), ("“a”", "“a”"),
  ])
  func `only what is markup is escaped`(text: String, markdown: String) {
    #expect(MarkdownEscaping.line(text) == markdown)
  }

  @Test func `a number that opens a heading or a cell needs no escape`() {
    #expect(MarkdownEscaping.inline("1. 交通") == "1. 交通")
  }

  @Test func `a quoted scalar of the front matter is one that YAML and JSON read alike`() throws {
    var generator = SeededNumbers(seed: 1)
    let texts = NastyText.names + (0..<200).map { _ in generator.nastyText() }
    for text in texts + ["\u{FFFE}", "a: b", "- a", "\u{FEFF}"] {
      let quoted = FrontMatter.quoted(text)
      let read = try JSONDecoder().decode(String.self, from: Data(quoted.utf8))
      #expect(Array(read.unicodeScalars) == Array(text.singleLine.unicodeScalars))
    }
  }
}
