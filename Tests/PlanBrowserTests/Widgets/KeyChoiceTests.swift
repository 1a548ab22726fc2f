import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

@Test(arguments: [(80, 24), (120, 40), (40, 12)])
func `after g every key that may follow is shown with what it does`(width: Int, height: Int) {
  for language in Language.allCases {
    var screen = BrowserFixture.screen(width, height, language: language)
    let before = screen.text
    screen.press("g")
    #expect(screen.state.pending.keys.count == 1)
    for view in BrowserView.tabs {
      // Where the title has no room, a word stands for it.
      let texts = [view.command.title(in: language), view.command.hint(in: language) ?? ""]
      #expect(
        screen.lines.contains { line in
          texts.contains { line.contains("\(view.rawValue)  \($0)") }
        },
        "\(view) \(screen.text)")
    }
    screen.press("<Esc>")
    #expect(screen.text == before)
  }
}

@Test func `keys pressed at once do what they always did`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("g2")
  #expect(screen.state.view == .projects)
  #expect(screen.state.pending.isEmpty)
}

@Test func `after ' the marks are listed with where they lead`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("'")
  #expect(screen.text.contains("还没有标记"))
  screen.press("<Esc>lma<F2>mb'")
  let lines = screen.lines.suffix(5)
  #expect(lines.contains { $0.contains("a  ") })
  #expect(lines.contains { $0.contains("b  项目") })
  screen.press("a")
  #expect(screen.state.view == .plans && screen.state.selection.count == 2)
}

@Test func `a screen without bars shows no choices`() {
  var screen = BrowserFixture.screen(18, 4)
  let before = screen.text
  screen.press("g")
  #expect(screen.text == before)
}
