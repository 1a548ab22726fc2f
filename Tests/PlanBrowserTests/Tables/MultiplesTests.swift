import BrowserTestSupport
import PlanCore
import PlanText
import PlanViews
import TestSupport
import Testing

@testable import PlanBrowser

/// Figures of four cities over some years, another measure, and one alone.
private enum Cities {
  private static let source = SourceReference(source: "daily", paragraph: 1)

  static func figure(
    _ id: Identifier<Indicator>, _ name: String, _ subject: String, _ year: String?,
    _ value: Double,
    unit: String = "亿元", mode: Mode = .achieved
  ) -> Indicator {
    Indicator(
      id: id, name: name, subject: subject,
      figure: Figure(printed: "\(value)", value: value, unit: unit),
      period: year.flatMap { Period($0) }, mode: mode, source: source)
  }

  static func plan(_ id: Identifier<Plan>, _ indicators: [Indicator]) -> Plan {
    Plan(
      id: id, title: "规划\(id.rawValue)", kind: .developmentPlan,
      region: Region(name: "圈", kind: .metropolitanArea),
      sources: [Source(id: "daily", title: "日报")], indicators: indicators)
  }

  static let library = Library(plans: [
    plan(
      "one",
      [
        figure("a-2020", "地区生产总值", "洛阳", "2020", 5128),
        figure("a-2021", "地区生产总值", "洛阳", "2021", 5447),
        figure("a-2023", "地区生产总值", "洛阳", "2023", 5481),
        figure("b-2020", "地区生产总值", "济源", "2020", 703),
        figure("b-2023", "地区生产总值", "济源", "2023", 779),
        figure("c-2020", "地区生产总值", "焦作", "2020", 2124),
        figure("d-2021", "地区生产总值", "平顶山", "2021", 2694),
        figure("d", "地区生产总值", "平顶山", nil, 2500),
        figure("length", "高铁里程", "洛阳", "2023", 350, unit: "公里"),
        figure("length-b", "高铁里程", "济源", "2023", 40, unit: "公里"),
        figure("alone", "自然保护区数", "洛阳", "2023", 12, unit: "个"),
      ]),
    plan("two", [figure("a-2020-two", "地区生产总值", "洛阳", "2020", 5000)]),
  ])
}

private func screen(
  _ width: Int, _ height: Int, of library: Library = Cities.library,
  language: Language = .chinese, grid: DotGrid = .braille
) -> TestScreen {
  var state = BrowserState(
    library: library, language: language, size: Size(width: width, height: height))
  state.display.mapGrid = grid
  return TestScreen(state) { effect in
    ViewFactory.sample(language).answer(effect, of: library) ?? BrowserFixture.answer(effect)
  }
}

@Test(
  arguments: ["multiples", "multiples-moved", "multiples-filtered"],
  TestScreen.sizes)
func `small multiples end on the screen kept for them`(name: String, size: Size) {
  for language in Language.allCases {
    var screen = screen(size.width, size.height, language: language)
    switch name {
    case "multiples-moved": screen.press("<F7>tljj")
    case "multiples-filtered": screen.press("<F7>tf济源<Enter>")
    default: screen.press("<F7>t")
    }
    let difference = screen.difference(fromKept: name, language)
    #expect(difference == nil, "\(difference ?? "")")
  }
}

@Test func `each measure has a scale of its own, and every subject is on it`() {
  let multiples = SmallMultiples(of: IndicatorTable(of: Cities.library.plans) { $0 })
  #expect(multiples.measures.map(\.name) == ["地区生产总值", "高铁里程"])
  #expect(multiples.measures.map(\.unit) == ["亿元", "公里"])
  let product = multiples.measures[0]
  #expect(product.panels.map(\.subject) == ["洛阳", "平顶山", "焦作", "济源"])
  #expect(product.periods.map { $0?.description } == ["2020", "2021", "2023", nil])
  #expect(product.largest == 5481)
  #expect(product.height(of: Figure(printed: "5481", value: 5481), steps: 16) == 16)
  #expect(product.height(of: Figure(printed: "1", value: 1), steps: 16) == 1)
  #expect(product.height(of: Figure(printed: "0", value: 0), steps: 16) == 0)
  #expect(product.height(of: Figure(printed: "-5", value: -5), steps: 16) == 0)
  #expect(product.height(of: Figure(printed: "x", value: .infinity), steps: 16) == 0)
}

@Test func `pictures are chosen by arrows and opened`() {
  var screen = screen(80, 24)
  screen.press("<F7>t")
  #expect(screen.state.views.multiples.chosen?.subject == "洛阳")
  screen.press("l")
  #expect(screen.state.views.multiples.chosen?.subject == "平顶山")
  screen.press("h")
  #expect(screen.state.views.multiples.chosen?.subject == "洛阳")
  screen.press("G")
  #expect(screen.state.views.multiples.chosen?.subject == "济源")
  #expect(screen.state.views.multiples.position.number == 6)
  screen.press("<Enter>")
  #expect(screen.state.selection.last == .item("length-b"))
  screen.press("H")
  #expect(screen.state.views.multiples.isShown)
  screen.press("ggj")
  #expect(screen.state.views.multiples.chosen != nil)
}

@Test func `what several plans say otherwise is marked`() {
  var screen = screen(120, 40)
  screen.press("<F7>t")
  #expect(screen.text.contains("5000.0*") || screen.text.contains("5128.0*"), "\(screen.text)")
}

@Test func `without braille the bars are made of characters`() {
  var screen = screen(80, 24, grid: .character)
  screen.press("<F7>t")
  #expect(screen.text.contains("####"))
  #expect(!screen.text.contains("⣿"))
}

@Test func `figures that nothing is comparable with have no pictures`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F7>t")
  #expect(screen.state.message?.text.contains("名称和单位都相同") == true)
  #expect(!screen.state.views.multiples.isShown)
}

@Test func `Esc removes the filter, then the pictures, then the view`() {
  var screen = screen(80, 24)
  screen.press("<F7>tf济源<Enter>")
  #expect(screen.state.views.multiples.position.count == 2)
  #expect(screen.lines.last?.contains("Esc 取消筛选") == true)
  screen.press("<Esc>")
  #expect(screen.state.views.multiples.position.count == 6)
  screen.press("<Esc>")
  #expect(!screen.state.views.multiples.isShown)
  screen.press("<Esc>")
  #expect(screen.state.view == .plans)
}

@Test(arguments: [(20, 5), (18, 4), (7, 2), (200, 60), (61, 13)])
func `small multiples fit every screen`(size: (Int, Int)) {
  var screen = screen(size.0, size.1)
  for keys in ["<F7>t", "l", "j", "G", "<PgUp>", "o", "<Esc>", "f9", "<Esc>"] {
    screen.press(keys)
    #expect(screen.state.frame().flaw == nil)
  }
}

@Test func `what is done with a picture is about its latest figure`() throws {
  var screen = screen(80, 24)
  screen.press("<F7>tly")
  let citations = screen.effects.compactMap {
    if case .terminal(.copy(let text)) = $0 { text } else { nil }
  }
  #expect(try #require(citations.last).hasPrefix("地区生产总值"))
  #expect(
    screen.state.views.target(screen.state.viewContext)
      == .item(ItemReference(plan: "one", id: "d")))
  screen.press("v")
  #expect(screen.state.exports.picks == [ExportSubject(plan: "one", item: "d")])
  #expect(screen.state.views.multiples.position.number == 3)
}

@Test func `a figure without its name on the screen has it in the bottom row`() throws {
  var screen = screen(20, 5)
  screen.press("<F7>")
  #expect(try #require(screen.lines.last).contains("地区"), "\(screen.text)")
}

@Test(arguments: ["l", "ljj", "f济源<Enter>l", "G"])
func `the next browser shows the picture that this one was left on`(keys: String) throws {
  var first = screen(60, 16)
  first.press("<F7>t" + keys)
  let kept = try #require(BrowserSession(text: first.state.session.text))
  #expect(kept.forms.showsMultiples && kept.forms.picture != nil)
  let state = BrowserState(
    catalog: Catalog(of: Cities.library), language: .chinese, size: Size(width: 60, height: 16),
    session: kept)
  var second = TestScreen(state) { effect in
    ViewFactory.sample().answer(effect, of: Cities.library) ?? BrowserFixture.answer(effect)
  }
  second.press("")
  #expect(second.state.views.multiples.position == first.state.views.multiples.position)
  #expect(second.lines == first.lines)
  #expect(second.state.session.forms == kept.forms)
}
