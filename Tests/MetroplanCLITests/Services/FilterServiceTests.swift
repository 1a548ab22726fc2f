import BrowserTestSupport
import CommandTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import PlanText
import Testing

@testable import MetroplanCLI

/// The whole browser on the sample library, wired as in the program except for the terminal.
private func screen() -> TestScreen {
  let desk = BrowserServices(
    library: WholeLibrary(SampleLibrary.library), language: .chinese, post: { _ in })
  return TestScreen(
    BrowserState(
      catalog: Catalog(of: SampleLibrary.library), language: .chinese,
      size: Size(width: 120, height: 24)),
    answer: { desk.answer($0) })
}

@Test(arguments: [
  ("f示例<Enter>", "筛选“示例” 1/2"), ("fshili<Enter>", "筛选“shili” 1/2"),
  ("f地方:洛阳<Enter>", "筛选“地方:洛阳” 1/2"), ("f类型:行动<Enter>", ""),
  ("lf类型:铁路<Enter>", "筛选“类型:铁路” 3/13"), ("lf高鐵<Enter>", ""), ("lfxiandao<Enter>", "1/13"),
  ("ljjlfjjlp<Enter>", "筛选“jjlp” 1/3"), ("ljjlf阶段：开工<Enter>", "1/3"),
  ("ljjlfstage:build<Enter>", "2/3"), ("ljjlfＭｏｄｅ:target<Enter>", "1/3"),
])
func `a list is narrowed by names pinyin and filters`(keys: String, heading: String) {
  var screen = screen()
  screen.press(keys)
  if heading.isEmpty {
    #expect(screen.state.message?.text.hasSuffix("已取消筛选") == true, "\(screen.text)")
  } else {
    #expect(screen.lines[2].contains(heading), "\(screen.text)")
  }
}

@Test func `the heading says which near words are looked for, where there is room`() {
  var screen = screen()
  screen.press("ljjlf高速铁路<Enter>")
  #expect(screen.lines[2].contains("筛选“高速铁路” +高铁"), "\(screen.text)")
  #expect(screen.lines[2].contains("1/3"), "\(screen.text)")
  screen.press("<Esc>f=高速铁路")
  #expect(!screen.lines[2].contains("+高铁"), "\(screen.text)")
  #expect(screen.lines[2].contains("0/3"), "\(screen.text)")
}

@Test func `names are put in order by pinyin`() {
  var screen = screen()
  screen.press("ljjlo")
  let rows = screen.lines[3...5].map { $0.drop { $0 != "│" } }
  for (row, name) in zip(rows, ["百万吨", "焦济洛", "洛济焦"]) {
    #expect(row.contains(name), "\(screen.text)")
  }
}

@Test func `filters are completed as in a search`() {
  var screen = screen()
  screen.press("lf阶<Tab>开<Tab>")
  #expect(screen.lines[23].contains("阶段:开工"), "\(screen.text)")
}

@Test func `a list is prepared again when its rows change`() {
  let plans = (0..<10_000).map { number in
    ListedRow(names: ["第\(number)号都市圈发展规划", "plan-\(number)"], subject: .nothing)
  }
  var rows = plans.indices.map { FilterQuestion.Row(node: .problem($0), listed: plans[$0]) }
  let desk = FilterService()
  let library = WholeLibrary(SampleLibrary.library)
  func ask(_ text: String) -> Int {
    desk.answer(
      FilterQuestion(path: [.problems], plan: nil, rows: rows, text: text), from: library
    ).passing.count
  }
  #expect(ask("999") == 19)
  #expect(ask("9999") == 1)
  rows.removeLast()
  #expect(ask("9999") == 0)
}
