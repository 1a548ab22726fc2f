import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import Testing

private let library = Library(
  plans: [SampleLibrary.plan], gazetteer: SampleLibrary.gazetteer,
  problems: [
    LibraryProblem(
      file: "/home/li/plans/坏.yaml", line: 3, column: 7, keyPath: "kind",
      fault: .unknownCode("发展规画", allowed: ["发展规划"])),
    LibraryProblem(
      file: "/home/li/plans/坏.yaml", keyPath: "", fault: .unreadable(reason: "Permission denied")),
  ])

@Test func `a bad file is reported at the start and never hides the good ones`() {
  let screen = BrowserFixture.screen(100, 24, library: library)
  #expect(screen.text.contains("示例都市圈"))
  #expect(screen.lines[23].contains("1 个文件有问题"))
}

@Test func `one bad file is one file in English`() {
  let more = LibraryProblem(file: "/home/li/plans/差.yaml", keyPath: "", fault: .empty)
  func message(_ problems: [LibraryProblem]) -> String {
    let library = Library(
      plans: library.plans, gazetteer: library.gazetteer, problems: problems)
    return BrowserFixture.screen(100, 24, language: .english, library: library).lines[23]
  }
  #expect(message(library.problems).contains("1 file has problems: see File problems"))
  #expect(message(library.problems + [more]).contains("2 files have problems: see File problems"))
}

@Test func `each problem has its row and its words`() {
  var screen = BrowserFixture.screen(140, 24, library: library)
  screen.press("Gl")
  #expect(screen.state.selection == [.problems, .problem(0)])
  #expect(screen.text.contains("坏.yaml:3"))
  #expect(screen.text.contains("kind"))
  #expect(screen.text.contains("发展规画"))
  screen.press("j")
  #expect(screen.text.contains("没有权限"))
}

@Test func `problems are not exported`() {
  var screen = BrowserFixture.screen(100, 24, library: library)
  screen.press("Ge")
  #expect(screen.state.context == .columns)
}
