import Foundation
import PlanCore
import PlanLibrary
import PlanViews
import TestSupport
import Testing

@testable import PlanExport

@Test(arguments: [
  ("济源", "济源"), ("", ""), ("a,b", "\"a,b\""), ("他说\"好\"", "\"他说\"\"好\"\"\""),
  ("一\r\n二", "一 二"), (" 空", "\" 空\""), ("\u{1B}[31m", "\u{FFFD}[31m"),
  ("=1+1", "'=1+1"), ("+86", "+86"), ("+SUM(A1)", "'+SUM(A1)"), ("-3.6", "-3.6"),
  ("-3.6%", "'-3.6%"),
  ("-", "'-"), ("@cmd", "'@cmd"), ("\t=1", "' =1"), ("＝1", "'＝1"), ("洛=济", "洛=济"),
  ("=\"x\",1", "\"'=\"\"x\"\",1\""), ("1.2.3", "1.2.3"), ("—", "—"),
])
func `a cell is quoted where it has to be and runs nowhere as a formula`(
  text: String, cell: String
) {
  #expect(CSVExport.cell(text) == cell)
}

/// White space that a line may have: of ASCII, of Chinese, without a break, and others.
private let spaces = [" ", "\u{3000}", "\u{A0}", "\u{2003}", "\u{202F}", "\u{205F}", "\u{1680}"]

@Test(arguments: spaces)
func `a cell with white space at either end is quoted, and keeps it`(space: String) {
  for text in ["\(space)洛", "洛\(space)", "\(space)洛\(space)", "洛 阳\(space)\(space)", space] {
    #expect(CSVExport.cell(text) == "\"\(text)\"", "\(text.debugDescription)")
  }
  #expect(CSVExport.cell("洛\(space)阳") == "洛\(space)阳")
}

@Test(arguments: ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
func `no text that begins like a formula runs as one`(sign: String) {
  for rest in ["", "1+1", "SUM(A1)", "cmd|' /C calc'!A0", "1.2.3", "1%", "洛阳", sign] {
    #expect(CSVExport.cell(sign + rest).drop { $0 == "\"" }.hasPrefix("'\(sign)"), "\(sign)\(rest)")
    for space in spaces {
      #expect(CSVExport.cell(space + sign + rest) == "'\(space)\(sign)\(rest)", "\(sign)\(rest)")
    }
  }
  // Inside of a text it is a sign like others.
  #expect(CSVExport.cell("洛\(sign)济") == "洛\(sign)济")
  // A number may begin with the signs of one, and with no other.
  let isOfNumber = sign == "+" || sign == "-"
  for number in ["1", "0.5", "86"] {
    #expect(CSVExport.cell(sign + number) == (isOfNumber ? "" : "'") + sign + number)
  }
}

@Test func `rows end in CR LF and have the cells of the head`() {
  let table = DataTable(ViewTable(header: ["甲", "乙"], rows: [["1", "a,b"], ["", ""]]))
  #expect(CSVExport().text(table) == "甲,乙\r\n1,\"a,b\"\r\n,\r\n")
  let empty = DataTable(columns: [.init("first", "甲")])
  #expect(CSVExport().text(empty) == "甲\r\n")
  #expect(CSVExport(hasMark: true, usesCodes: true).text(empty) == "\u{FEFF}first\r\n")
}

@Test func `numbers are digits and dates are days`() throws {
  let cells: [DataTable.Cell] = [
    .number(12.5), .number(8), .number(-3.6), .init(first: PartialDate("2021-04")),
    .init(last: PartialDate("2024-02")), .init(last: PartialDate("2026")), .empty,
  ]
  #expect(
    CSVExport.rows([cells]) == "12.5,8,-3.6,2021-04-01,2024-02-29,2026-12-31,\r\n")
}

@Test(arguments: [
  ["洛济年票", "洛阳、济源旅游年票合二为一"], ["a; b", "c;", ";d"], ["100%", "%3B", "%25", "%253B; %", "50%25%"],
  ["A, B road", "C road"], [" 空 ", "；"],
])
func `values in a cell can be taken apart again`(values: [String]) throws {
  let cell = CSVExport.text(of: .init(values))
  let taken: [String] = cell.components(separatedBy: "; ").map { part in
    part.replacing(/%(3B|25)/) { $0.output.1 == "3B" ? ";" : "%" }
  }
  #expect(taken == values)
}

/// A plan whose initiatives in one field are called so.
private func plan(_ id: Identifier<Plan>, _ titles: String...) -> Plan {
  let source = SourceReference(source: "daily", paragraph: 1)
  return Plan(
    id: id, title: "规划", aliases: ["旧名", "甲; 乙"], kind: .developmentPlan,
    region: Region(name: "某圈", kind: .metropolitanArea),
    initiatives: titles.enumerated().compactMap { number, title in
      Identifier("move-\(number)").map {
        Initiative(id: $0, title: title, field: .transport, mode: .target, source: source)
      }
    })
}

@Test func `what a comparison has of one plan is a list`() throws {
  let library = Library(plans: [plan("a", "甲; 乙", "丙、丁"), plan("b", "戊; 己")])
  let comparison = PlanComparison(
    of: library.plans, in: ThingCatalog(of: library), links: LinkTable(),
    asOf: try #require(PartialDate("2026")))
  let names = ViewNames(of: library, in: .chinese)
  for table in [comparison.dataTable(names), comparison.columnTable(names)] {
    let text = CSVExport(usesCodes: true).text(ViewData(table, in: .chinese).whole)
    #expect(text.hasPrefix("field,what,plan-1,plan-2\r\n"))
    #expect(text.contains("戊%3B 己"), "\(text)")
    #expect(!text.contains("甲; 乙"))
  }
  let rows = CSVExport().text(ViewData(comparison.dataTable(names), in: .chinese).whole)
  #expect(rows.contains(",甲%3B 乙; 丙、丁,戊%3B 己\r\n"), "\(rows)")
}

@Test func `a field of several values is a list in what versions differ by`() throws {
  let (old, new) = (plan("a"), plan("a", "甲"))
  let renamed = Plan(
    id: "a", title: new.title, aliases: ["旧名", Alias("新名", basis: .inferred)],
    kind: new.kind, region: new.region)
  let versions = VersionComparison(from: old, to: renamed)
  let names = ViewNames(of: Library(plans: [renamed]), in: .english)
  let text = CSVExport().text(ViewData(versions.dataTable(names), in: .english).whole)
  #expect(text.contains(",aliases,旧名; 甲%3B 乙,旧名; 新名 (inferred),a\r\n"), "\(text)")
  let shown = ViewData(versions.columnTable(names, of: renamed), in: .english).whole
  #expect(CSVExport().text(shown).contains("旧名; 甲%3B 乙,旧名; 新名 (inferred)"))
}

/// An independent reader of RFC 4180: python's, in its strict mode.
private func read(_ text: String) throws -> [[String]] {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
  process.arguments = [
    "-c",
    """
    import csv, io, json, sys
    text = sys.stdin.buffer.read().decode("utf-8")
    print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))
    """,
  ]
  let (input, output) = (Pipe(), Pipe())
  process.standardInput = input
  process.standardOutput = output
  try process.run()
  try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  try input.fileHandleForWriting.close()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return try #require(JSONSerialization.jsonObject(with: data) as? [[String]])
}

@Test(arguments: Language.allCases)
func `another reader gets the ledger back, a row a thing`(language: Language) throws {
  let root = Checkout.root
  let library = LibraryLoader(
    folders: [LibraryFolder(path: root.appendingPathComponent("data").path)]
  ).load()
  let form = ExportForm(language, asOf: try #require(PartialDate("2026-01-01")))
  let table = form.ledger(of: library.plans, in: library)
  let rows = try read(CSVExport().text(table))
  #expect(rows.count == table.rows.count + 1)
  #expect(Set(rows.map(\.count)) == [table.columns.count])
  let slugs = try rows.dropFirst().map { try $0[#require(table.number(of: "records"))] }
  let records = slugs.flatMap { $0.components(separatedBy: "; ") }
  let projects = library.plans.flatMap { plan in plan.projects.map { "\(plan.id)/\($0.id)" } }
  #expect(Set(records).isSuperset(of: projects))
  var byDocument = form
  byDocument.isByDocument = true
  #expect(byDocument.ledger(of: library.plans, in: library).rows.count == projects.count)
}

@Test func `names that look like formulas survive a reader as text`() throws {
  let nasty = ["=HYPERLINK(\"http://x\")", "a\"b", "一，二", "x\ny", "+1", "@a,b"]
  let rows = try read(CSVExport().text(DataTable(ViewTable(header: nasty, rows: []))))
  #expect(rows == [["'=HYPERLINK(\"http://x\")", "a\"b", "一，二", "x y", "+1", "'@a,b"]])
}

extension DataTable {
  /// Where a column is.
  func number(of id: String) -> Int? { columns.firstIndex { $0.id == id } }

  /// What a row has in a column.
  func cell(_ id: String, _ row: Int) throws -> Cell { try rows[row][#require(number(of: id))] }
}
