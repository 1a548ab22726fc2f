import PlanCore
import PlanViews
import Testing

@testable import PlanBrowser

private func running(_ tickets: Int...) -> ExportState {
  var exports = ExportState()
  for ticket in tickets { exports.begin(RunningExport(ticket: ticket, progress: .unknown)) }
  return exports
}

@Test func `the newest running export is shown and cancelled first`() {
  var exports = running(1, 2)
  #expect(exports.shown?.ticket == 2)
  let first = exports.cancelNewest()
  #expect(first == [.cancelExport(ticket: 2)])
  #expect(exports.shown?.ticket == 1)
  let second = exports.cancelNewest()
  #expect(second == [.cancelExport(ticket: 1)])
  #expect(!exports.canCancel)
  let third = exports.cancelNewest()
  #expect(third.isEmpty)
  // They run until their ends are reported.
  #expect(exports.running.count == 2)
  let ends = (exports.finish(ticket: 2), exports.finish(ticket: 2))
  #expect(ends == (true, false))
}

@Test func `all running exports are cancelled, each once`() {
  var exports = running(1, 2, 3)
  _ = exports.cancelNewest()
  let effects = exports.cancelAll()
  #expect(effects == [.cancelExport(ticket: 2), .cancelExport(ticket: 1)])
}

@Test func `progress belongs to the export of its number`() {
  var exports = running(1)
  let half = IndexingProgress(done: 1, total: 2)
  let isTaken = (exports.take(half, ticket: 2), exports.take(half, ticket: 1))
  #expect(isTaken == (false, true))
  #expect(exports.running.first?.progress == half)
}

@Test func `what is picked twice is not picked`() {
  var exports = ExportState()
  let plan = ExportSubject(plan: "sample-area", item: nil)
  exports.toggle(plan)
  exports.toggle(ExportSubject(plan: "sample-area", item: "railway"))
  #expect(exports.picks.count == 2)
  exports.toggle(plan)
  #expect(exports.picks.map(\.item) == ["railway"])
  exports.clearPicks()
  #expect(exports.picks.isEmpty)
}

@Test(arguments: Language.allCases)
func `a scope says what it writes and where`(language: Language) {
  let words = Strings(language)
  let table = ExportedTable(
    title: "T", rows: .ready(.init(header: [], rows: [["a"]])), fileName: "metroplan-t")
  for format in ExportFormat.allCases {
    let scope = ExportScope.table(table, format)
    #expect(scope.defaultPath == "metroplan-t\(format.fileEnding)")
    let choice = ExportChoice(scope, words) { _ in "" }
    #expect(choice.title.contains(format.title(in: language)))
  }
  let item = ExportScope.subjects([ExportSubject(plan: "sample-area", item: "railway")])
  let choice = ExportChoice(item, words) { _ in "name" }
  #expect(choice.title == "name")
  #expect(choice.fullTitle(words).contains("Markdown"))
  #expect(item.defaultPath == "sample-area-railway.md")
}
