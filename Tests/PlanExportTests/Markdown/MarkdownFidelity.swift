import PlanCore
import Testing

@testable import PlanExport

/// Reads the export of `plan` and compares it block by block with what was meant.
func expectFaithful(
  _ plan: Plan, in gazetteer: Gazetteer, _ language: Language,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
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
  let urls = plan.sources.compactMap(\.url)
  for link in tree.all("link") where !urls.contains(link.text) {
    // Readers link addresses of mail whatever one does; the text stays.
    #expect(link.text.contains("@"), sourceLocation: sourceLocation)
  }
  #expect(
    tree.rows(under: outline.words.projectsSection).dropFirst().map { $0[0] }
      == plan.projects.map(\.title.singleLine), sourceLocation: sourceLocation)
}
