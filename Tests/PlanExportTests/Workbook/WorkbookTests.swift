import Foundation
import PlanCore
import TestSupport
import Testing

@testable import PlanExport

/// A sheet as another program reads it.
private struct ReadSheet: Decodable {
  let name: String
  let panes: String?
  let filter: String?
  let rows: [[Value]]

  enum Value: Decodable, Equatable {
    case text(String), number(Double), date(String, String), none

    private enum Key: CodingKey { case date, format }

    init(from decoder: any Decoder) throws {
      if let keyed = try? decoder.container(keyedBy: Key.self) {
        self = .date(
          try keyed.decode(String.self, forKey: .date),
          try keyed.decode(String.self, forKey: .format))
        return
      }
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .none
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }
  }
}

/// What openpyxl reads.
private func read(_ bytes: [UInt8]) throws -> [ReadSheet] {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
  process.arguments = [
    Checkout.root.appendingPathComponent("Tests/PlanExportTests/Support/read_workbook.py").path
  ]
  let (input, output) = (Pipe(), Pipe())
  process.standardInput = input
  process.standardOutput = output
  try process.run()
  try input.fileHandleForWriting.write(contentsOf: Data(bytes))
  try input.fileHandleForWriting.close()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return try JSONDecoder().decode([ReadSheet].self, from: data)
}

@Test func `another program finds dates, numbers and text in a workbook`() throws {
  let table = DataTable(
    columns: [.init("a", "甲\u{1B}\n\u{9B}"), .init("b", "乙\u{202E}"), .init("c", "丙")],
    rows: [
      [.text("=1+1"), .number(12.5), .init(first: PartialDate("2021-04"))],
      [.list(["a;b", "c"]), .empty, .init(last: PartialDate("2024"))],
      [.text("0012\u{1B}\n<&>"), .number(-8), .init(first: PartialDate("2021-04-12"))],
      [.empty, .empty, .init(first: PartialDate("1898-06"))],
      [.empty, .empty, .init(first: PartialDate("1900-02-28"))],
      [.empty, .empty, .init(first: PartialDate("1901"))],
      [.list(["一\r\n二", "\u{2066}三"]), .empty, .text("四\u{2028}五")],
    ])
  let sheets = try read(WorkbookExport.bytes(of: [("项目/表", table), ("项目\u{7}表", table)]))
  #expect(sheets.map(\.name) == ["项目表", "项目\u{FFFD}表"])
  let sheet = try #require(sheets.first)
  #expect(sheet.panes == "B2")
  #expect(sheet.filter == "A1:C8")
  #expect(
    sheet.rows == [
      [.text("甲\u{FFFD} \u{FFFD}"), .text("乙\u{FFFD}"), .text("丙")],
      [.text("=1+1"), .number(12.5), .date("2021-04-01", "yyyy-mm")],
      [.text("a%3Bb; c"), .none, .date("2024-12-31", "yyyy")],
      [.text("0012\u{FFFD} <&>"), .number(-8), .date("2021-04-12", "yyyy-mm-dd")],
      [.none, .none, .text("1898-06-01")],
      // Before March 1900 the calendar of spreadsheets is a day off.
      [.none, .none, .text("1900-02-28")],
      [.none, .none, .date("1901-01-01", "yyyy")],
      [.text("一 二; \u{FFFD}三"), .none, .text("四 五")],
    ])
}

@Test func `a sheet has a name of its own that a spreadsheet takes`() throws {
  let table = DataTable(columns: [.init("a", "甲")])
  let long = String(repeating: "长", count: 40)
  let sheets = try read(
    WorkbookExport.bytes(
      of: ["项目/表", "项目表", "[]:*?/\\'", "", long, long].map { ($0, table) }))
  #expect(
    sheets.map(\.name) == [
      "项目表", "项目表 2", "metroplan", "metroplan 2", String(long.prefix(28)),
      "\(long.prefix(28)) 2",
    ])
}

@Test func `the same tables give the same bytes`() throws {
  let day = try #require(PartialDate("2026-01-01"))
  let library = Library(plans: [ExportFixture.full], gazetteer: ExportFixture.gazetteer)
  let form = ExportForm(.chinese, asOf: day)
  let bytes = try form.workbook(of: library.plans, in: library)
  #expect(try form.workbook(of: library.plans, in: library) == bytes)
  let sheets = try read(bytes)
  #expect(sheets.map(\.name) == ["项目", "表述"])
  #expect(sheets.first?.rows.count == 4)
}

@Test func `a text that no cell can hold is cut`() throws {
  let table = DataTable(
    columns: [.init("a", "a")], rows: [[.text(String(repeating: "𠮷", count: 20_000))]])
  let sheets = try read(WorkbookExport.bytes(of: [("", table)]))
  guard case .text(let text)? = sheets.first?.rows.last?.first else {
    Issue.record("no text")
    return
  }
  #expect(text.hasSuffix("𠮷…") && text.utf16.count <= 32_767)
}
