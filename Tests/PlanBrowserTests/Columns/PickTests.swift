import BrowserTestSupport
import PlanCore
import PlanViews
import Testing

@testable import PlanBrowser

@Test func `picked rows are written as one document`() throws {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("llvv")
  let actions = screen.state.exports.picks
  #expect(actions.count == 2)
  #expect(screen.text.contains("+✓") || screen.text.contains("+"), "\(screen.text)")
  #expect(try #require(screen.lines.last).contains("已选 2 项"))
  screen.press("e<Enter>")
  #expect(
    screen.effects.last
      == .export(ExportRequest(.subjects(actions), path: "metroplan-selection.md"), ticket: 1))
}

@Test func `tab goes from the picks to the item and to the plan`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("lve")
  #expect(screen.lines[23].contains("sample-area-transport.md"))
  screen.press("<Tab>")
  #expect(screen.lines[23].contains("sample-area-empty.md"))
  screen.press("<Tab>")
  #expect(screen.lines[23].contains("sample-area.md"))
  screen.press("<Tab>")
  #expect(screen.lines[23].contains("sample-area-transport.md"))
}

@Test func `v twice unpicks a row and escape unpicks all`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("vkv")
  #expect(screen.state.exports.picks.isEmpty)
  screen.press("k2v")
  #expect(screen.state.exports.picks.map(\.plan) == ["sample-area", "empty-plan"])
  screen.press("<Esc>")
  #expect(screen.state.exports.picks.isEmpty)
}

@Test(arguments: 1...5)
func `a pick with a count takes each row to the end once`(count: Int) {
  // From the first of two plans, and from the last.
  var screen = BrowserFixture.screen(120, 24)
  screen.press("\(count)v")
  #expect(
    screen.state.exports.picks.map(\.plan) == Array(["sample-area", "empty-plan"].prefix(count)))
  screen = BrowserFixture.screen(120, 24)
  screen.press("G\(count)v")
  #expect(screen.state.exports.picks.map(\.plan) == ["empty-plan"])
  // The same in a table.
  screen = BrowserFixture.screen(120, 24)
  screen.press("<F2>G\(count)v")
  #expect(screen.state.exports.picks.count == 1)
  screen.press("gg\(count)v")
  let rows = screen.state.views.table.lineCount
  #expect(rows > 1)
  #expect(screen.state.exports.picks.count == (count < rows ? count + 1 : rows - 1))
}

@Test func `a section cannot be picked`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("ljjjv")
  #expect(screen.state.exports.picks.isEmpty)
  #expect(screen.state.message?.kind == .failure)
}

@Test(arguments: ["<F2>", "<F3>", "<F6>", "<F7>"], Language.allCases)
func `Esc in a table removes filter, groups and picks before it closes the view`(
  view: String, language: Language
) throws {
  var screen = BrowserFixture.screen(120, 24, language: language)
  let words = Strings(language)
  screen.press("v\(view)v")
  let picks = screen.state.exports.picks
  #expect(!picks.isEmpty)
  screen.press("b<Down><Enter>f济<Enter>")
  let here = screen.state.view
  func footer() throws -> String { try #require(screen.lines.last) }
  func names(_ word: String?) throws -> Bool { try footer().contains("Esc \(#require(word))") }
  let counted = words.picked(picks.count)
  #expect(try names(Command.clear.hint(in: language)), "\(screen.text)")
  screen.press("<Esc>")
  #expect(!screen.state.views.table.isFiltered)
  #expect(try names(words.ungroup) && footer().contains(counted), "\(screen.text)")
  screen.press("<Esc>")
  #expect(screen.state.views.table.order.groupColumn == nil)
  #expect(screen.state.exports.picks == picks && screen.state.view == here)
  #expect(try names(words.unpick) && footer().contains(counted), "\(screen.text)")
  screen.press("<Esc>")
  #expect(screen.state.exports.picks.isEmpty && screen.state.view == here)
  #expect(screen.state.message?.text == words.picksCleared)
  #expect(try !footer().contains(counted))
  screen.press("j")
  #expect(try names(Command.stepBack.hint(in: language)), "\(screen.text)")
  screen.press("<Esc>")
  #expect(screen.state.view == .plans)
}

@Test func `Esc in the list of plans removes the filter and then the picks, and says so`() throws {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("lvf交<Enter>")
  #expect(try #require(screen.lines.last).contains("Esc 取消筛选"), "\(screen.text)")
  screen.press("<Esc>")
  #expect(screen.state.exports.picks.count == 1)
  screen.press("j")
  #expect(try #require(screen.lines.last).contains("Esc 取消选中"), "\(screen.text)")
  screen.press("<Esc>j")
  #expect(screen.state.exports.picks.isEmpty)
  #expect(try !#require(screen.lines.last).contains("Esc"), "\(screen.text)")
}

@Test func `the count of picks is seen on narrow screens too`() throws {
  var screen = BrowserFixture.screen(40, 12)
  screen.press("<F2>vv")
  #expect(try #require(screen.lines.last).contains("已选 2 项"), "\(screen.text)")
}
