import PlanCore
import PlanViews
import Testing

@testable import PlanExport

/// The cells of one column of a view.
private func cells(
  _ head: TableColumn.Head, _ values: TableValue..., language: Language = .chinese
) -> [[DataTable.Cell]] {
  var builder = ColumnTableBuilder([head])
  for value in values { builder.add(.plan("mine"), [value]) }
  return ViewData(builder.table, in: language).whole.rows
}

@Test func `a date has its precision and basis beside it`() {
  let words = Strings(.chinese)
  let rows = cells(
    .init("date", "日期", rank: 0, kind: .date), TableValue(PartialDate("2021-04"), isInferred: true),
    TableValue(PartialDate("2024-01-28")), TableValue(""))
  #expect(
    rows == [
      [.init(first: PartialDate("2021-04")), .text("月"), .text(words.inferred)],
      [.init(first: PartialDate("2024-01-28")), .text("日"), .text("原文")],
      [.empty, .empty, .empty],
    ])
}

@Test func `a column of nothing but dates is one, and one of periods is not`() {
  let head = TableColumn.Head("last-word", "最近表述", rank: 0)
  #expect(
    cells(head, TableValue(PartialDate("2024")))
      == [[.init(first: PartialDate("2024")), .text("年"), .text("原文")]])
  #expect(cells(head, TableValue("2024")) == [[.text("2024")]])
}

@Test func `a figure is a number with comparator and unit beside it`() {
  let head = TableColumn.Head("growth", "增长", rank: 0, kind: .number)
  #expect(
    cells(head, TableValue("超3.6%"), TableValue("-2%"), TableValue("")) == [
      [.number(3.6), .text("超"), .text("%")], [.number(-2), .empty, .text("%")],
      [.empty, .empty, .empty],
    ])
  #expect(
    cells(head, TableValue("at least 5%"), language: .english)
      == [[.number(5), .text("at-least"), .text("%")]])
}

@Test func `names in a row are a list, and a count of none is zero`() {
  #expect(
    cells(.init("places", "地方", rank: 0), TableValue(joining: ["洛阳", "济源"], with: "、"))
      == [[.list(["洛阳", "济源"])]])
  #expect(
    cells(
      .init("lines", "线路", rank: 0, kind: .number), TableValue(count: 0, showsNone: false),
      TableValue(count: 3)) == [[.number(0)], [.number(3)]])
}
