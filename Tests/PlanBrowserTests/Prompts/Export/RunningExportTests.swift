import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import TestSupport
import Testing

@testable import PlanBrowser

/// A browser whose exports begin, and end when a test says so.
private func screen(
  _ size: Size = Size(width: 80, height: 24), _ language: Language = .chinese
) -> TestScreen {
  TestScreen(
    BrowserState(library: SampleLibrary.library, language: language, size: size)
  ) { effect in
    guard case .export(_, let ticket) = effect else { return BrowserFixture.answer(effect) }
    return [.exporting(done: 0, total: 100, ticket: ticket)]
  }
}

@Test func `a long export runs beside the browser and shows its progress`() {
  var screen = screen()
  screen.press("<F2>e<Enter>")
  #expect(screen.state.context == .table, "the prompt has gone")
  #expect(screen.text.contains("正在导出"))
  screen.press("j/铁<Esc>")
  screen.send(.exporting(done: 40, total: 100, ticket: 1))
  #expect(screen.lines[23].contains("40/100"), "\(screen.text)")
  screen.send(.exportFinished(.written(path: "/tmp/x.md"), ticket: 1))
  #expect(screen.state.message?.text.contains("/tmp/x.md") == true)
  screen.press("j")
  #expect(!screen.lines[23].contains("正在导出"))
}

@Test func `a running export is cancelled by the key that the bottom row names`() {
  var screen = screen()
  screen.press("<F2><C-g>")
  #expect(screen.state.message?.text == "没有正在进行的导出")
  screen.press("e<Enter>j")
  #expect(screen.lines[23].contains("Ctrl-G 取消导出"), "\(screen.text)")
  screen.press("<C-g>")
  #expect(screen.effects.last == .cancelExport(ticket: 1))
  #expect(screen.lines[23].contains("正在取消导出"), "\(screen.text)")
  #expect(!screen.lines[23].contains("Ctrl-G"))
  screen.send(.exporting(done: 50, total: 100, ticket: 1))
  screen.send(.exportFinished(.cancelled, ticket: 1))
  #expect(screen.state.message?.text == "已取消导出")
  screen.press("j")
  #expect(!screen.lines[23].contains("导出"), "\(screen.text)")
}

@Test func `an export that was done before it could be cancelled says so`() {
  var screen = screen()
  screen.press("<F2>e<Enter><C-g>")
  screen.send(.exportFinished(.written(path: "/tmp/x.md"), ticket: 1))
  #expect(screen.state.message?.text.contains("/tmp/x.md") == true)
}

@Test func `q in the middle of an export asks, Q does not`() {
  var screen = screen()
  screen.press("<F2>e<Enter>q")
  #expect(screen.state.context == .confirmation)
  #expect(!screen.effects.contains(.terminal(.quit)))
  screen.press("n")
  #expect(screen.state.context == .table)
  var other = screen
  screen.press("qy")
  #expect(screen.effects.suffix(2) == [.cancelExport(ticket: 1), .terminal(.quit)])
  other.press("Q")
  #expect(other.effects.last == .terminal(.quit))
}

@Test func `the question is gone when the export is done`() {
  var screen = screen()
  screen.press("<F2>e<Enter>q")
  screen.send(.exportFinished(.written(path: "/tmp/x.md"), ticket: 1))
  #expect(screen.state.context == .table)
  #expect(screen.state.message?.text.contains("/tmp/x.md") == true)
  screen.press("q")
  #expect(screen.effects.last == .terminal(.quit))
}

@Test(
  arguments: [("exporting", "<F2>e<Enter>j"), ("quitting", "<F2>e<Enter>q")],
  TestScreen.sizes)
func `the screen in the middle of an export is the one kept for it`(
  walk: (name: String, keys: String), size: Size
) {
  for language in Language.allCases {
    var screen = screen(size, language)
    screen.press(walk.keys)
    screen.send(.exporting(done: 40, total: 100, ticket: 1))
    let difference = screen.difference(fromKept: walk.name, language)
    #expect(difference == nil, "\(difference ?? "")")
  }
}

@Test func `a file that appeared meanwhile is not replaced, and a message says so`() {
  var screen = screen()
  screen.press("<F2>e<Enter>")
  screen.send(.exportFinished(.exists(path: "/tmp/x.md"), ticket: 1))
  #expect(screen.state.message?.kind == .failure)
  #expect(screen.state.message?.text.contains("文件已存在") == true)
}

@Test(arguments: [
  ("<F2>", ["md", "csv", "xlsx", "json", "md"]), ("<F3>", ["md", "csv", "xlsx"]),
  ("<F4>j", ["md", "csv", "xlsx", "geojson", "md", "csv", "xlsx"]),
  ("<F4>t", ["md", "csv", "xlsx"]),
  ("<F4>j<Enter>", ["md", "csv", "xlsx", "md", "csv", "xlsx", "geojson"]),
  ("<F5>", ["md", "csv", "xlsx", "geojson", "txt", "md"]),
  ("<F6>", ["md", "csv", "xlsx", "md"]), ("<F7>", ["md", "csv", "xlsx", "md"]),
  ("<F8>", ["md", "csv", "xlsx"]),
])
func `each view offers the forms that it has`(keys: String, forms: [String]) {
  var screen = screen()
  screen.press(keys + "e")
  guard let prompt = screen.state.prompts.top(ExportPrompt.self) else {
    Issue.record("no prompt after \(keys)")
    return
  }
  let endings = prompt.choices.map { choice in
    choice.scope.defaultPath.split(separator: ".").last.map(String.init) ?? ""
  }
  #expect(endings.starts(with: forms), "\(keys): \(endings)")
}

@Test func `the map is written as it is drawn`() {
  var screen = screen()
  screen.press("<F5>e<Tab><Tab><Tab><Tab><Enter>")
  guard case .export(let request, _) = screen.effects.last,
    case .page(let page) = request.scope.content
  else {
    Issue.record("\(String(describing: screen.effects.last))")
    return
  }
  #expect(request.path == "metroplan-map.txt")
  #expect(page.lines.contains { $0.contains("洛阳") })
  #expect(page.lines.contains { $0.contains("公里") || $0.contains("km") }, "\(page.lines)")
}

@Test(arguments: [40, 80, 120])
func `of several exports the key stops one after the other, the newest first`(width: Int) {
  for language in Language.allCases {
    var screen = screen(Size(width: width, height: 24), language)
    func bottom() -> String { screen.lines[23] }
    screen.press("<F2>e<Enter>e<C-u>b.md<Enter>e<C-u>c.md<Enter>j")
    let many = language == .chinese ? "正在导出 3 项" : "3 exports"
    #expect(bottom().contains(many), "\(screen.text)")
    screen.press("<C-g><C-g>")
    #expect(
      screen.effects.suffix(2) == [.cancelExport(ticket: 3), .cancelExport(ticket: 2)])
    screen.send(.exporting(done: 50, total: 100, ticket: 1))
    #expect(bottom().contains(width < 60 ? "50%" : "50/100"), "\(screen.text)")
    screen.send(.exportFinished(.cancelled, ticket: 3))
    let left = language == .chinese ? "另有 2 项" : "2 more"
    #expect(screen.state.message?.text.contains(left) == true)
    screen.send(.exportFinished(.cancelled, ticket: 2))
    screen.press("j<C-g>")
    #expect(screen.effects.last == .cancelExport(ticket: 1))
    let count = screen.effects.count
    screen.press("<C-g>")
    #expect(screen.effects.count == count, "nothing is left to stop")
    let stopping = language == .chinese ? "正在取消导出" : "Cancelling"
    #expect(screen.text.contains(stopping), "\(screen.text)")
    screen.send(.exportFinished(.cancelled, ticket: 1))
    #expect(screen.state.message?.text == screen.state.words.exportCancelled)
    screen.press("jq")
    #expect(screen.effects.last == .terminal(.quit))
  }
}

@Test func `the end of the program stops every export`() {
  var screen = screen()
  screen.press("<F2>e<Enter>e<C-u>b.md<Enter>qy")
  #expect(
    screen.effects.suffix(3) == [
      .cancelExport(ticket: 2), .cancelExport(ticket: 1), .terminal(.quit),
    ])
}

@Test func `the question stays until the last export is done`() {
  var screen = screen()
  screen.press("<F2>e<Enter>e<C-u>b.md<Enter>q")
  screen.send(.exportFinished(.written(path: "/tmp/a.md"), ticket: 1))
  #expect(screen.state.context == .confirmation)
  screen.send(.exportFinished(.written(path: "/tmp/b.md"), ticket: 2))
  #expect(screen.state.context == .table)
}

@Test func `messages of an export leave the prompt of the next one alone`() {
  var screen = screen()
  screen.press("<F2>e<Enter>e<C-u>b.md")
  screen.send(.exporting(done: 40, total: 100, ticket: 1))
  guard let prompt = screen.state.prompts.top(ExportPrompt.self) else {
    Issue.record("the prompt has gone: \(screen.text)")
    return
  }
  #expect(prompt.line.text == "b.md")
  #expect(screen.state.exports.running.count == 1)
  screen.send(.exportFinished(.written(path: "/tmp/a.md"), ticket: 1))
  #expect(screen.state.context == .export)
  screen.press("<Enter>")
  #expect(screen.state.exports.running.map(\.ticket) == [2])
}

@Test(arguments: [40, 80, 100])
func `the progress of an export comes before that of the index`(width: Int) {
  var screen = screen(Size(width: width, height: 24))
  screen.press("<F2>e<Enter>j")
  screen.send(.indexing(done: 7, total: 1000))
  #expect(screen.lines[23].contains("正在导出"), "\(screen.text)")
  screen.send(.exportFinished(.cancelled, ticket: 1))
  screen.press("j")
  #expect(screen.lines[23].contains("索引"), "\(screen.text)")
}

@Test func `what a reader of a file has to know is said`() {
  var screen = screen()
  screen.press("<F5>e<Enter>")
  screen.send(.exportFinished(.written(path: "/tmp/x", remark: "1 条线路未写成线：甲"), ticket: 1))
  #expect(screen.state.message?.text.contains("/tmp/x。1 条线路未写成线：甲") == true)
}
