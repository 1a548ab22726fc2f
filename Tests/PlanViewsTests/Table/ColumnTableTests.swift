import PlanCore
import Testing

@testable import PlanViews

/// A table of names, kinds in a codelist's order, and places, of which a row may have several.
private func table(_ rows: [(name: String, kind: String, places: [String])]) -> ColumnTable {
  let kinds = ["铁路": 0, "公路": 1]
  var builder = ColumnTableBuilder([
    .init("name", "名称", rank: 0), .init("kind", "类型", rank: 1), .init("places", "地方", rank: 2),
  ])
  for row in rows {
    builder.add(
      .plan("plan"),
      [
        TableValue(row.name), TableValue(row.kind, order: kinds[row.kind]),
        TableValue(joining: row.places, with: "、"),
      ])
  }
  return builder.table
}

private let sample = table([
  ("乙", "公路", ["洛阳", "济源"]), ("甲", "铁路", ["济源"]), ("丁", "", []), ("丙", "公路", ["焦作", "济源"]),
])

private func names(_ arrangement: TableArrangement, of table: ColumnTable = sample) -> String {
  arrangement.rows.map { table.text(row: Int($0), column: 0) }.joined()
}

@Test func `rows are counted as things and as records`() {
  var builder = ColumnTableBuilder([.init("name", "名称", rank: 0)])
  // One thing of one document, one of three, one of two.
  for (name, layer) in [
    ("甲", RowLayer.both), ("乙", .thing), ("乙1", .record), ("乙2", .record), ("乙3", .record),
    ("丙", .thing), ("丙1", .record), ("丙2", .record),
  ] {
    builder.add(.plan("plan"), layer: layer, [TableValue(name)])
  }
  let table = builder.table
  #expect(table.recordCounts == RecordCounts(things: 3, records: 6))
  func counts(byDocument: Bool, without hidden: Int...) -> RecordCounts {
    let kept = (0..<8).map { !hidden.contains($0) }
    let order = TableOrder(sortColumn: 0, isByDocument: byDocument)
    return table.arranged(by: order, keeping: kept).recordCounts
  }
  for byDocument in [false, true] {
    #expect(counts(byDocument: byDocument) == RecordCounts(things: 3, records: 6))
  }
  #expect(counts(byDocument: true, without: 2, 7) == RecordCounts(things: 3, records: 4))
  #expect(counts(byDocument: true, without: 2, 3, 4) == RecordCounts(things: 2, records: 3))
  #expect(counts(byDocument: false, without: 1) == RecordCounts(things: 2, records: 3))
  #expect(sample.arranged(by: TableOrder()).recordCounts == RecordCounts(things: 4, records: 4))
}

@Test func `rows keep the order of the table until they are sorted`() {
  #expect(names(sample.arranged(by: TableOrder())) == "乙甲丁丙")
}

@Test(arguments: [
  (TableOrder(sortColumn: 0), "丙丁甲乙"), (TableOrder(sortColumn: 0, isDescending: true), "乙甲丁丙"),
  // By the codelist; equals as they were; what is unknown comes last either way.
  (TableOrder(sortColumn: 1), "甲乙丙丁"), (TableOrder(sortColumn: 1, isDescending: true), "乙丙甲丁"),
])
func `rows are sorted by a column`(order: TableOrder, expected: String) {
  #expect(names(sample.arranged(by: order)) == expected)
}

@Test func `a row is in each of its groups and is counted once`() {
  let arrangement = sample.arranged(by: TableOrder(groupColumn: 2))
  #expect(arrangement.groups.map(\.title) == ["济源", "洛阳", "焦作", ""])
  #expect(arrangement.groups.map(\.range.count) == [3, 1, 1, 1])
  #expect(names(arrangement) == "乙甲丙乙丙丁")
  #expect(arrangement.count == 4)
}

@Test func `groups follow the sort when it is by their column`() {
  let rising = sample.arranged(by: TableOrder(sortColumn: 1, groupColumn: 1))
  #expect(rising.groups.map(\.title) == ["铁路", "公路", ""])
  let falling = sample.arranged(
    by: TableOrder(sortColumn: 1, isDescending: true, groupColumn: 1))
  #expect(falling.groups.map(\.title) == ["公路", "铁路", ""])
}

@Test func `years are groups in their order, whatever has the most rows`() {
  var builder = ColumnTableBuilder([.init("date", "日期", rank: 0, kind: .date)])
  for text in ["2024-01", "2021", "2024", "", "2023-05"] {
    builder.add(.plan("plan"), [TableValue(PartialDate(text))])
  }
  let rising = builder.table.arranged(by: TableOrder(groupColumn: 0))
  #expect(rising.groups.map(\.title) == ["2021", "2023", "2024", ""])
  let falling = builder.table.arranged(
    by: TableOrder(sortColumn: 0, isDescending: true, groupColumn: 0))
  #expect(falling.groups.map(\.title) == ["2024", "2023", "2021", ""])
}

@Test func `rows that do not pass are left out of order and groups`() {
  let passing = [false, true, true, true]
  #expect(names(sample.arranged(by: TableOrder(sortColumn: 0), keeping: passing)) == "丙丁甲")
  let grouped = sample.arranged(by: TableOrder(groupColumn: 2), keeping: passing)
  #expect(grouped.groups.map(\.title) == ["济源", "焦作", ""])
  #expect(
    sample.arranged(by: TableOrder(groupColumn: 0), keeping: [false, false, false, false]) == .empty
  )
}

@Test func `sorting is what a sort of the rows gives`() {
  var state: UInt64 = 7
  func next(_ limit: UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % limit)
  }
  let rows = (0..<500).map { _ in
    (name: String(10 + next(80)), kind: ["铁路", "公路", ""][next(3)], places: [String]())
  }
  let table = table(rows)
  for isDescending in [false, true] {
    let order = TableOrder(sortColumn: 0, isDescending: isDescending)
    let expected = rows.indices.sorted { left, right in
      rows[left].name == rows[right].name
        ? left < right : (rows[left].name < rows[right].name) != isDescending
    }
    #expect(table.arranged(by: order).rows.map(Int.init) == expected)
  }
}

@Test func `an exported table has its groups in a first column`() {
  let plain = sample.viewTable(sample.arranged(by: TableOrder(sortColumn: 0)), in: .chinese)
  #expect(plain.header == ["名称", "类型", "地方"])
  #expect(plain.rows.map { $0[0] } == ["丙", "丁", "甲", "乙"])
  let grouped = sample.viewTable(sample.arranged(by: TableOrder(groupColumn: 1)), in: .english)
  #expect(grouped.header == ["Group", "名称", "类型", "地方"])
  #expect(grouped.rows.map { $0[0] } == ["公路", "公路", "铁路", "unknown"])
}

@Test func `a view's columns have names of their own, and are all printed but the browser's`() {
  let names = ViewNames(of: AcrossFixture.bundled, in: .chinese)
  func check<Row>(_ columns: ViewColumns<Row>, unprinted: [String]) {
    let ids = columns.all.map(\.head.id)
    let printed = columns.printed.map(\.head.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(printed).count == printed.count)
    #expect(ids.filter { !printed.contains($0) } == unprinted)
  }
  check(ProjectTable.columns(names), unprinted: [])
  check(Timeline.columns(names), unprinted: [])
  check(LineTable.columns(names), unprinted: [])
  check(IndicatorTable.columns(names), unprinted: ["measure", "bar"])
  check(TrackTable.columns(names), unprinted: ["statements"])
  check(Track.columns(names), unprinted: [])
  check(VersionComparison.columns(names), unprinted: [])
  check(LinkSuggestions.columns(names), unprinted: [])
}

@Test func `the browser's table says what the printed one does`() throws {
  let library = AcrossFixture.bundled
  let names = ViewNames(of: library, in: .chinese)
  let day = AcrossFixture.date("2026-12-01")
  let projects = ProjectTable(of: library, asOf: day).shown(byDocument: false)
  let shown = projects.columnTable(names)
  let printed = projects.table(names)
  #expect(shown.count == printed.rows.count)
  #expect(shown.columns.map(\.head.title) == Array(printed.header.dropLast()))
  for (row, cells) in printed.rows.enumerated() {
    for column in shown.columns.indices {
      // Where a due date is printed beside it, an aim is printed without.
      let text = shown.text(row: row, column: column)
      #expect(text == cells[column] || shown.columns[column].head.id == "aim")
      #expect(text.hasPrefix(cells[column]))
    }
  }
  // Plans are sorted by their slugs where they are printed.
  for (index, column) in shown.columns.enumerated() where column.head.id != "plan" {
    let order = RowOrder(sort: column.head.id)
    let expected = projects.arranged(by: order, of: library, names).rows.map(\.item)
    let found = shown.arranged(by: TableOrder(sortColumn: index)).rows
    #expect(found.map { projects.rows[Int($0)].item } == expected)
  }
}
