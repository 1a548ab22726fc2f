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

@Test func `rows end in CR LF and have the cells of the head`() {
  let table = ViewTable(header: ["甲", "乙"], rows: [["1", "a,b"], ["", ""]])
  #expect(CSVExport.text(table) == "甲,乙\r\n1,\"a,b\"\r\n,\r\n")
  #expect(CSVExport.text(ViewTable(header: ["甲"], rows: [])) == "甲\r\n")
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
func `another reader gets the ledger back, a row a project`(language: Language) throws {
  let root = Checkout.root
  let library = LibraryLoader(
    folders: [LibraryFolder(path: root.appendingPathComponent("data").path)]
  ).load()
  let rows = try read(CSVExport.ledger(of: library.plans, in: library, language))
  let projects = library.plans.flatMap { plan in plan.projects.map { (plan, $0) } }
  #expect(rows.count == projects.count + 1)
  #expect(Set(rows.map(\.count)) == [13])
  for (row, (plan, project)) in zip(rows.dropFirst(), projects) {
    #expect(
      row.first == project.name
        + (project.phase.map { _ in row[0].dropFirst(project.name.count) } ?? ""))
    #expect(row.last == "\(plan.id)/\(project.id)")
  }
}

@Test func `names that look like formulas survive a reader as text`() throws {
  let nasty = ["=HYPERLINK(\"http://x\")", "a\"b", "一，二", "x\ny", "+1", "@a,b"]
  let rows = try read(CSVExport.text(ViewTable(header: nasty, rows: [])))
  #expect(rows == [["'=HYPERLINK(\"http://x\")", "a\"b", "一，二", "x y", "+1", "'@a,b"]])
}
