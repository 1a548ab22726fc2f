import PlanCore
import PlanViews
import Testing

@testable import MetroplanCLI

/// A view of numbers: what each is called, and a column without values.
private struct Numbers: LibraryView {
  let rows: [Int]

  init(rows: [Int]) { self.rows = rows }
  init(_ source: ViewSource) { rows = [] }

  static func columns(_ names: ViewNames) -> ViewColumns<Int> {
    ViewColumns(
      target: { _ in .item(ItemReference(plan: "sample-area", id: "railway")) },
      [
        .init("name", "名称", rank: 0) { TableValue("第\($0)项") },
        .init("empty", "空", rank: 1) { _ in TableValue("") },
        .init("even", "偶", rank: 2) { TableValue($0.isMultiple(of: 2) ? "是\u{1B}" : "") },
        .init("last", "末", rank: 3) { TableValue($0.isMultiple(of: 3) ? "三" : "") },
      ])
  }
}

private let names = ViewNames(of: Library(plans: [], gazetteer: Gazetteer()), in: .chinese)

@Test func `a table has heads, aligned columns, nothing behind the last text, no empty column`() {
  #expect(
    TextTable.lines(of: Numbers(rows: [0, 9, 10, 11]), names) == [
      "名称    偶   末", "第0项   是�  三", "第9项        三", "第10项  是�", "第11项",
    ])
}

@Test func `the rows of many threads are those of one, in their order and as wide`() {
  let table = Numbers(rows: Array(0..<12_345))
  let lines = TextTable.lines(of: table, names)
  #expect(lines.count == 12_346)
  #expect(lines[1] == "第0项      是�  三")
  #expect(lines == TextTable.lines(table.table(names)))
}

@Test func `a table without rows is its heads`() {
  #expect(TextTable.lines([[]]) == [""])
  #expect(TextTable.lines([]) == [])
  #expect(TextTable.lines([["", ""], ["a", ""]]) == ["", "a"])
}
