import Testing

@testable import PlanCore

@Test func `each format holds something and is told from the others`() {
  let all = ExportFormat.allCases
  #expect(all.allSatisfy { !$0.contents.isEmpty })
  #expect(Set(all.map(\.fileEnding)).count == all.count)
  for language in Language.allCases {
    #expect(Set(all.map { $0.title(in: language) }).count == all.count)
  }
}

@Test func `the formats of the command line are those that hold plans`() {
  #expect(
    ExportFormat.formats(of: .plans).map(\.rawValue) == [
      "markdown", "csv", "xlsx", "oc4ids", "geojson", "jsonl",
    ])
  #expect(ExportFormat.formats(of: .tables) == [.markdown, .csv, .xlsx])
}
