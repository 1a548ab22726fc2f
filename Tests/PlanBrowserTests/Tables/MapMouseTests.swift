import BrowserTestSupport
import PlanCore
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

private func map(_ width: Int = 120, _ height: Int = 40) -> TestScreen {
  var screen = BrowserFixture.screen(width, height)
  screen.press("<F5>")
  return screen
}

extension TestScreen {
  /// The cell of the map in which a place is.
  fileprivate func cell(of id: Identifier<Place>) throws -> Point {
    let rect = try #require(state.mapRects.picture)
    let place = try #require(state.views.map.scene?.places.first { $0.id == id })
    let dots = state.viewContext.mapDrawing.dots(columns: rect.width, rows: rect.height)
    let dot = try #require(state.shownMapView).place(of: place.coordinate, in: dots)
    return Point(x: rect.x + dot.x / 2, y: rect.y + dot.y / 4)
  }

  fileprivate mutating func mouse(_ action: MouseEvent.Action, _ point: Point) {
    send(.mouse(MouseEvent(action, at: point)))
  }
}

@Test func `a click on a place goes through the lines that stop there`() throws {
  var screen = map()
  let place = try screen.cell(of: "luoyang")
  let first = screen.state.chosenMapLine?.name
  screen.mouse(.click, place)
  screen.mouse(.release, place)
  let second = screen.state.chosenMapLine?.name
  #expect(second != nil && second != first)
  #expect(screen.state.message?.text.contains("/2") == true, "\(screen.text)")
  screen.mouse(.click, place)
  #expect(screen.state.chosenMapLine?.name == first)
}

@Test func `a double click opens the line under the pointer`() throws {
  var screen = map()
  let place = try screen.cell(of: "jiyuan")
  screen.mouse(.click, place)
  let chosen = try #require(screen.state.chosenMapLine)
  screen.mouse(.doubleClick, place)
  #expect(screen.state.view == .plans)
  #expect(screen.state.selection.last == .item(chosen.item.id))
}

@Test func `a click outside everything chooses nothing`() throws {
  var screen = map()
  let rect = try #require(screen.state.mapRects.picture)
  let before = screen.state.chosenMapLine
  screen.mouse(.click, Point(x: rect.x, y: rect.y))
  screen.mouse(.release, Point(x: rect.x, y: rect.y))
  #expect(screen.state.chosenMapLine == before)
}

@Test func `the wheel zooms about the pointer`() throws {
  var screen = map()
  let place = try screen.cell(of: "luoyang")
  let scale = try #require(screen.state.shownMapView).kilometresPerDot
  screen.mouse(.wheelUp, place)
  #expect(try #require(screen.state.shownMapView).kilometresPerDot < scale)
  let after = try screen.cell(of: "luoyang")
  #expect(abs(after.x - place.x) <= 1 && abs(after.y - place.y) <= 1, "\(place) \(after)")
  for _ in 0..<40 { screen.mouse(.wheelUp, place) }
  #expect(screen.state.frame().flaw == nil)
  for _ in 0..<80 { screen.mouse(.wheelDown, place) }
  #expect(screen.state.frame().flaw == nil)
}

@Test func `a drag moves the map with the pointer`() throws {
  var screen = map()
  screen.press("++")
  let place = try screen.cell(of: "luoyang")
  let rect = try #require(screen.state.mapRects.picture)
  let start = Point(x: rect.x + rect.width / 2, y: rect.y + rect.height / 2)
  screen.mouse(.click, start)
  screen.mouse(.drag, Point(x: start.x + 4, y: start.y + 2))
  let moved = try screen.cell(of: "luoyang")
  #expect(abs(moved.x - place.x - 4) <= 1 && abs(moved.y - place.y - 2) <= 1, "\(moved)")
  screen.mouse(.release, start)
  let view = screen.state.shownMapView
  screen.mouse(.drag, start)
  #expect(screen.state.shownMapView == view, "nothing is held")
}

@Test func `the list beside the map takes clicks and the wheel as before`() throws {
  var screen = map()
  let list = try #require(screen.state.views.sidePanes(screen.state.layout).list)
  screen.mouse(.click, Point(x: list.x + 3, y: list.y + 2))
  #expect(screen.state.views.table.chosen == 1)
  let scale = screen.state.shownMapView?.kilometresPerDot
  screen.mouse(.wheelUp, Point(x: list.x + 3, y: list.y + 2))
  #expect(screen.state.views.table.chosen == 0)
  #expect(screen.state.shownMapView?.kilometresPerDot == scale)
}

extension BrowserState {
  /// The rectangles of the map on the screen.
  var mapRects: (caption: Rect?, picture: Rect?, legend: Rect?) {
    views.map.rects(views.table, layout)
  }
  /// The part of the map that is shown.
  var shownMapView: MapView? { views.map.shownView(views.table, viewContext) }
  /// The line of the chosen row.
  var chosenMapLine: PlanLine? { views.map.chosenLine(of: views.table) }
}
