import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import TestSupport
import Testing

@testable import PlanBrowser

private let walks = [
  Walk(name: "map", keys: "<F5>"),
  Walk(name: "map-zoomed", keys: "<F5>j++"),
  Walk(name: "map-table", keys: "<F5>t"),
  Walk(name: "map-grouped", keys: "<F5>b<Down><Enter>"),
  Walk(name: "places", keys: "<F4>j"),
  Walk(name: "places-page", keys: "<F4>j<Enter>j"),
  Walk(name: "places-matrix", keys: "<F4>tjl"),
]

@Test(arguments: walks, TestScreen.sizes)
func `a walk over map and places ends on the screen kept for it`(walk: Walk, size: Size) {
  for language in Language.allCases {
    var screen = BrowserFixture.screen(size.width, size.height, language: language)
    screen.press(walk.keys)
    let difference = screen.difference(fromKept: walk.name, language)
    #expect(difference == nil, "\(difference ?? "")")
  }
}

@Test(arguments: ["<F4>", "<F5>"])
func `map and places of a library without plans say so`(keys: String) {
  for (width, height) in [(20, 5), (40, 12), (80, 24), (120, 40)] {
    for language in Language.allCases {
      var screen = TestScreen(
        BrowserState(
          library: Library(), language: language, size: Size(width: width, height: height)),
        answer: BrowserFixture.answer)
      screen.press(keys + "<Enter>tjl+<Enter>")
      let text = screen.text.filter { !$0.isWhitespace }
      let sentence = Strings(language).emptyLibrary.filter { !$0.isWhitespace }
      if width >= 80 { #expect(text.contains(sentence), "\(screen.text)") }
    }
  }
}

@Test func `a plan without a line has an empty map, and its places`() {
  let plan = SampleLibrary.emptyPlan
  let library = Library(plans: [plan], gazetteer: SampleLibrary.gazetteer)
  var screen = TestScreen(
    BrowserState(library: library, language: .english, size: Size(width: 80, height: 24))
  ) { effect in
    ViewFactory.sample(.english).answer(effect, of: library) ?? BrowserFixture.answer(effect)
  }
  screen.press("<F5>+=.h")
  #expect(screen.text.contains("No plan has anything to show under Map"), "\(screen.text)")
  screen.press("<F4>")
  #expect(screen.text.contains("No plan has anything to show under Places"), "\(screen.text)")
}

@Test func `enter opens the chosen line among the plans, and the way back leads to the map`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F5>j<Enter>")
  #expect(screen.state.view == .plans)
  #expect(screen.state.selection.last == .item("belt"))
  screen.press("H")
  #expect(screen.state.view == .map)
  #expect(screen.lines.last?.hasPrefix(" 2/2") == true)
}

@Test func `the map is zoomed, moved and shown whole again`() throws {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F5>")
  let whole = screen.text
  let fitted = try #require(screen.state.shownMapView)
  screen.press("+")
  let zoomed = try #require(screen.state.views.map.view)
  #expect(zoomed.kilometresPerDot < fitted.kilometresPerDot)
  #expect(screen.text != whole)
  screen.press("l")
  let east = try #require(screen.state.views.map.view)
  #expect(east.center.longitude > zoomed.center.longitude)
  screen.press("hJ")
  let south = try #require(screen.state.views.map.view)
  #expect(south.center.latitude < zoomed.center.latitude)
  screen.press("K")
  let back = try #require(screen.state.views.map.view)
  #expect(abs(back.center.latitude - zoomed.center.latitude) < 0.001)
  screen.press("=")
  #expect(screen.state.views.map.view == nil)
  #expect(screen.text == whole)
  // However far one moves, the map stays near its places.
  screen.press("+9l9l9l9J9J9J")
  let center = try #require(screen.state.views.map.view).center
  #expect((112.4...113.3).contains(center.longitude))
  #expect((34.6...35.3).contains(center.latitude))
}

@Test func `a filter leaves only its lines on the map`() throws {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F5>")
  #expect(screen.text.contains("济源"))
  screen.press("f石化<Enter>")
  // The belt runs from 洛阳 to 焦作, past 济源.
  #expect(screen.lines.last?.hasPrefix(" 1/1") == true)
  let pane = screen.lines.map { String($0.drop { $0 != "│" }.dropFirst()) }.dropFirst(3)
  #expect(!pane.joined().contains("济源"), "\(screen.text)")
  #expect(pane.joined().contains("洛阳"))
}

@Test func `without braille the map is ASCII`() {
  var screen = BrowserFixture.screen(80, 24, language: .english)
  var state = screen.state
  state.display.mapGrid = .character
  screen = TestScreen(state, answer: BrowserFixture.answer)
  screen.press("<F5>")
  let pane = screen.lines.dropFirst(3).dropLast().map {
    String($0.drop { $0 != "│" }.dropFirst())
  }.joined()
  #expect(pane.contains("luoyang"))
  #expect(pane.unicodeScalars.allSatisfy { $0.isASCII }, "\(screen.text)")
}

@Test func `a place's page leads to items of plans and back`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F4>")
  // 河南, then 洛阳.
  screen.press("j<Enter>")
  #expect(screen.state.views.placePage.isFocused)
  screen.press("G<Enter>")
  #expect(screen.state.view == .plans)
  screen.press("H")
  #expect(screen.state.view == .places)
  #expect(screen.state.views.placePage.isFocused)
  screen.press("h")
  #expect(!screen.state.views.placePage.isFocused)
}

@Test func `a cell of the matrix opens what touches both places`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F4>t")
  #expect(screen.text.contains("洛阳"))
  screen.press("l<Enter>")
  #expect(screen.state.views.placePage.shown?.places == ["luoyang", "jiyuan"])
  #expect(screen.text.contains("焦济洛平高铁"), "\(screen.text)")
  // Choosing another place ends it.
  screen.press("hj")
  #expect(screen.state.views.placePage.shown?.places.count == 1)
}

@Test func `every key works on every size of map and places`() {
  var numbers = SeededNumbers(seed: 11)
  let keys = [
    "j", "k", "h", "l", "J", "K", "+", "-", "=", ".", "t", "b", "<Enter>", "<Tab>", "G", "gg",
    "<Esc>", "<F4>", "<F5>", " ",
  ]
  for (width, height) in [(1, 1), (20, 5), (24, 8), (40, 12), (61, 13), (80, 24), (200, 60)] {
    var screen = BrowserFixture.screen(width, height)
    screen.press("<F5>")
    for _ in 0..<120 {
      screen.press(keys.randomElement(using: &numbers) ?? "j")
      #expect(screen.lines.count == height)
    }
  }
}

@Test func `a cell of the matrix opens over the whole screen and leads back to the matrix`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F4>tl<Enter>")
  #expect(screen.state.views.placePage.isFocused)
  #expect(screen.state.views.sidePanes(screen.state.layout).list == nil)
  screen.press("<Esc>")
  #expect(screen.state.views.placePage.isMatrix)
  #expect(screen.state.view == .places)
  screen.press("<Enter><Tab>")
  #expect(!screen.state.views.placePage.isMatrix)
  #expect(screen.state.views.sidePanes(screen.state.layout).list != nil)
  screen.press("<Enter>h")
  #expect(!screen.state.views.placePage.isMatrix)
}

@Test func `a heading says what the numbers of the matrix are`() {
  for language in Language.allCases {
    var screen = BrowserFixture.screen(80, 24, language: language)
    screen.press("<F4>t")
    #expect(screen.lines[1].contains(Strings(language).matrixCaption))
  }
}

@Test(arguments: [(80, 24), (60, 12), (40, 12)], Language.allCases)
func `the bottom row names the help on map and places`(
  size: (Int, Int), language: Language
) throws {
  var screen = BrowserFixture.screen(size.0, size.1, language: language)
  for keys in ["<F5>", "t", "<F4>t"] {
    screen.press(keys)
    let help = Command.toggleHelp.hint(in: language) ?? "?"
    #expect(try #require(screen.lines.last).contains(help), "\(screen.text)")
  }
}

@Test func `on the page of a place the keys are about its lines`() throws {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<F4>j<Enter>G")
  #expect(try #require(screen.lines.last).contains("Tab 列表"))
  let targets = screen.state.views.placePage.lines.filter { $0.target != nil }.count
  #expect(screen.state.views.position(screen.state.viewContext) == "\(targets)/\(targets)")
  screen.press("y")
  guard case .terminal(.copy(let citation)) = screen.effects.last else {
    Issue.record("\(screen.effects)")
    return
  }
  #expect(citation.contains("《示例都市圈发展规划"))
  screen.press("ggv")
  #expect(screen.state.exports.picks.count == 1)
}
