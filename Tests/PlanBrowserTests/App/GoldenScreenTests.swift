import BrowserTestSupport
import PlanCore
import PlanText
import PlanViews
import TestSupport
import Testing

@testable import PlanBrowser

/// One walk and the name of the screen it ends on.
struct Walk: Sendable, CustomTestStringConvertible {
  let name: String
  let keys: String
  var testDescription: String { name }
}

private let walks = [
  Walk(name: "start", keys: ""),
  Walk(name: "project", keys: "lll"),
  Walk(name: "sections", keys: "ljjj"),
  Walk(name: "detail", keys: "ll<Tab>j"),
  Walk(name: "search", keys: "/高"),
  Walk(name: "search-empty", keys: "/"),
  Walk(name: "candidates", keys: "/kind:<Tab><Tab>"),
  Walk(name: "nothing", keys: "/%圈"),
  Walk(name: "export", keys: "le"),
  Walk(name: "forms", keys: "lE<Down>"),
  Walk(name: "replace", keys: "e<C-u>taken.md<Enter>"),
  Walk(name: "help", keys: "?"),
  Walk(name: "palette", keys: ":next"),
  Walk(name: "help-search", keys: "?/page"),
  Walk(name: "picked", keys: "llvv12g"),
  Walk(name: "export-picked", keys: "llvve"),
  Walk(name: "zoomed", keys: "lz"),
  Walk(name: "filtering", keys: "lf先导"),
  Walk(name: "filtered", keys: "ljjlf焦<Enter>o"),
  Walk(name: "filter-nothing", keys: "lfkind:x"),
  Walk(name: "filter-lifted", keys: "llf先<Esc>f石化<Enter>/高<Enter>"),
  Walk(name: "ordered", keys: "ljjloo"),
  Walk(name: "finding", keys: "lll<Tab>f开工"),
  Walk(name: "track", keys: "g3"),
  Walk(name: "history", keys: "g3l"),
  Walk(name: "figures", keys: "g7"),
  Walk(name: "found", keys: "lll<Tab>f开工<Enter>nN"),
]

@Test(arguments: walks, TestScreen.sizes)
func `a walk ends on the screen kept for it`(walk: Walk, size: Size) {
  for language in Language.allCases {
    var screen = BrowserFixture.screen(size.width, size.height, language: language)
    screen.press(walk.keys)
    let difference = screen.difference(fromKept: walk.name, language)
    #expect(difference == nil, "\(difference ?? "")")
  }
}

@Test(arguments: [("", "indexing"), ("/第", "indexing-search")], TestScreen.sizes)
func `the screen during work is the golden one`(
  walk: (keys: String, name: String), size: Size
) {
  for language in Language.allCases {
    var screen = NumberedPlans.screen(
      0..<42, width: size.width, height: size.height, language: language
    ) { effect in
      guard case .search(let query, let ticket) = effect else {
        return NumberedPlans.answer(effect)
      }
      let result = NumberedPlans.result(query.text, plans: Array(0..<42))
      return [.searchFinished(result, ticket: ticket)]
    }
    screen.send(.indexing(done: 42, total: 100))
    screen.press(walk.keys)
    let difference = screen.difference(fromKept: walk.name, language)
    #expect(difference == nil, "\(difference ?? "")")
  }
}

@Test(arguments: Language.allCases)
func `on the smallest screen the help is still read whole`(language: Language) {
  let help = HelpView(
    keymap: .standard, words: Strings(language), meter: ColumnMeter(), width: 20,
    context: .columns, view: .plans, showsAll: true)
  let lines = help.lines.map { $0.map(\.text).joined() }
  #expect(lines.allSatisfy { ColumnMeter().width(of: $0) <= 18 || !$0.hasPrefix(" ") })
  let text = lines.joined().filter { $0 != " " }
  for binding in Keymap.standard.bindings {
    #expect(text.contains(binding.command.title(in: language).filter { $0 != " " }))
  }
}
