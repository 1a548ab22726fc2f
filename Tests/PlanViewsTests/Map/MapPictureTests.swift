import Foundation
import PlanCore
import PlanText
import PlanViews
import TestSupport
import Testing

@testable import PlanViews

private typealias Fixture = MapFixture

private let belt = Fixture.line("b", .belt, ["luoyang", "jiyuan", "jiaozuo"], .build)
private let railway = Fixture.line("r", .rail, ["luoyang", "zhengzhou"], .build, .ongoing)
private let road = Fixture.line("m", .highway, ["luoyang", "zhengzhou"], .operate, .achieved)

private func picture(
  _ scene: MapScene, _ grid: DotGrid = .braille, columns: Int = 40, rows: Int = 16,
  meter: ColumnMeter = ColumnMeter()
) throws -> MapPicture {
  let drawing = MapDrawing(grid: grid, meter: meter)
  let view = try #require(drawing.fitting(scene.points, columns: columns, rows: rows))
  return drawing.picture(of: scene, in: view, columns: columns, rows: rows)
}

@Test func `a map is drawn as it looks`() throws {
  let lines = try picture(Fixture.scene(belt, railway, road)).lines
  #expect(
    lines == [
      "",
      "",
      "",
      "                        ◉焦作",
      "                 ⡀⢠⡄⠰⠆⠘⠃⠈",
      "          ⢀⡀⢠⠆⠰⠃⠘⠁",
      "    济源◉⠃⠈⠁",
      "       ⢀⡉",
      "       ⣈⠁",
      "      ⢀⡉",
      "     ⢀⡉                   ⣀⣀⣀⣀⣀⣀⠤⠤◉郑州",
      "     ⣈⣁⣀⠤⠤⠤⠤⠤⠤⣒⣒⣒⠒⢒⣒⠭⠍⠉⠭⠭⠭ ⠐⠒⠒⠂ ⠉⠉⠉",
      " 洛阳◉⠒⠒ ⠈⠉⠉⠁",
      "",
      "",
      "",
    ])
}

@Test func `places stand to each other as on the ground`() throws {
  let lines = try picture(Fixture.scene(belt, railway)).lines
  func cell(_ name: String) throws -> (column: Int, row: Int) {
    let row = try #require(lines.firstIndex { $0.contains(name) })
    let before = try #require(lines[row].range(of: name)).lowerBound
    return (ColumnMeter().width(of: String(lines[row][..<before])), row)
  }
  let (jiyuan, luoyang) = try (cell("济源"), cell("洛阳"))
  let (jiaozuo, zhengzhou) = try (cell("焦作"), cell("郑州"))
  // 济源 is north of 洛阳, 焦作 east of 济源 and north of 郑州, 郑州 far east of 洛阳.
  #expect(jiyuan.row < luoyang.row)
  #expect(jiaozuo.column > jiyuan.column)
  #expect(jiaozuo.row < zhengzhou.row)
  #expect(zhengzhou.column > luoyang.column + 20)
}

/// The dots of lines between 洛阳 and 郑州 with a stage, in a map of that part.
private func dots(_ kind: ProjectKind, _ stage: Stage?, _ mode: Mode) -> Int {
  let scene = Fixture.scene(Fixture.line("x", kind, ["luoyang", "zhengzhou"], stage, mode))
  var plotter = LinePlotter(
    scene, view: MapView(center: Fixture.coordinate(113, 34.7), kilometresPerDot: 1),
    grid: .braille, columns: 80, rows: 10)
  plotter.draw()
  return plotter.canvas.dots.reduce(0) { $0 + $1.nonzeroBitCount }
}

@Test func `how far a line is shows in its dots, and belts are twice as thick`() {
  let operating = dots(.rail, .operate, .achieved)
  #expect((110...113).contains(operating))
  #expect((operating / 2..<operating).contains(dots(.rail, .build, .ongoing)))
  #expect((operating / 4..<operating / 2).contains(dots(.rail, .build, .target)))
  #expect((1..<operating / 4).contains(dots(.rail, nil, .target)))
  #expect(dots(.belt, .operate, .achieved) == 2 * operating)
}

@Test func `lines of different styles between two places run side by side`() throws {
  func rowsWithDots(_ projects: Project...) throws -> Int {
    let scene =
      projects.count == 1 ? Fixture.scene(projects[0]) : Fixture.scene(projects[0], projects[1])
    var plotter = LinePlotter(
      scene, view: MapView(center: Fixture.coordinate(113, 34.715), kilometresPerDot: 1),
      grid: .braille, columns: 80, rows: 10)
    plotter.draw()
    // In a column of dots near the middle, where no lane can hide behind a mark.
    return (0..<40).count { y in
      (58...63).contains { plotter.canvas[Point(x: $0, y: y)] }
    }
  }
  let one = try rowsWithDots(road)
  #expect(try rowsWithDots(railway, road) > one)
  // Lines of one style share a lane.
  let other = Fixture.line("o", .rail, ["zhengzhou", "luoyang"], .operate, .achieved)
  #expect(try rowsWithDots(road, other) == one)
}

@Test func `names never cover signs or other names, and what is left out is counted`() throws {
  var numbers = SeededNumbers(seed: 9)
  for round in 0..<200 {
    let places = (0..<12).map { number in
      Fixture.place(
        Identifier("p\(number)") ?? "p", "地名\(number)",
        Double.random(in: 112...113, using: &numbers), Double.random(in: 34...35, using: &numbers),
        number.isMultiple(of: 3) ? .prefecture : .county)
    }
    let gazetteer = Gazetteer(places: places)
    let plan = Plan(
      id: "a", title: "规划", kind: .developmentPlan,
      region: Region(name: "圈", kind: .metropolitanArea),
      projects: [Fixture.line("r", .rail, places.map(\.id), .build)])
    let table = LineTable(
      of: Library(plans: [plan], gazetteer: gazetteer), asOf: AcrossFixture.date("2026"))
    let scene = MapScene(of: table, gazetteer: gazetteer)
    let columns = Int.random(in: 10...70, using: &numbers)
    let rows = Int.random(in: 3...24, using: &numbers)
    let grid: DotGrid = round.isMultiple(of: 2) ? .braille : .character
    let picture = try picture(scene, grid, columns: columns, rows: rows)
    let text = picture.lines.joined(separator: "\n")
    for place in scene.places {
      let name = MapDrawing(grid: grid).name(of: place)
      #expect(
        text.contains(name) || picture.unnamed.contains(place.id),
        "\(name) is neither shown nor left out")
    }
    // Every mark is there, but for those of places in one cell.
    let marks = text.count { $0 == "◉" || $0 == "◦" || $0 == "@" || $0 == "*" }
    #expect(marks <= 12)
    #expect(marks + picture.unnamed.count >= 12)
    for line in picture.lines { #expect(ColumnMeter().width(of: line) <= columns) }
    // A wide character is whole: it is followed by its empty second half.
    for row in 0..<rows {
      for column in 0..<columns where picture[column, row].text.isEmpty {
        #expect(ColumnMeter().width(of: picture[column - 1, row].text) == 2)
      }
    }
  }
}

@Test func `the chosen line numbers its places in their order`() throws {
  let scene = Fixture.scene(belt, railway, choosing: "b")
  let text = try picture(scene).lines.joined(separator: "\n")
  for name in ["1洛阳", "2济源", "3焦作", "郑州"] { #expect(text.contains(name)) }
  let cells = try picture(scene).cells
  #expect(cells.contains { $0.ink == .chosenLine })
  #expect(cells.count { $0.ink == .chosenPlace } == 3)
  #expect(try picture(Fixture.scene(belt, railway)).cells.allSatisfy { $0.ink != .chosenLine })
}

@Test func `the more important place is named where there is room for one`() throws {
  // 孟津 is 17 km north of 洛阳: on a map 3 rows high in the same cell.
  let road = Fixture.line("x", .expressway, ["mengjin", "zhengzhou"], .build)
  let scene = Fixture.scene(road, railway)
  let picture = try picture(scene, columns: 14, rows: 3)
  #expect(picture.lines.joined().contains("洛阳"))
  #expect(picture.unnamed == ["mengjin"])
}

@Test func `without braille there is nothing but ASCII`() throws {
  let scene = Fixture.scene(belt, railway, road)
  let drawing = MapDrawing(grid: .character)
  let page = try #require(
    MapPage(of: scene, columns: 60, rows: 20, drawing: drawing, language: .english))
  #expect(page.lines.joined().unicodeScalars.allSatisfy { $0.isASCII })
  let text = page.lines.joined(separator: "\n")
  for name in ["luoyang", "zhengzhou", "jiaozuo", "====", "####", "::::", "operating"] {
    #expect(text.contains(name), "\(name)")
  }
}

@Test(arguments: [DotGrid.braille, .character], [Language.chinese, .english])
func `a page is never larger than asked for`(grid: DotGrid, language: Language) throws {
  let scene = Fixture.scene(belt, railway, road)
  for (columns, rows) in [(40, 12), (80, 24), (120, 40), (200, 60), (24, 10)] {
    let page = try #require(
      MapPage(
        of: scene, columns: columns, rows: rows, drawing: MapDrawing(grid: grid),
        language: language))
    #expect(page.lines.count <= rows)
    for line in page.lines { #expect(ColumnMeter().width(of: line) <= columns, "\(line)") }
  }
  let none = Fixture.scene(Fixture.line("x", .rail, ["luoyang"]))
  let drawing = MapDrawing(grid: grid)
  #expect(
    MapPage(of: none, columns: 80, rows: 24, drawing: drawing, language: language) == nil)
}

@Test func `marks and samples are one column wide in every terminal`() throws {
  let wide = ColumnMeter(ambiguous: .wide)
  let scene = Fixture.scene(belt, railway, road)
  let drawing = MapDrawing(grid: .braille, meter: wide)
  let page = try #require(
    MapPage(of: scene, columns: 60, rows: 20, drawing: drawing, language: .chinese))
  for line in page.lines {
    for character in line where wide.width(of: character) != ColumnMeter().width(of: character) {
      // Only words may be wide there, such as the brackets of Chinese.
      Issue.record("\(character) has two widths")
    }
  }
}
