import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import Testing

@Test(arguments: [
  ("", EditTarget.plan("sample-area", item: nil)),
  ("l", .plan("sample-area", item: "transport")),
  ("lll", .plan("sample-area", item: "railway")),
  ("<F2>", .plan("sample-area", item: "railway")),
])
func `g e edits the file of a plan, at the chosen item`(keys: String, target: EditTarget) {
  var screen = BrowserFixture.screen(80, 24)
  screen.press(keys + "ge")
  #expect(screen.effects.last == .edit(target), "\(screen.effects)")
}

@Test func `a problem is mended in the file that has it, at its line`() {
  let problem = LibraryProblem(
    file: "/plans/broken.yaml", line: 7, column: 3, keyPath: "", fault: .missingKey("title"))
  var screen = BrowserFixture.screen(
    80, 24,
    library: Library(
      plans: SampleLibrary.library.plans, gazetteer: SampleLibrary.gazetteer, problems: [problem]))
  screen.press("Glge")
  #expect(screen.effects.last == .edit(.file("/plans/broken.yaml", line: 7)))
}

@Test func `what is in no plan's file is not edited, and a message says so`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F4>")
  let count = screen.effects.count
  screen.press("ge")
  #expect(screen.effects.count == count)
  #expect(screen.lines[23].contains("没有可修改的文件"))
}

@Test func `a plan that was edited is shown as it is now, and a broken one says why`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("ge")
  screen.send(
    .planNotOpened(
      "sample-area",
      problems: [LibraryProblem(file: "a.yaml", line: 2, keyPath: "", fault: .missingKey("title"))])
  )
  screen.send(.programEnded(.done))
  #expect(screen.text.contains("a.yaml:2"), "\(screen.text)")
  screen.send(.planOpened(SampleLibrary.plan))
  #expect(!screen.text.contains("a.yaml:2"))
}
