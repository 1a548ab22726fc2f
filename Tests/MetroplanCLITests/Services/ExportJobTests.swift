import CommandTestSupport
import Foundation
import PlanBrowser
import PlanCore
import PlanExport
import PlanPlatform
import PlanSearch
import PlanTestSupport
import PlanViews
import Synchronization
import TestSupport
import Testing

@testable import MetroplanCLI

/// A table of so many rows, in two groups when they are asked for.
private func exported(_ count: Int, isGrouped: Bool = false) -> ExportedTable {
  var builder = ColumnTableBuilder([.init("name", "名称", rank: 0), .init("kind", "类型", rank: 1)])
  for number in 0..<count {
    builder.add(
      .item(ItemReference(plan: "sample-area", id: "railway")),
      [TableValue("第\(number)项 | =1"), TableValue(number.isMultiple(of: 3) ? "铁路" : "")])
  }
  let table = builder.table
  let order = TableOrder(groupColumn: isGrouped ? 1 : nil)
  let request = ArrangeRequest(view: .projects, table: table, order: order, filter: "")
  return ExportedTable(
    title: "项目", rows: .arranged(ArrangedTable(request)), fileName: "metroplan-projects")
}

private func job(_ scope: ExportScope) -> ExportJob {
  let library = WholeLibrary(SampleLibrary.library)
  let views = ViewServices(library: library, language: .chinese, today: Clock.today)
  return ExportJob(
    scope, library: library, views: views, form: ExportForm(.chinese, asOf: Clock.today))
}

extension ExportJob {
  fileprivate var text: String? {
    guard var pieces = try? pieces({ _ in }) else { return nil }
    var text = ""
    while case .text(let piece)? = try? pieces.next() { text += piece }
    return text
  }

  fileprivate var bytes: [UInt8]? {
    guard var pieces = try? pieces({ _ in }), case .bytes(let bytes)? = try? pieces.next()
    else { return nil }
    return bytes
  }
}

@Test(arguments: [0, 1, 4_095, 4_096, 4_097, 10_000], [false, true])
func `a table in pieces is the table`(count: Int, isGrouped: Bool) throws {
  let table = exported(count, isGrouped: isGrouped)
  guard case .arranged(let shown) = table.rows else { return }
  let whole = shown.viewTable(in: .chinese)
  let rows = ViewData(shown.table, shown.arrangement, in: .chinese).whole
  #expect(job(.table(table, .csv)).text == CSVExport().text(rows))
  #expect(job(.table(table, .markdown)).text == MarkdownExport.view(whole, title: "项目"))
}

@Test(arguments: [nil, 1]) func `projects are written as the ledger that the command line writes`(
  group: Int?
) throws {
  let library = SampleLibrary.library
  let rows = ProjectTable(of: library, asOf: Clock.today)
    .columnTable(ViewNames(of: library, in: .chinese))
  let request = ArrangeRequest(
    view: .projects, table: rows, order: TableOrder(groupColumn: group), filter: "")
  let table = ExportedTable(
    title: "", rows: .arranged(ArrangedTable(request)), fileName: "x", isOfProjects: true)
  let ledger = ExportForm(.chinese, asOf: Clock.today).ledger(of: library.plans, in: library)
  let text = try #require(job(.table(table, .csv)).text)
  let lines = CSVExport().text(ledger).split(separator: "\r\n")
  if group == nil { #expect(Set(text.split(separator: "\r\n")) == Set(lines)) }
  #expect(text.hasPrefix(group == nil ? "名称,别名" : "分组,名称,别名"))
}

@Test func `a table becomes a workbook`() {
  let start = job(.table(exported(3, isGrouped: true), .xlsx)).bytes?.prefix(2)
  #expect(start.map(Array.init) == Array("PK".utf8))
}

@Test func `lines and places go to GeoJSON, projects to OC4IDS`() throws {
  let names = ViewNames(of: SampleLibrary.library, in: .chinese)
  func table(_ view: BrowserView, _ rows: ColumnTable) -> ExportedTable {
    let request = ArrangeRequest(view: view, table: rows, order: TableOrder(), filter: "")
    return ExportedTable(title: "", rows: .arranged(ArrangedTable(request)), fileName: "x")
  }
  let library = SampleLibrary.library
  let lines = table(.map, LineTable(of: library, asOf: Clock.today).columnTable(names))
  let map = try #require(job(.table(lines, .geojson)).text)
  #expect(map.contains("\"LineString\"") && map.contains("sample-area/railway"))
  #expect(map.contains("place/luoyang"))
  let places = table(.places, PlaceTable(of: library).columnTable(names))
  let points = try #require(job(.table(places, .geojson)).text)
  #expect(points.contains("\"Point\"") && !points.contains("\"LineString\""))
  let projects = table(
    .projects, ProjectTable(of: library, asOf: Clock.today).columnTable(names))
  let package = try #require(job(.table(projects, .oc4ids)).text)
  #expect(package.contains("metroplan-sample-area-railway"))
  #expect(package.contains("urn:x-metroplan:oc4ids:sample-area"))
  #expect(job(.table(exported(0), .oc4ids)).text == nil, "the standard has no empty package")
}

@Test(arguments: ExportFormat.formats(of: .plans))
func `a whole plan is written as the command line writes it`(format: ExportFormat) throws {
  let library = SampleLibrary.library
  let plan = SampleLibrary.plan
  let expected =
    switch format {
    case .markdown:
      ExportForm(.chinese, asOf: Clock.today).document(of: plan, in: library)
    case .text, .xlsx: nil as String?
    case .csv:
      CSVExport().text(
        ExportForm(.chinese, asOf: Clock.today).ledger(of: [plan], in: library))
    case .oc4ids:
      try #require(
        try OC4IDSExport.package(
          of: [plan], name: plan.id.rawValue, in: library, asOf: Clock.today))
    case .geojson:
      try GeoJSONExport.features(of: [plan], in: library, asOf: Clock.today).text
    case .jsonl: try JSONLinesExport.lines(of: [plan], in: library, asOf: Clock.today)
    }
  if format == .xlsx {
    let form = ExportForm(.chinese, asOf: Clock.today)
    #expect(job(.plan(plan.id, format)).bytes == (try form.workbook(of: [plan], in: library)))
    return #expect(job(.plan("gone", format)).bytes == nil)
  }
  #expect(job(.plan(plan.id, format)).text == expected)
  #expect(job(.plan("gone", format)).text == nil)
}

/// What was posted so far.
private final class Posted: Sendable {
  private let events = Mutex<[BrowserEvent]>([])
  /// Holds exports at what they tell of their progress until it is opened, so that none has ended
  /// before a test has cancelled it.
  private let gate: DispatchSemaphore?

  init(holdsExports: Bool = false) {
    gate = holdsExports ? DispatchSemaphore(value: 0) : nil
  }

  var all: [BrowserEvent] { events.withLock { $0 } }

  func post(_ event: BrowserEvent) {
    events.withLock { $0.append(event) }
    guard case .exporting = event, let gate else { return }
    gate.wait()
    gate.signal()
  }

  func open() { gate?.signal() }
}

@Test func `a long table is written in the background and asks before replacing a file`()
  async throws
{
  let folder = try TemporaryFolder()
  let path = folder.path + "/long.csv"
  let posted = Posted()
  let desk = BrowserServices(
    library: WholeLibrary(SampleLibrary.library), language: .chinese, post: posted.post)
  let table = exported(20_000)
  let request = ExportRequest(.table(table, .csv), path: path)
  #expect(
    desk.answer(.export(request, ticket: 3)) == [.exporting(done: 0, total: 20_000, ticket: 3)])
  try await wait(for: "the file", seen: { "\(posted.all)" }) {
    posted.all.contains(.exportFinished(.written(path: path), ticket: 3)) ? () : nil
  }
  #expect(
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n").count == 20_001)
  let counts = posted.all.compactMap { event -> Int? in
    if case .exporting(let done, _, 3) = event { done } else { nil }
  }
  #expect(counts == counts.sorted() && counts.count > 3)
  #expect(
    desk.answer(.export(request, ticket: 4)) == [.exportFinished(.exists(path: path), ticket: 4)])
}

/// The names in a folder, those of temporary files too.
private func names(in folder: TemporaryFolder) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
}

/// The forms that long exports have.
private let forms: [@Sendable (ExportedTable) -> ExportScope] = [
  { .table($0, .csv) }, { .table($0, .markdown) }, { .table($0, .geojson) },
  { .table($0, .oc4ids) },
]

@Test(arguments: forms.indices, [false, true])
func `a cancelled export leaves nothing, and what it would have replaced`(
  form: Int, replaces: Bool
) async throws {
  let folder = try TemporaryFolder()
  let path = folder.path + "/long.csv"
  if replaces { try "old".write(toFile: path, atomically: false, encoding: .utf8) }
  let posted = Posted(holdsExports: true)
  let isOver = Mutex(false)
  let desk = BrowserServices(
    library: WholeLibrary(SampleLibrary.library), language: .chinese,
    start: { work in
      SystemThread.run {
        work()
        isOver.withLock { $0 = true }
      }
    }, post: posted.post)
  let request = ExportRequest(forms[form](exported(20_000)), path: path, replaces: replaces)
  _ = desk.answer(.export(request, ticket: 3))
  try await wait(for: "the first rows", seen: { "\(posted.all)" }) {
    posted.all.isEmpty ? nil : ()
  }
  #expect(desk.answer(.cancelExport(ticket: 2)).isEmpty, "another one is none of it")
  _ = desk.answer(.cancelExport(ticket: 3))
  posted.open()
  try await wait(for: "the end of its thread", seen: { "\(posted.all)" }) {
    isOver.withLock { $0 } ? () : nil
  }
  #expect(posted.all.count == 2, "nothing is said of it between the first rows and the end")
  #expect(posted.all.last == .exportFinished(.cancelled, ticket: 3))
  #expect(try names(in: folder) == (replaces ? ["long.csv"] : []))
  if replaces { #expect(try String(contentsOfFile: path, encoding: .utf8) == "old") }
}

@Test func `the end of the program waits until exports have left nothing`() async throws {
  let folder = try TemporaryFolder()
  let posted = Posted(holdsExports: true)
  let desk = BrowserServices(
    library: WholeLibrary(SampleLibrary.library), language: .chinese, post: posted.post)
  let table = exported(20_000)
  for ticket in 1...2 {
    let request = ExportRequest(.table(table, .csv), path: "\(folder.path)/\(ticket).csv")
    _ = desk.answer(.export(request, ticket: ticket))
  }
  try await wait(for: "both to be held", seen: { "\(posted.all)" }) {
    posted.all.count == 2 ? () : nil
  }
  let exports = desk.exports
  let hasStopped = Mutex(false)
  let stopping = Thread {
    exports.stop(patience: .seconds(3_600))
    hasStopped.withLock { $0 = true }
  }
  stopping.start()
  try await wait(for: "both to be cancelled", seen: { "\(posted.all)" }) {
    (1...2).allSatisfy(exports.isCancelled) ? () : nil
  }
  #expect(!hasStopped.withLock { $0 }, "what is held at its first rows is waited for")
  posted.open()
  try await wait(for: "the end", seen: { "\(posted.all)" }) {
    hasStopped.withLock { $0 } ? () : nil
  }
  #expect(try names(in: folder).isEmpty)
  let start = ContinuousClock.now
  desk.exports.stop()
  #expect(ContinuousClock.now - start < .milliseconds(500), "nothing is left to wait for")
}

@Test(arguments: forms.indices)
func `every long export is made in pieces, so that it can stop between them`(form: Int) throws {
  var pieces = try #require(try job(forms[form](exported(20_000))).pieces { _ in })
  var (count, largest, all) = (0, 0, 0)
  var dones = [pieces.done]
  while case .text(let piece)? = try pieces.next() {
    count += 1
    largest = max(largest, piece.utf8.count)
    all += piece.utf8.count
    dones.append(pieces.done)
  }
  #expect(dones == dones.sorted())
  // The same project is in a package once, however many rows name it.
  if form == 3 { return #expect(count == 2) }
  #expect(count > 4)
  #expect(largest < all / 3, "\(largest) of \(all) bytes")
  #expect(dones.last == 20_000)
}

@Test func `an export of plans stops between two of them`() throws {
  let library = SampleLibrary.library
  let names = ViewNames(of: library, in: .chinese)
  let rows = ProjectTable(of: library, asOf: Clock.today).columnTable(names)
  let request = ArrangeRequest(view: .projects, table: rows, order: TableOrder(), filter: "")
  let table = ExportedTable(title: "", rows: .arranged(ArrangedTable(request)), fileName: "x")
  #expect(throws: ExportCancelled.self) {
    _ = try job(.table(table, .oc4ids)).pieces { _ throws(ExportCancelled) in
      throw ExportCancelled()
    }
  }
}

/// A library whose plans cannot all be read until it is told to continue.
private final class HeldLibrary: LibraryProvider {
  private let library = WholeLibrary(SampleLibrary.library)
  private let gate = DispatchSemaphore(value: 0)

  var catalog: Catalog { library.catalog }
  var isComplete: Bool { true }
  var scope: SearchScope { library.scope }

  func whole(progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void) -> Library {
    progress(1, 2, { Library() })
    gate.wait()
    return SampleLibrary.library
  }

  func open(_ id: Identifier<Plan>) throws(UnopenedPlan) -> Plan { try library.open(id) }
  func search(_ query: SearchQuery) -> SearchResult { library.search(query) }
  func suggestions(for query: SearchQuery) -> [String] { [] }
  func work(post: @Sendable (BrowserEvent) -> Void) {}
  func goOn() { gate.signal() }
}

@Test func `an export that waits for plans to be read can be cancelled`() async throws {
  let folder = try TemporaryFolder()
  let posted = Posted()
  let library = HeldLibrary()
  let desk = BrowserServices(library: library, language: .chinese, post: posted.post)
  _ = desk.answer(.gather(.map, ticket: 1))
  try await wait(for: "the first plan", seen: { "\(posted.all)" }) {
    posted.all.isEmpty ? nil : ()
  }
  for (ticket, name) in [(2, "a"), (3, "b")] {
    let path = "\(folder.path)/\(name).geojson"
    _ = desk.answer(
      .export(ExportRequest(.table(exported(3), .geojson), path: path), ticket: ticket))
  }
  _ = desk.answer(.cancelExport(ticket: 2))
  try await wait(for: "the end of one", seen: { "\(posted.all)" }) {
    posted.all.contains(.exportFinished(.cancelled, ticket: 2)) ? () : nil
  }
  library.goOn()
  let path = "\(folder.path)/b.geojson"
  try await wait(for: "the other one", seen: { "\(posted.all)" }) {
    posted.all.contains(.exportFinished(.written(path: path), ticket: 3)) ? () : nil
  }
  #expect(try names(in: folder) == ["b.geojson"])
}
