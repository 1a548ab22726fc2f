import BrowserTestSupport
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

// Names are cut before what says how a thing stands.

private let heads: [TableColumn.Head] = [
  .init("name", "Name", rank: 0), .init("status", "Status", rank: -1, isFact: true),
  .init("aim", "Aim", rank: 1, isFact: true), .init("checks", "Checks", rank: 2, isFact: true),
  .init("places", "Places", rank: 3),
]

private func widths(_ width: Int) -> [String] {
  let columns = TableColumns(
    heads, naturals: [36, 18, 28, 31, 20], usuals: [36, 18, 22, 15, 20], width: width)
  #expect((columns.places.last.map { $0.x + $0.width } ?? 0) <= width)
  return columns.places.map { "\(heads[$0.column].id) \($0.width)" }
}

@Test func `status, aim and checks keep their whole text beside a name that can be told apart`() {
  #expect(widths(196) == ["name 36", "status 18", "aim 28", "checks 31", "places 20"])
  #expect(widths(116) == ["name 33", "status 18", "aim 28", "checks 31"])
  #expect(widths(76) == ["name 12", "status 18", "aim 25", "checks 15"])
  #expect(widths(56) == ["name 10", "status 18", "aim 24"])
  #expect(widths(50) == ["name 10", "status 18", "aim 18"])
}

@Test func `the narrowest table has the name, the status and the aim`() {
  #expect(widths(36) == ["name 10", "status 12", "aim 10"])
  #expect(widths(20) == ["name 6", "status 12"])
  #expect(widths(14) == ["name 6", "status 6"])
}

@Test(arguments: [20, 31, 40, 60, 80, 100, 120, 150, 200], Language.allCases)
func `a list drops no status, however narrow it is`(width: Int, language: Language) {
  var screen = BrowserFixture.screen(width, 24, language: language)
  screen.press("ljjj<Up>l")
  let words = Strings(language)
  for (name, status) in [("焦济", Status.underConstruction), ("百万", .underConstruction)] {
    let text = words.name(of: status).prefix(4)
    // The chosen row is named at the top, too.
    let rows = screen.lines.dropFirst(2).filter { $0.contains(name) }
    #expect(rows.contains { $0.contains(text) }, "\(width): \(screen.text)")
  }
}

@Test(arguments: Language.allCases)
func `the page of a place cuts names before statuses`(language: Language) {
  var screen = BrowserFixture.screen(64, 40, language: language)
  screen.press("<F4>")
  let words = Strings(language)
  let text = words.name(of: Status.underConstruction)
  #expect(screen.lines.contains { $0.contains("百万") && $0.contains(text) }, "\(screen.text)")
}
