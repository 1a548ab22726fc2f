import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

private func help(
  _ context: KeyContext, _ view: PlanView, all: Bool = false, _ language: Language = .chinese
) -> [String] {
  HelpView(
    keymap: .standard, words: Strings(language), meter: ColumnMeter(), width: 80,
    context: context, view: view, showsAll: all
  ).lines.map { $0.map(\.text).joined() }
}

@Test(arguments: BrowserView.tabs)
func `the help begins with the keys and signs of the view, and folds the rest`(view: PlanView) {
  for language in Language.allCases {
    let context = view.kind == .columns ? KeyContext.columns : view.kind.keyContext
    let lines = help(context, view, language)
    #expect(lines.first == context.title(in: language))
    let signs = view.signs(Strings(language))
    let heading = lines.firstIndex(of: Strings(language).signs)
    #expect((heading == nil) == signs.isEmpty)
    for sign in signs {
      #expect(lines.contains { $0.contains("\(sign.sign)  \(sign.meaning)") }, "\(sign.meaning)")
    }
    let folded = lines.filter { $0.hasPrefix("▸ ") }
    #expect(folded.count == KeyContext.allCases.count - 1)
    #expect(!help(context, view, all: true, language).contains { $0.hasPrefix("▸ ") })
  }
}

@Test func `every key is somewhere in the unfolded help`() {
  let text = help(.table, .projects, all: true).joined(separator: "\n")
  for binding in Keymap.standard.bindings {
    #expect(text.contains(binding.keys.map(\.label).joined(separator: "  ")))
  }
}

@Test func `Enter unfolds the help, and - folds it again`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F2>?")
  #expect(screen.text.contains("表格"))
  screen.press("G")
  #expect(screen.text.contains("▸ "))
  screen.press("<Enter>G")
  #expect(!screen.text.contains("▸ "))
  screen.press("-G")
  #expect(screen.text.contains("▸ "))
  screen.press("<Esc>")
  #expect(screen.state.view == .projects && screen.state.prompts.isEmpty)
}

@Test func `signs that rows of the bundled views can have are explained`() {
  let words = Strings(.chinese)
  let standing = Set(StandingSign.allCases.map(\.rawValue))
  for view in [PlanView.plans, .projects, .track, .places, .map] {
    #expect(Set(view.signs(words).map(\.sign)).isSuperset(of: standing), "\(view)")
  }
  // What stands before a statement, and that a day has passed, is said only where rows have it.
  for view in BrowserView.allCases {
    let isDated = view == .timeline || view == .history
    #expect(view.signs(words).contains { $0.sign == RowMark.overdue.sign } == isDated, "\(view)")
  }
}
