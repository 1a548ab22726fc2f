import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

private func source(_ id: Identifier<Source>) -> SourceReference {
  SourceReference(source: id, paragraph: 1)
}

/// A plan that speaks of one line, on a day, in words.
private func plan(
  _ id: Identifier<Plan>, _ date: String, _ verb: String, _ stage: Stage, _ mode: Mode,
  value: Double, unit: String = "公里"
) -> Plan {
  Plan(
    id: id, title: "规划\(id.rawValue)", kind: .developmentPlan,
    region: Region(name: "圈", kind: .metropolitanArea), date: PartialDate(date),
    sources: [Source(id: "daily", title: "日报")],
    projects: [
      Project(
        id: "line", name: "济洛高铁", kind: .rail,
        statements: [
          Statement(
            date: PartialDate(date), verb: verb, stage: stage, mode: mode, source: source("daily"))
        ])
    ],
    indicators: [
      Indicator(
        id: "length", name: "里程", subject: id.rawValue,
        figure: Figure(printed: "\(Int(value))", value: value, unit: unit),
        period: Period("2020"), mode: .achieved, source: source("daily"))
    ])
}

/// Three plans that promise one line again and again; the last one falls behind.
private let library = Library(
  plans: [
    plan("one", "2020-05", "将开工", .start, .target, value: 100),
    plan("two", "2022-05", "已开工", .start, .achieved, value: 25),
    plan("three", "2023-05", "正在编规划", .plan, .ongoing, value: 7, unit: "个"),
    plan("four", "2021-05", "力争开工", .start, .target, value: 1),
  ],
  links: LinkTable(
    entities: [
      Entity(
        id: "railway", name: "济洛高铁", kind: .project, aliases: [],
        links: ["one", "two", "three", "four"].map {
          Link(item: ItemReference(plan: $0, id: "line"), certainty: .same, reason: "同名")
        })
    ]))

private func screen(
  _ width: Int = 120, _ height: Int = 24, _ language: Language = .chinese,
  of library: Library = library
) -> TestScreen {
  TestScreen(
    BrowserState(
      library: library, language: language, size: Size(width: width, height: height)),
    answer: { effect in
      if case .gather(let view, let ticket) = effect {
        return [.gathered(ViewFactory.sample(language).gathered(view, of: library), ticket: ticket)]
      }
      return BrowserFixture.answer(effect)
    })
}

@Test(arguments: ["g3", "<A-3>", ":view-track<Enter>", "}}"])
func `what can be followed is listed with what the checks find`(keys: String) {
  var screen = screen()
  screen.press(keys)
  #expect(screen.state.view == .track)
  let row = screen.lines.first { $0.contains("济洛高铁") } ?? ""
  #expect(row.contains("▸") && row.contains("前后不一"), "\(screen.text)")
  #expect(row.contains("2023-05"), "\(screen.text)")
}

@Test(arguments: ["<Enter>", "l", "<Right>"])
func `a row leads to what was said, oldest first, and back`(key: String) throws {
  var screen = screen()
  screen.press("g3\(key)")
  #expect(screen.state.view == .history)
  let verbs = ["将开工", "力争开工", "已开工", "正在编规划"]
  let places = try verbs.map { verb in
    try #require(screen.lines.firstIndex { $0.contains(verb) }, "\(screen.text)")
  }
  #expect(places == places.sorted())
  #expect(screen.lines[1].contains("追踪 > 济洛高铁"))
  #expect(screen.lines[1].contains("在建"), "\(screen.lines[1])")
  #expect(screen.lines[1].contains("前后不一"), "\(screen.lines[1])")
  // The one that falls behind says so in a sign and in a word.
  #expect(screen.lines[places[3]].contains("! "), "\(screen.text)")
  #expect(screen.lines[places[3]].contains("前后不一"), "\(screen.text)")
  screen.press("h")
  #expect(screen.state.view == .track)
  screen.press("l<Esc>")
  #expect(screen.state.view == .track)
  screen.press("lH")
  #expect(screen.state.view == .track)
}

@Test func `a statement leads to its project in its plan and back`() {
  var screen = screen()
  screen.press("g3lj<Enter>")
  #expect(screen.state.view == .plans)
  #expect(screen.state.selection.first == .plan("four"))
  #expect(screen.state.selection.last == .item("line"))
  screen.press("H")
  #expect(screen.state.view == .history)
  #expect(screen.text.contains("力争开工"))
}

@Test func `a thing unfolds into the records of its documents and folds again`() {
  var screen = screen()
  func rows() -> Int { screen.lines.count { $0.contains("济洛高铁") } }
  screen.press("g2")
  #expect(rows() == 1, "\(screen.text)")
  #expect(screen.lines[1].contains("4 条记录、1 个项目"), "\(screen.text)")
  #expect(footer(screen).contains("u 展开"), "\(screen.text)")
  screen.press("u")
  #expect(rows() == 4, "\(screen.text)")
  #expect(footer(screen).contains("u 合并"), "\(screen.text)")
  screen.press("u")
  #expect(rows() == 1, "\(screen.text)")
  #expect(footer(screen).contains("u 展开"), "\(screen.text)")
}

@Test func `a filtered table counts things and records`() {
  var screen = screen()
  screen.press("g2f济洛<Enter>")
  #expect(screen.lines[1].contains("4/4 条记录、1/1 个项目"), "\(screen.lines[1])")
  screen.press("u")
  #expect(screen.lines[1].contains("4/4 条记录、1/1 个项目"), "\(screen.lines[1])")
}

private func footer(_ screen: TestScreen) -> String { screen.lines.last ?? "" }

@Test func `the track tab is set off in a history too`() {
  var screen = screen()
  screen.press("g3l")
  let frame = screen.state.frame()
  let text = frame.row(0).filter { $0.role == .selectedUnfocused && $0.span > 0 }.map(\.glyph)
  #expect(String(text).contains("追踪"))
}

@Test func `a history whose thing is gone gives way to the list`() {
  var screen = screen()
  screen.press("g3l")
  screen.send(.catalogChanged(Catalog(of: SampleLibrary.library)))
  #expect(screen.state.frame().flaw == nil)
}

@Test func `only figures of one measure and unit have bars`() {
  var screen = screen(160, 24)
  screen.press("g7")
  #expect(screen.state.view == .figures)
  let rows = screen.lines.filter { $0.contains("里程") && $0.contains("2020") }
  #expect(rows.count == 4, "\(screen.text)")
  let bars = rows.map { $0.count { $0 == "⣿" } }
  #expect(bars == [16, 4, 1, 0], "\(screen.text)")
}

@Test func `a figure leads to its plan`() {
  var screen = screen(160, 24)
  screen.press("g7<Enter>")
  #expect(screen.state.selection.last == .item("length"))
}

@Test(arguments: [
  Size(width: 40, height: 12), Size(width: 20, height: 5), Size(width: 7, height: 2),
])
func `views fit every screen`(size: Size) {
  var screen = screen(size.width, size.height)
  for keys in ["g3", "l", "<Esc>", "g7", "l"] {
    screen.press(keys)
    #expect(screen.state.frame().flaw == nil)
  }
}

@Test func `views of an empty library say so`() {
  for keys in ["g3", "g7", "g3l"] {
    var screen = BrowserFixture.screen(80, 24, library: Library())
    screen.press(keys)
    #expect(screen.text.contains("没有可读的规划"))
  }
}

@Test func `an aim that is cut keeps its due date`() {
  let plan = Plan(
    id: "a", title: "规划", kind: .developmentPlan,
    region: Region(name: "圈", kind: .metropolitanArea), date: PartialDate("2023"),
    sources: [Source(id: "daily", title: "日报")],
    projects: [
      Project(
        id: "water", name: "西霞院水利枢纽输水灌区工程", kind: .water,
        statements: [
          Statement(
            verb: "计划建成", stage: .complete, mode: .target, due: Period("2024"),
            source: source("daily"))
        ])
    ])
  var screen = screen(40, 14, .english, of: Library(plans: [plan]))
  screen.press("g3")
  #expect(screen.lines.contains { $0.contains("to be co… 2024") }, "\(screen.text)")
}
