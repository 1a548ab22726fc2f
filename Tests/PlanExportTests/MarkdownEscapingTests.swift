import Foundation
import PlanCore
import Testing

@testable import PlanExport

struct MarkdownEscapingTests {
  /// Reads the export of `plan` and compares it block by block with what was meant.
  private func expectFaithful(
    _ plan: Plan, _ language: Language, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let gazetteer = ExportFixture.gazetteer
    let outline = PlanOutline(
      plan: plan, gazetteer: gazetteer, language: language, hasOverviews: true)
    let tree = try MarkdownReader().tree(
      of: MarkdownExport(gazetteer: gazetteer, language: language).plan(plan))
    let meant =
      outline.wholePlan().map { MarkdownPiece($0) } + [.heading(2, outline.words.notes)]
    let read = MarkdownPiece.pieces(of: tree)
    #expect(read.count == meant.count, sourceLocation: sourceLocation)
    for (read, meant) in zip(read, meant) {
      #expect(read == meant, sourceLocation: sourceLocation)
    }
    let expected: Set = [
      "heading", "paragraph", "list", "item", "table", "table_header", "table_row", "table_cell",
      "text", "link", "footnote",
    ]
    let names = Set(tree.descendants.map(\.name))
    #expect(names.isSubset(of: expected), sourceLocation: sourceLocation)
    for link in tree.all("link") where !link.text.hasPrefix("https://example.org") {
      // Readers link addresses of mail whatever one does; the text stays.
      #expect(link.text.contains("@"), sourceLocation: sourceLocation)
    }
    let projects = plan.projects.map(\.name.singleLine)
    let start = tree.children.firstIndex { $0.text == outline.words.sections.projects }
    let table = try #require(start.map { tree.children[$0 + 1] }, sourceLocation: sourceLocation)
    #expect(
      table.children.dropFirst().map { $0.children[0].text } == projects,
      sourceLocation: sourceLocation)
  }

  @Test func `every nasty name survives in every place where a name can stand`() throws {
    for offset in 0..<NastyText.names.count where offset % 3 == 0 {
      var next = offset
      let plan = ExportFixture.plan { _ in
        next += 1
        return NastyText.names[next % NastyText.names.count]
      }
      try expectFaithful(plan, .chinese)
    }
  }

  @Test(arguments: 1...60) func `random nasty texts survive`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plan = ExportFixture.plan { _ in generator.nastyText() }
    try expectFaithful(plan, seed.isMultiple(of: 2) ? .chinese : .english)
  }

  @Test(arguments: [
    ("G30-2 2021-04-12", "G30-2 2021-04-12"), ("1. a", "1\\. a"), ("- a", "\\- a"),
    ("a - b + c = d", "a - b + c = d"), ("3.6%", "3.6%"), ("a|b", "a\\|b"),
    ("https://a.b", "https\\://a.b"), ("www.a.b", "www\\.a.b"), (" a ", "&#32;a&#32;"),
    ("时间：9:30", "时间：9:30"), ("“a”", "“a”"),
  ])
  func `only what is markup is escaped`(text: String, markdown: String) {
    #expect(MarkdownEscaping.line(text) == markdown)
  }

  @Test func `a number that opens a heading or a cell needs no escape`() {
    #expect(MarkdownEscaping.inline("1. 交通") == "1. 交通")
  }

  @Test func `a quoted scalar of the front matter is one that YAML and JSON read alike`() throws {
    var generator = SeededGenerator(seed: 1)
    let texts = NastyText.names + (0..<200).map { _ in generator.nastyText() }
    for text in texts + ["\u{FFFE}", "a: b", "- a", "\u{FEFF}"] {
      let quoted = FrontMatter.quoted(text)
      let read = try JSONDecoder().decode(String.self, from: Data(quoted.utf8))
      #expect(Array(read.unicodeScalars) == Array(text.singleLine.unicodeScalars))
    }
  }
}
