import PlanCore
import PlanTestSupport
import PlanText
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

private let sizes = [
  Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 120, height: 40),
  Size(width: 200, height: 60),
]

@Test(arguments: walks, sizes)
func `a walk ends on the screen kept for it`(walk: Walk, size: Size) {
  var screen = BrowserFixture.screen(size.width, size.height)
  screen.press(walk.keys)
  let file = GoldenFile("\(walk.name)-\(size.width)x\(size.height).txt")
  let difference = file.difference(from: screen.golden)
  #expect(difference == nil, "\(difference ?? "")")
}

@Test(arguments: walks)
func `the english screen is the one kept for it`(walk: Walk) {
  var screen = BrowserFixture.screen(80, 24, language: .english)
  screen.press(walk.keys)
  let difference = GoldenFile("\(walk.name)-80x24-en.txt").difference(from: screen.golden)
  #expect(difference == nil, "\(difference ?? "")")
}

@Test(
  arguments: [("", "indexing"), ("/第", "indexing-search")],
  [Size(width: 40, height: 12), Size(width: 80, height: 24), Size(width: 120, height: 40)])
func `the screen while work goes on is the one kept for it`(
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
    let suffix = language == .english ? "-en" : ""
    let name = "\(walk.name)-\(size.width)x\(size.height)\(suffix).txt"
    let difference = GoldenFile(name).difference(from: screen.golden)
    #expect(difference == nil, "\(difference ?? "")")
  }
}

@Test(arguments: Language.allCases)
func `on the smallest screen the help is still read whole`(language: Language) {
  let help = HelpView(
    keymap: .standard, words: Strings(language), meter: ColumnMeter(), width: 20)
  let lines = help.lines.map { $0.map(\.text).joined() }
  #expect(lines.allSatisfy { ColumnMeter().width(of: $0) <= 18 || !$0.hasPrefix(" ") })
  let text = lines.joined().filter { $0 != " " }
  for binding in Keymap.standard.bindings {
    #expect(text.contains(binding.command.title(in: language).filter { $0 != " " }))
  }
}
