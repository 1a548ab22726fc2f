import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

/// A plan with one line that others have too, and one project of its own.
private func plan(_ id: Identifier<Plan>, _ own: String, _ stage: Stage) -> Plan {
  let source = SourceReference(source: "daily", paragraph: 1)
  let statement = Statement(
    date: PartialDate("2023"), verb: "推动", stage: stage, mode: .target, source: source)
  return Plan(
    id: id, title: "规划\(id.rawValue)", kind: .developmentPlan,
    region: Region(name: "圈", kind: .metropolitanArea),
    sources: [Source(id: "daily", title: "日报")],
    projects: [
      Project(id: "line", name: "\(id.rawValue)段高铁", kind: .rail, statements: [statement]),
      Project(id: "own", name: own, kind: .health, statements: [statement]),
    ])
}

private let library = Library(
  plans: [plan("one", "东医院", .start), plan("two", "西医院", .plan), plan("three", "南医院", .plan)],
  links: LinkTable(
    entities: [
      Entity(
        id: "railway", name: "高铁", kind: .project, aliases: [],
        links: ["one", "two", "three"].map {
          Link(item: ItemReference(plan: $0, id: "line"), certainty: .same, reason: "同名")
        })
    ]))

private func screen(
  _ width: Int = 120, _ height: Int = 24, of library: Library = library,
  language: Language = .chinese
) -> TestScreen {
  TestScreen(
    BrowserState(
      library: library, language: language, size: Size(width: width, height: height)),
    answer: { effect in
      if case .gather(let view, let ticket) = effect {
        return [
          .gathered(ViewFactory.sample(language).gathered(view, of: library), ticket: ticket)
        ]
      }
      return BrowserFixture.answer(effect)
    })
}

extension TestScreen {
  /// The line that has a text.
  fileprivate func line(with text: String) -> String { lines.first { $0.contains(text) } ?? "" }
}

@Test(arguments: ["g8", "<A-8>", "<F8>", ":view-compare<Enter>", ":对比<Enter>"])
func `the chosen plan is compared with the next`(keys: String) {
  var screen = screen()
  screen.press(keys)
  #expect(screen.state.view == .compare)
  #expect(screen.lines[1].contains("对比 > 规划one | 规划two"), "\(screen.text)")
  #expect(screen.text.contains("用 v 另选两部"), "\(screen.text)")
  let shared = screen.line(with: "one段高铁")
  #expect(shared.contains(" = ") && shared.contains("共有") && shared.contains("two段高铁"))
  let first = screen.line(with: "东医院")
  #expect(first.contains(" < ") && first.contains("项目"), "\(screen.text)")
  let second = screen.line(with: "西医院")
  #expect(second.contains(" > ") && second.contains("项目"), "\(screen.text)")
  #expect(!screen.text.contains("南医院"))
  // Nothing is reported of any project, and what is promised is counted beside it.
  let status = screen.line(with: "现状：未载明").split(separator: " ")
  #expect(status.suffix(2) == ["2", "2"], "\(screen.text)")
  #expect(screen.lines.contains { $0.contains("目标：") }, "\(screen.text)")
}

@Test func `the last plan is compared with the first`() {
  var screen = screen()
  screen.press("jjg8")
  #expect(screen.lines[1].contains("规划three | 规划one"), "\(screen.text)")
}

@Test func `the plans that are picked are compared, in their order`() {
  var screen = screen()
  screen.press("jjvkkvg8")
  #expect(screen.lines[1].contains("规划three | 规划one"), "\(screen.text)")
  #expect(screen.state.message == nil)
  #expect(screen.text.contains("南医院") && screen.text.contains("东医院"))
  #expect(!screen.text.contains("西医院"))
}

@Test func `three picked plans are shown side by side`() {
  var screen = screen()
  screen.press("jjvkkvvg8")
  let head = screen.lines[2]
  #expect(screen.lines[1].contains("规划three | 规划one | 规划two"), "\(screen.text)")
  #expect(head.contains("规划three") && head.contains("规划one") && head.contains("规划two"))
  let shared = screen.line(with: "one段高铁")
  #expect(shared.contains(" = ") && shared.contains("two段高铁") && shared.contains("three段高铁"))
  for own in ["东医院", "西医院", "南医院"] {
    let row = screen.line(with: own)
    #expect(!row.contains(" < ") && !row.contains(" > "), "\(row)")
  }
  #expect(screen.state.frame().flaw == nil)
}

@Test func `other picks make another comparison, and the way back leads to it`() {
  var screen = screen()
  screen.press("g8g1jg8")
  #expect(screen.lines[1].contains("规划two | 规划three"), "\(screen.text)")
  screen.press("G<Enter>")
  #expect(screen.state.view == .plans)
  #expect(screen.state.selection.first == .plan("three"))
  #expect(screen.state.selection.last == .item("own"))
  screen.press("H")
  #expect(screen.state.view == .compare)
  #expect(screen.lines[1].contains("规划two | 规划three"), "\(screen.text)")
}

@Test func `rows are filtered, sorted and grouped`() {
  var screen = screen()
  screen.press("g8f医院<Enter>")
  #expect(screen.lines[1].contains("2/"), "\(screen.text)")
  screen.press("<Esc>b<Enter>")
  #expect(!screen.state.views.table.groups.isEmpty)
  screen.press("<Esc>ojj<Enter>")
  #expect(screen.state.views.table.order.sortColumn != nil)
  #expect(screen.state.frame().flaw == nil)
}

@Test func `a row of several items asks which to open`() {
  var screen = screen()
  screen.press("g8f高铁<Enter>")
  let row = screen.lines.firstIndex { $0.contains(" = ") }
  #expect(row != nil, "\(screen.text)")
  while screen.state.views.table.target.map({ $0.items.count > 1 }) != true {
    screen.press("j")
    if screen.state.views.table.chosen == screen.state.views.table.lineCount - 1 { break }
  }
  screen.press("<Enter>")
  #expect(screen.text.contains("打开哪一项？"), "\(screen.text)")
  #expect(screen.text.contains("one段高铁  [规划one]") && screen.text.contains("two段高铁  [规划two]"))
  screen.press("j<Enter>")
  #expect(screen.state.view == .plans)
  #expect(screen.state.selection.first == .plan("two"), "\(screen.state.selection)")
}

@Test func `the counts of projects stay with those that pass a filter`() {
  var screen = screen()
  screen.press("g8f高铁<Enter>")
  // That all lead somewhere: without it a filter would hide them.
  let targets = screen.state.views.table.shown?.table.targets ?? []
  #expect(targets.contains { $0.items.count == 4 })
}

@Test func `at 40 columns a row says what it compares`() {
  var screen = screen(40, 12)
  screen.press("g8")
  #expect(screen.text.contains("标题") && screen.text.contains("规划one"), "\(screen.text)")
  #expect(screen.text.contains("规划two"), "\(screen.text)")
}

@Test func `a removed plan closes its comparison`() {
  var screen = screen()
  screen.press("g8")
  screen.send(.catalogChanged(Catalog(of: SampleLibrary.library)))
  #expect(screen.state.frame().flaw == nil)
  #expect(!screen.text.contains("规划one"), "\(screen.text)")
}

@Test(arguments: Language.allCases)
func `one plan alone is too few to compare`(language: Language) {
  var screen = screen(80, 24, of: Library(plans: [SampleLibrary.plan]), language: language)
  screen.press("g8")
  let sentence = language == .chinese ? "对比需要两部规划" : "Comparing needs two plans"
  #expect(screen.text.contains(sentence), "\(screen.text)")
  screen.press("obje<Esc><Enter>")
  #expect(screen.state.frame().flaw == nil)
}

@Test(arguments: [
  Size(width: 80, height: 24), Size(width: 40, height: 12), Size(width: 20, height: 5),
  Size(width: 7, height: 2),
])
func `a comparison fits every screen`(size: Size) {
  var screen = screen(size.width, size.height)
  for keys in ["g8", "j", "G", "b<Enter>", "+", "<Esc>"] {
    screen.press(keys)
    #expect(screen.state.frame().flaw == nil)
  }
}

@Test func `both plans have the same room`() {
  let heads = [
    TableColumn.Head("field", "", rank: 3), .init("what", "", rank: 2),
    .init("plan-1", "", rank: 1), .init("plan-2", "", rank: 1),
  ]
  let columns = TableColumns(heads, naturals: [10, 10, 90, 60], width: 76)
  #expect(columns.places.map(\.width) == [10, 10, 25, 25])
  let uneven = TableColumns(heads, naturals: [10, 10, 90, 20], width: 76)
  #expect(uneven.places.map(\.width) == [10, 10, 30, 20])
}
