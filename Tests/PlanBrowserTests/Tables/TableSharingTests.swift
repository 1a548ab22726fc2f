import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

/// A browser in a view; plans are read when they are asked for.
private func screen(_ keys: String) -> TestScreen {
  let library = SampleLibrary.library
  var screen = TestScreen(
    BrowserState(
      catalog: Catalog(of: library), language: .chinese, size: Size(width: 120, height: 24)),
    answer: { effect in
      if case .openPlan(let id) = effect {
        return library.plans.first { $0.id == id }.map { [.planOpened($0)] } ?? []
      }
      return BrowserFixture.answer(effect)
    })
  screen.press(keys)
  return screen
}

extension TestScreen {
  fileprivate var copied: [String] {
    effects.compactMap { if case .terminal(.copy(let text)) = $0 { text } else { nil } }
  }
}

@Test(arguments: ["<F2>", "<F3>", "<F5>"])
func `y and Y copy what a row of a table is about`(view: String) {
  let screen = screen(view + "yY")
  #expect(screen.copied.count == 2)
  #expect(screen.copied.first?.hasPrefix("焦济洛平高铁，《示例都市圈发展规划") == true)
  #expect(screen.copied.last?.contains("类型  铁路") == true)
  #expect(screen.state.view != .plans)
}

@Test func `a row that is nothing of a plan says so`() {
  let screen = screen("<F4>y")
  #expect(screen.copied.isEmpty)
  #expect(screen.state.message?.kind == .failure)
}

@Test func `v picks rows of a table for an export and a pipe`() {
  var screen = screen("<F2>vv")
  #expect(screen.state.exports.picks.map(\.item) == ["railway", "belt"])
  #expect(screen.lines[3].hasPrefix("+") && screen.lines[4].hasPrefix("+"))
  #expect(screen.lines.last?.contains("已选 2 项") == true)
  screen.press("|wc<Enter>")
  #expect(screen.effects.last == .pipe(screen.state.exports.picks, command: "wc"))
  screen.press("e")
  guard let prompt = screen.state.prompts.top(ExportPrompt.self) else {
    Issue.record("nothing is asked")
    return
  }
  #expect(prompt.choices.map(\.scope).contains(.subjects(screen.state.exports.picks)))
  screen.press("<Esc>ggv")
  #expect(screen.state.exports.picks.map(\.item) == ["belt"])
}

@Test func `w and O in a table are about its row`() {
  let pager = screen("<F6>jO")
  guard case .page(let text) = pager.effects.last else {
    Issue.record("nothing is shown")
    return
  }
  #expect(text.contains("焦济洛平高铁"))
  // The sample's source has no address.
  #expect(screen("<F2>w").state.message?.text == Strings(.chinese).noAddress)
}

@Test func `what is picked is what every form of a table has`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F2>")
  let all = screen.state.views.table.shown?.arrangement.count ?? 0
  screen.press("ve")
  guard let prompt = screen.state.prompts.top(ExportPrompt.self) else {
    Issue.record("no prompt")
    return
  }
  let counts = prompt.choices.compactMap { choice -> Int? in
    if case .table(let table) = choice.scope.content { table.count } else { nil }
  }
  #expect(all > 1)
  #expect(counts.count > 3 && counts.allSatisfy { $0 == 1 }, "\(counts)")
}
