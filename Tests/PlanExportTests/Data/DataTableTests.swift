import PlanCore
import PlanViews
import Testing

@testable import PlanExport

/// What a cell of a view becomes for other programs.
private func cell(_ text: String) -> DataTable.Cell? {
  DataTable(ViewTable(header: ["甲"], rows: [[text]])).rows.first?.first
}

@Test(arguments: ["0", "7", "12", "2024", "999999999999999"])
func `digits that say how many are a number`(text: String) {
  #expect(cell(text) == Double(text).map { .number($0) })
}

@Test(arguments: [
  "00", "007", "0012", "0.5", "1.5", "-3", "+3", "1e3", "１２", "二", "12 ", " 12", "1,000", "0x1F",
  // More digits than a number of a spreadsheet keeps.
  "1234567890123456",
])
func `codes and everything else stay as they are printed`(text: String) {
  #expect(cell(text) == .text(text))
}

@Test func `a cell without a text is empty`() { #expect(cell("") == .empty) }

@Test(arguments: [
  ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
  ("2023-02", "2023-02-01", "2023-02-28"), ("2024-04", "2024-04-01", "2024-04-30"),
  ("2024-12", "2024-12-01", "2024-12-31"), ("2024-02-15", "2024-02-15", "2024-02-15"),
])
func `a month or a year has a first and a last day`(date: String, first: String, last: String)
  throws
{
  let date = try #require(PartialDate(date))
  #expect(date.firstDay.description == first)
  #expect(date.lastDay.description == last)
}
