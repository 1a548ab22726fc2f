import BrowserTestSupport
import PlanCore
import Testing

@testable import PlanBrowser

@Test func `what fits has no scroll bar`() {
  #expect(ScrollBar(rows: 10, height: 10, top: 0) == nil)
  #expect(ScrollBar(rows: 0, height: 10, top: 0) == nil)
  #expect(ScrollBar(rows: 100, height: 1, top: 0) == nil)
}

@Test func `a scroll bar touches an end only at that end`() throws {
  for height in 3...40 {
    for rows in (height + 1)...(height * 4) {
      for top in 0...(rows - height) {
        let bar = try #require(ScrollBar(rows: rows, height: height, top: top))
        #expect(bar.length >= 1)
        #expect(bar.start >= 0 && bar.start + bar.length <= height)
        if height - bar.length >= 2 {
          #expect((bar.start == 0) == (top == 0), "\(rows) \(height) \(top)")
          #expect(
            (bar.start + bar.length == height) == (top == rows - height), "\(rows) \(height) \(top)"
          )
        }
      }
    }
  }
}

@Test func `a scroll bar never goes back`() throws {
  for (rows, height) in [(1000, 20), (37, 20), (100_000, 3)] {
    var last = 0
    for top in 0...(rows - height) {
      let bar = try #require(ScrollBar(rows: rows, height: height, top: top))
      #expect(bar.start >= last)
      last = bar.start
    }
  }
}

@Test func `the detail shows top middle and bottom`() {
  var screen = BrowserFixture.screen(40, 10)
  screen.press("lll<Tab>")
  func bar() -> [Int] {
    (2..<9).filter { screen.state.frame()[39, $0].glyph == "┃" }
  }
  #expect(bar().first == 2)
  #expect(bar().last != 8)
  screen.press("jj")
  #expect(bar().first != 2 && bar().last != 8, "\(screen.text)")
  screen.press("G")
  #expect(bar().last == 8 && bar().first != 2)
}
