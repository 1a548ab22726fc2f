import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

/// The rows between the heads and the status row.
private func rows(_ screen: TestScreen) -> [String] {
  screen.lines.dropFirst(3).dropLast().map { String($0.dropFirst()) }.filter { !$0.isEmpty }
}

/// The first words of the rows, without their marks.
private func names(_ screen: TestScreen) -> [String] {
  rows(screen).map { row in
    String(row.dropFirst(2).split(separator: "  ").first ?? "").trimmed
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

@Test(arguments: ["<F2>", "g2", "ｇ２", "<A-2>", "}", "}}{", ":projects<Enter>", "l<Tab><F2>"])
func `the projects are reached by each of their keys`(keys: String) {
  var screen = BrowserFixture.screen(80, 24)
  screen.press(keys)
  #expect(screen.state.view == .projects)
  #expect(screen.state.context == .table)
  #expect(names(screen).first == "焦济洛平高铁", "\(screen.text)")
}

@Test func `a number alone is still a count`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("2j")
  #expect(screen.state.view == .plans)
  screen.press("<F2>2j")
  #expect(screen.lines.last?.hasPrefix(" 3/3") == true)
}

@Test func `the tab line names every view with its key, and a click goes there`() throws {
  for language in Language.allCases {
    for width in [40, 80, 120] {
      var screen = BrowserFixture.screen(width, 24, language: language)
      for view in BrowserView.tabs {
        let line = screen.lines[0]
        let label = "\(view.rawValue)"
        let place = try #require(line.firstIndex(of: Character(label)))
        let names = line.filter { $0 != " " }
        if width > 40 { #expect(names.contains("\(label)\(view.title(in: language))")) }
        let x = line[..<place].reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        screen.send(.mouse(MouseEvent(.click, at: Point(x: x, y: 0))))
        #expect(screen.state.view == view)
        // The chosen one has its name however narrow the screen is.
        #expect(screen.lines[0].contains(view.title(in: language)), "\(screen.lines[0])")
      }
    }
  }
}

@Test func `the tab line shows keys that were bound again`() {
  let keymap = Keymap(
    Keymap.standard.bindings.map { binding in
      guard binding.command == .viewProjects else { return binding }
      return Binding(context: binding.context, command: binding.command, keys: [.function(12)])
    })
  let screen = TestScreen(
    BrowserState(
      library: SampleLibrary.library, language: .english, size: Size(width: 120, height: 24),
      keymap: keymap))
  #expect(screen.lines[0].contains("F12 Projects"), "\(screen.lines[0])")
}

@Test func `a low screen has no tab line, and the title says which view it is`() {
  var screen = BrowserFixture.screen(60, 11)
  screen.press("<F2>")
  #expect(screen.lines[0].hasPrefix(" 2 项目 3"))
}

@Test func `enter opens the project among the plans and the way back leads to its row`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F2>jj<Enter>")
  #expect(screen.state.view == .plans)
  #expect(screen.state.selection.last == .item("ethylene"))
  screen.press("H")
  #expect(screen.state.view == .projects)
  #expect(screen.lines.last?.hasPrefix(" 3/3") == true)
  screen.press("HL")
  #expect(screen.state.view == .projects)
}

@Test func `a project of a plan that is not open is shown when it comes`() {
  var screen = NumberedPlans.screen(0..<3) { effect in
    switch effect {
    case .gather(let view, let ticket):
      var builder = ColumnTableBuilder([.init("name", "名称", rank: 0)])
      for number in [2, 13] {
        builder.add(
          .item(ItemReference(plan: NumberedPlans.id(number), id: "first")),
          [TableValue("第\(number)号")])
      }
      return [
        .gathered(GatheredView(view, .table(builder.table), isWhole: true), ticket: ticket)
      ]
    default: return NumberedPlans.answer(effect)
    }
  }
  screen.press("<F2><Enter>")
  #expect(screen.state.selection == [.plan("2-area"), .item("first")])
  // The library no longer has number 13.
  screen.press("<F2>j<Enter>")
  #expect(screen.state.view == .projects)
  #expect(screen.lines.last?.contains("已没有") == true)
}

@Test func `o sorts by the chosen column and again the other way round`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("<F2>o<Enter>")
  #expect(names(screen) == ["百万吨乙烯\u{FFFD}[31m 🏭", "焦济洛平高铁", "洛济焦高端石化产业带"])
  #expect(screen.lines[1].contains("排序 名称 ↑"))
  screen.press("oo")
  #expect(screen.lines[1].contains("排序 名称 ↓"))
  screen.press("ogg<Enter>")
  #expect(!screen.lines[1].contains("排序"))
  #expect(names(screen).first == "焦济洛平高铁")
}

@Test func `a click on a head sorts by it`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F2>")
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 4, y: 2))))
  #expect(screen.lines[1].contains("排序 名称 ↑"))
  screen.send(.mouse(MouseEvent(.click, at: Point(x: 4, y: 2))))
  #expect(screen.lines[1].contains("排序 名称 ↓"))
}

@Test func `f narrows the rows while one types, and escape gives them back`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F2>jf铁")
  #expect(names(screen) == ["焦济洛平高铁"])
  #expect(screen.lines[1].contains("1/3") && screen.lines[1].contains("筛选 铁"))
  screen.press("<Esc>")
  #expect(names(screen).count == 3)
  screen.press("f铁<Enter>")
  #expect(screen.state.context == .table)
  #expect(names(screen).count == 1)
  screen.press("<Esc>")
  #expect(names(screen).count == 3)
  #expect(screen.state.view == .projects)
  screen.press("<Esc>")
  #expect(screen.state.view == .plans)
}

@Test func `a filter that lets nothing through says what to press`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F2>fkind:x<Enter>")
  #expect(screen.text.contains("没有符合“kind:x”的条目。按 Esc 取消筛选。"))
  #expect(screen.text.contains("类型没有“x”"))
}

@Test func `an answer to an older filter is dropped`() {
  var requests: [(ArrangeRequest, Int)] = []
  var screen = TestScreen(
    BrowserState(
      library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  ) { effect in
    if case .arrange(let request, let ticket) = effect, !request.filter.isEmpty {
      requests.append((request, ticket))
      return []
    }
    return BrowserFixture.answer(effect)
  }
  screen.press("<F2>f铁路")
  #expect(requests.map(\.0.filter) == ["铁", "铁路"])
  let (old, new) = (requests[0], requests[1])
  screen.send(.arranged(ViewFactory.sample().arranged(new.0), of: .projects, ticket: new.1))
  #expect(names(screen) == ["焦济洛平高铁"])
  screen.send(.arranged(ArrangedTable(old.0), of: .projects, ticket: old.1))
  #expect(names(screen).count == 1)
}

@Test func `groups have counts and fold and unfold`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F2>b<Down><Down><Down><Down><Down><Down><Enter>")
  #expect(screen.lines[1].contains("分组 地方"))
  #expect(rows(screen) == ["▸ 洛阳  3", "▸ 焦作  2", "▸ 济源  2"], "\(rows(screen))")
  #expect(screen.lines.last?.contains("Enter 展开") == true)
  screen.press("j<Enter>")
  #expect(screen.lines.last?.contains("Enter 收起") == true)
  #expect(rows(screen).count == 5)
  #expect(rows(screen)[1] == "▾ 焦作  2")
  screen.press("jh")
  #expect(screen.lines.last?.hasPrefix(" 2/5") == true)
  screen.press("h")
  #expect(rows(screen).count == 3)
  screen.press("+")
  #expect(rows(screen).count == 10)
  screen.press("jj<Enter>")
  #expect(screen.state.view == .plans)
  screen.press("H-<Esc>")
  #expect(!screen.lines[1].contains("分组"))
  #expect(names(screen).count == 3)
}

@Test func `an export writes the rows in their order`() throws {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F2>f铁<Enter>e<Enter>")
  guard case .export(let request, _) = screen.effects.last,
    case .table(let table) = request.scope.content
  else {
    Issue.record("\(String(describing: screen.effects.last))")
    return
  }
  #expect(request.path == "metroplan-projects.md")
  guard case .arranged(let shown) = table.rows else {
    Issue.record("\(table.rows)")
    return
  }
  #expect(shown.viewTable(in: .chinese).rows.map { $0[0] } == ["焦济洛平高铁"])
  screen.press("e<Tab><Enter>")
  guard case .export(let second, _) = screen.effects.last, second.scope.format == .csv
  else {
    Issue.record("\(String(describing: screen.effects.last))")
    return
  }
  #expect(second.path == "metroplan-projects.csv")
  screen.press("e<Tab><Tab><Tab><Tab><Enter>")
  #expect(
    screen.effects.last
      == .export(
        ExportRequest(plan: "sample-area", item: "railway", path: "sample-area-railway.md"),
        ticket: 3))
}

@Test func `what is ready is shown while plans are read`() throws {
  var screen = TestScreen(
    BrowserState(
      library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  ) { effect in
    if case .gather = effect { return [] }
    return BrowserFixture.answer(effect)
  }
  screen.press("<F2>")
  #expect(screen.text.contains("正在读取规划"))
  let ticket = try #require(
    screen.effects.compactMap { effect in
      if case .gather(.projects, let ticket) = effect { ticket } else { nil }
    }.first)
  screen.send(.gathering(done: 40, total: 100))
  #expect(screen.lines[1].contains("读取") && screen.lines[1].hasSuffix("40/100"))
  let part = ViewFactory.sample().gathered(.projects, of: SampleLibrary.library)
  screen.send(
    .gathered(GatheredView(.projects, part.content, isWhole: false), ticket: ticket))
  #expect(names(screen).count == 3)
  screen.press("j")
  #expect(screen.lines[1].hasSuffix("40/100"))
  screen.send(.gathered(part, ticket: ticket))
  #expect(!screen.lines[1].contains("读取"))
  #expect(screen.lines.last?.hasPrefix(" 2/3") == true)
  // It is not asked for again, also not when one comes back.
  screen.press("<Esc><F2>")
  #expect(screen.effects.filter { if case .gather = $0 { true } else { false } }.count == 1)
  // An answer to a question that was answered is not taken.
  screen.send(
    .gathered(
      GatheredView(.projects, .table(ColumnTable(columns: [])), isWhole: true), ticket: ticket))
  #expect(names(screen).count == 3)
}

@Test func `changed plans rebuild the view, and the chosen row stays chosen`() {
  var gathers = 0
  var screen = TestScreen(
    BrowserState(
      library: SampleLibrary.library, language: .chinese, size: Size(width: 80, height: 24))
  ) { effect in
    if case .gather = effect { gathers += 1 }
    return BrowserFixture.answer(effect)
  }
  screen.press("<F2>jj")
  screen.send(.catalogChanged(Catalog(of: Library(plans: [SampleLibrary.plan]))))
  #expect(gathers == 2)
  #expect(screen.lines.last?.hasPrefix(" 3/3") == true)
  screen.send(.catalogChanged(Catalog()))
  #expect(screen.text.contains("没有可读的规划"), "\(screen.text)")
}

@Test(arguments: Language.allCases)
func `an empty library says what to do in every view`(language: Language) {
  for view in BrowserView.tabs where view != .plans {
    var screen = BrowserFixture.screen(80, 24, language: language, library: Library())
    screen.press("g\(view.rawValue)")
    #expect(screen.state.view == view)
    #expect(screen.text.contains("--library"), "\(screen.text)")
    // Nothing there can be broken by keys.
    screen.press("jkG<PgDn><Enter>hlo<Enter>b<Enter>+-e<Esc>fx<Enter><Esc><Esc>")
    #expect(screen.state.view == .plans)
  }
}

@Test func `plans without projects say what to press`() {
  var screen = TestScreen(
    BrowserState(
      library: Library(plans: [SampleLibrary.emptyPlan]), language: .english,
      size: Size(width: 80, height: 24))
  ) { effect in
    guard case .gather(let view, let ticket) = effect else { return BrowserFixture.answer(effect) }
    let library = Library(plans: [SampleLibrary.emptyPlan])
    return [.gathered(ViewFactory.sample().gathered(view, of: library), ticket: ticket)]
  }
  screen.press("<F2>")
  #expect(
    screen.text.contains("No plan has anything to show under Projects. Press g 1 for the plans."))
}

@Test func `less important columns go before a name is cut`() {
  let wide = TableColumns(
    [.init("a", "a", rank: 2), .init("name", "name", rank: 0), .init("b", "b", rank: 1)],
    naturals: [10, 30, 8], width: 60)
  #expect(wide.places.map(\.column) == [0, 1, 2])
  #expect(wide.places.map(\.width) == [10, 30, 8])
  let narrow = TableColumns(
    [.init("a", "a", rank: 2), .init("name", "name", rank: 0), .init("b", "b", rank: 1)],
    naturals: [10, 30, 8], width: 41)
  #expect(narrow.places.map(\.column) == [1, 2])
  #expect(narrow.places.map(\.width) == [30, 8])
  let dated = TableColumns(
    [.init("date", "date", rank: 0), .init("kind", "kind", rank: 1), .init("name", "n", rank: 0)],
    naturals: [10, 6, 30], width: 40)
  #expect(dated.places.map(\.column) == [0, 2])
  #expect(dated.places.map(\.width) == [10, 28])
  let least = TableColumns(
    [.init("a", "a", rank: 2), .init("name", "name", rank: 0), .init("b", "b", rank: 1)],
    naturals: [10, 30, 8], width: 20)
  #expect(least.places.map(\.column) == [1])
  #expect(least.places.map(\.width) == [20])
}

@Test func `Esc from groups leads back to the row that one was in`() {
  var screen = BrowserFixture.screen(80, 24)
  func chosen() -> String { names(screen)[screen.state.views.table.chosen] }
  screen.press("<F2>jj")
  let before = chosen()
  screen.press("b<Down><Down><Enter>")
  #expect(screen.state.views.table.chosen == 0, "one begins with the first group")
  screen.press("<Esc>")
  #expect(chosen() == before)
  // Other columns to group by, and a look into the first group, change nothing of it.
  screen.press("b<Down><Enter>b<Down><Enter><Enter><Esc>")
  #expect(chosen() == before)
}

@Test func `Esc from a group that one went to leads to a row of it`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F2>b<Down><Down><Enter>j")
  let groups = screen.state.views.table.groups
  let rows = screen.state.views.table.shown.map { $0.arrangement.rows } ?? []
  let first = Int(rows[groups[1].range.lowerBound])
  screen.press("<Esc>")
  #expect(screen.state.views.table.visitedRow?.number == first)
  // In an open group it is the row under the cursor.
  screen.press("b<Down><Down><Enter>+jj")
  let row = screen.state.views.table.visitedRow
  #expect(row != nil)
  screen.press("<Esc>")
  #expect(screen.state.views.table.visitedRow == row)
}

@Test(arguments: [(17, ["名称", "数值"]), (30, ["名称", "数值", "单位"]), (9, ["数值"])])
func `a name keeps some columns next to its figure`(width: Int, shown: [String]) {
  let heads: [TableColumn.Head] = [
    .init("name", "名称", rank: 0), .init("value", "数值", rank: -1, kind: .number),
    .init("unit", "单位", rank: -1),
  ]
  let columns = TableColumns(heads, naturals: [20, 7, 4], width: width)
  #expect(columns.places.map { heads[$0.column].title } == shown)
  #expect((columns.places.last.map { $0.x + $0.width } ?? 0) <= width)
}

@Test func `a table that is longer than the screen has a scroll bar, which moves`() {
  var screen = BrowserFixture.screen(40, 5)
  screen.press("<F2>")
  let rows = screen.state.views.table.lineCount
  func bar() -> [Int] { screen.lines.indices.filter { screen.lines[$0].hasSuffix("┃") } }
  let first = bar()
  #expect(!first.isEmpty && rows > 0, "\(screen.text)")
  screen.press("G")
  #expect(bar() != first && bar().count == first.count, "\(screen.text)")
  var whole = BrowserFixture.screen(40, 24)
  whole.press("<F2>")
  #expect(!whole.text.contains("┃"))
}
