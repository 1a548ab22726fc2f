import PlanCore
import PlanExport
import PlanTestSupport
import Testing

private let export = MarkdownExport(gazetteer: SampleLibrary.gazetteer, language: .chinese)
private let plan = SampleLibrary.plan

private func part(_ id: ItemIdentifier?) throws -> MarkdownExport.Part {
  .init(plan: plan, item: try id.map { try #require(plan.item($0)) })
}

/// The numbers of note marks, and those of notes.
private func numbers(in text: String) -> (marks: Set<String>, notes: [String]) {
  let notes = text.split(separator: "\n").filter { $0.hasPrefix("[^") }
    .compactMap { $0.split(separator: "]").first.map(String.init) }
  let marks = text.split(separator: "[^").dropFirst()
    .compactMap { $0.split(separator: "]").first.map { "[^" + $0 } }
  return (Set(marks), notes)
}

@Test func `one part is the document that it is alone`() throws {
  let item = try #require(plan.item("transport"))
  #expect(export.document(of: [try part("transport")]) == export.item(item, in: plan))
  #expect(export.document(of: [try part(nil)]) == export.plan(plan))
}

@Test func `several parts are chapters of one document with notes numbered through`() throws {
  let other = MarkdownExport.Part(plan: SampleLibrary.emptyPlan, item: nil)
  let text = export.document(of: [
    try part("railway"), other, try part("transport"), try part("start-railway"),
  ])
  let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
  #expect(headings.first == "# 选编")
  #expect(headings.filter { $0.hasPrefix("# ") }.count == 1)
  let chapters = headings.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
  let titles = try ["railway", "transport", "start-railway"].map {
    try #require(plan.item($0)).title
  }
  #expect(
    chapters.filter { (titles + [SampleLibrary.emptyPlan.title, "来源注"]).contains($0) }
      == [titles[0], SampleLibrary.emptyPlan.title, titles[1], titles[2], "来源注"])
  let (marks, notes) = numbers(in: text)
  #expect(notes == (1...notes.count).map { "[^\($0)" })
  #expect(marks == Set(notes))
  #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
}
