import PlanText
import TestSupport
import Testing

@testable import PlanViews

private let corners = [
  Point(x: 0, y: 0), Point(x: 1, y: 0), Point(x: 0, y: 3), Point(x: 1, y: 3),
]

@Test func `each dot has its own bit of the pattern`() {
  var patterns: Set<Unicode.Scalar> = []
  var all = DotCanvas<Int>(grid: .braille, columns: 1, rows: 1)
  for x in 0..<2 {
    for y in 0..<4 {
      var canvas = DotCanvas<Int>(grid: .braille, columns: 1, rows: 1)
      canvas.set(Point(x: x, y: y), ink: 0)
      patterns.insert(canvas.pattern(column: 0, row: 0))
      all.set(Point(x: x, y: y), ink: 0)
    }
  }
  #expect(patterns.count == 8)
  #expect(all.pattern(column: 0, row: 0) == "\u{28FF}")
}

@Test(arguments: [
  // As Unicode's chart of braille patterns has them: dots 1 to 8.
  (Point(x: 0, y: 0), "⠁"), (Point(x: 0, y: 1), "⠂"), (Point(x: 0, y: 2), "⠄"),
  (Point(x: 1, y: 0), "⠈"), (Point(x: 1, y: 1), "⠐"), (Point(x: 1, y: 2), "⠠"),
  (Point(x: 0, y: 3), "⡀"), (Point(x: 1, y: 3), "⢀"),
])
func `a dot is where Unicode has it`(point: Point, pattern: String) {
  var canvas = DotCanvas<Int>(grid: .braille, columns: 1, rows: 1)
  canvas.set(point, ink: 0)
  #expect(String(Character(canvas.pattern(column: 0, row: 0))) == pattern)
}

@Test func `nothing is drawn outside, wherever lines run`() {
  var numbers = SeededNumbers(seed: 5)
  for _ in 0..<500 {
    let columns = Int.random(in: 0...12, using: &numbers)
    let rows = Int.random(in: 0...8, using: &numbers)
    var canvas = DotCanvas<Int>(grid: .braille, columns: columns, rows: rows)
    func random() -> Point {
      Point(
        x: Int.random(in: -40...60, using: &numbers), y: Int.random(in: -40...60, using: &numbers))
    }
    let line = DotLine(from: random(), to: random())
    var inside = 0
    for point in line {
      canvas.set(point, ink: 7)
      #expect(canvas[point] == canvas.contains(point))
      if canvas.contains(point) { inside += 1 }
    }
    #expect(canvas.dots.reduce(0) { $0 + $1.nonzeroBitCount } == inside)
    #expect(canvas.dots.count == columns * rows)
    #expect(zip(canvas.dots, canvas.inks).allSatisfy { ($0 == 0) == ($1 == nil) })
  }
}

@Test func `a line has both ends, no gaps, and the same dots from its other end`() {
  var numbers = SeededNumbers(seed: 6)
  for _ in 0..<1000 {
    func random() -> Point {
      Point(
        x: Int.random(in: -50...50, using: &numbers), y: Int.random(in: -50...50, using: &numbers))
    }
    let (start, end) = (random(), random())
    let line = Array(DotLine(from: start, to: end))
    #expect(line.first == start)
    #expect(line.last == end)
    #expect(line.count == DotLine(from: start, to: end).count)
    for (point, next) in zip(line, line.dropFirst()) {
      #expect(max(abs(next.x - point.x), abs(next.y - point.y)) == 1)
    }
    #expect(Array(DotLine(from: end, to: start)) == line.reversed())
    // No dot is more than half a step off the straight line.
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let longest = max(abs(dx), abs(dy), 1)
    for point in line {
      let away = dx * Double(point.y - start.y) - dy * Double(point.x - start.x)
      #expect(abs(away) / longest <= 0.5001)
    }
  }
}

@Test func `a clipped line shows the same part of the map`() {
  var numbers = SeededNumbers(seed: 7)
  let size = Size(width: 40, height: 30)
  var cut = 0
  for _ in 0..<500 {
    func random() -> Point {
      Point(
        x: Int.random(in: -200...200, using: &numbers),
        y: Int.random(in: -200...200, using: &numbers))
    }
    let line = DotLine(from: random(), to: random())
    let inside = line.filter { (0..<40).contains($0.x) && (0..<30).contains($0.y) }
    guard let clipped = line.clipped(to: size) else {
      #expect(inside.isEmpty)
      continue
    }
    #expect(clipped.count <= 60)
    if clipped.count < line.count { cut += 1 }
    // Rounding at the edge may turn the line by a dot.
    let shown = Set(clipped)
    for point in inside {
      let isNear = (-1...1).contains { x in
        (-1...1).contains { y in shown.contains(Point(x: point.x + x, y: point.y + y)) }
      }
      #expect(isNear)
    }
  }
  #expect(cut > 20)
}
