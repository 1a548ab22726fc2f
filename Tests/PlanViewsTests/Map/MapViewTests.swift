import Foundation
import PlanCore
import PlanText
import PlanViews
import TestSupport
import Testing

private let size = Size(width: 160, height: 88)
private let luoyang = MapFixture.coordinate(112.437, 34.673)

private func distance(_ left: Point, _ right: Point) -> Double {
  hypot(Double(right.x - left.x), Double(right.y - left.y))
}

@Test func `north is up and east is right`() {
  let view = MapView(center: luoyang, kilometresPerDot: 1)
  let center = view.place(of: luoyang, in: size)
  #expect(center == Point(x: 80, y: 44))
  #expect(view.place(of: MapFixture.coordinate(112.437, 35), in: size).y < center.y)
  #expect(view.place(of: MapFixture.coordinate(113, 34.673), in: size).x > center.x)
}

@Test func `a kilometre is as long to the east as to the north`() {
  let view = MapView(center: luoyang, kilometresPerDot: 0.5)
  let center = view.place(of: luoyang, in: size)
  let width = cos(34.673 * .pi / 180) * Geodesy.degree
  let east = MapFixture.coordinate(112.437 + 30 / width, 34.673)
  let north = MapFixture.coordinate(112.437, 34.673 + 30 / Geodesy.degree)
  #expect(abs(view.place(of: east, in: size).x - center.x - 60) <= 1)
  #expect(abs(center.y - view.place(of: north, in: size).y - 60) <= 1)
}

@Test func `distances on a province's map are those on the globe`() {
  var numbers = SeededNumbers(seed: 3)
  let huge = Size(width: 4000, height: 4000)
  let view = MapView(center: luoyang, kilometresPerDot: 0.25)
  for _ in 0..<300 {
    func random() -> Coordinate {
      MapFixture.coordinate(
        Double.random(in: 110.5...114.5, using: &numbers),
        Double.random(in: 32.9...36.4, using: &numbers))
    }
    let (start, end) = (random(), random())
    let globe = Geodesy.kilometres(from: start, to: end)
    let map = distance(view.place(of: start, in: huge), view.place(of: end, in: huge)) * 0.25
    #expect(abs(map - globe) <= 0.5 + globe * 0.03)
  }
}

@Test func `a view that fits shows every point, and one side is filled`() throws {
  var numbers = SeededNumbers(seed: 4)
  for _ in 0..<300 {
    let points = (0..<Int.random(in: 2...9, using: &numbers)).map { _ in
      MapFixture.coordinate(
        Double.random(in: 75...130, using: &numbers), Double.random(in: 20...50, using: &numbers))
    }
    let margin = Size(width: 10, height: 4)
    let view = try #require(MapView(showing: points, in: size, margin: margin))
    let places = points.map { view.place(of: $0, in: size) }
    #expect(places.allSatisfy { (9...151).contains($0.x) && (3...85).contains($0.y) })
    let width = (places.map(\.x).max() ?? 0) - (places.map(\.x).min() ?? 0)
    let height = (places.map(\.y).max() ?? 0) - (places.map(\.y).min() ?? 0)
    #expect(width >= 138 || height >= 78)
  }
}

@Test func `no point has no view, and a single one what is around it`() throws {
  #expect(MapView(showing: [], in: size) == nil)
  let view = try #require(MapView(showing: [luoyang, luoyang], in: size))
  #expect(view.center == luoyang)
  #expect(abs(view.kilometresPerDot * 87 - 40) < 0.01)
  #expect(MapView(showing: [luoyang], in: Size(width: 0, height: 0)) != nil)
}

@Test func `zoom keeps the middle, and pan the scale`() {
  let view = MapView(center: luoyang, kilometresPerDot: 1)
  #expect(view.zoomed(by: 2) == MapView(center: luoyang, kilometresPerDot: 0.5))
  #expect(view.zoomed(by: 2).zoomed(by: 0.5) == view)
  #expect(view.zoomed(by: 1e9).kilometresPerDot > 0)
  #expect(view.zoomed(by: 1e-9).kilometresPerDot < 1000)
  let moved = view.panned(east: 20, south: 10)
  // With odd sides, a dot is in the middle.
  let odd = Size(width: 161, height: 89)
  #expect(view.place(of: luoyang, in: odd) == Point(x: 80, y: 44))
  #expect(moved.place(of: luoyang, in: odd) == Point(x: 60, y: 34))
  #expect(moved.kilometresPerDot == 1)
  // Beyond the pole there is nothing.
  #expect(view.panned(east: 0, south: -1_000_000) == view)
}

@Test func `the scale bar is as long as it says`() throws {
  var numbers = SeededNumbers(seed: 8)
  for _ in 0..<500 {
    let scale = pow(10, Double.random(in: -2...1.5, using: &numbers))
    let view = MapView(center: luoyang, kilometresPerDot: scale)
    let bar = try #require(ScaleBar(view, atMost: 40))
    #expect(bar.dots <= 40)
    // At least two fifths of the room, since 2 is followed by 5.
    #expect(bar.dots >= 15)
    #expect(abs(Double(bar.dots) * scale - bar.kilometres) <= scale / 2 + 1e-9)
    // What is at both ends is as far apart as the label says.
    let ends = [0, bar.dots].map { dots in
      MapFixture.coordinate(
        luoyang.longitude + Double(dots) * scale
          / (Geodesy.degree * cos(luoyang.latitude * .pi / 180)), luoyang.latitude)
    }
    let length = Geodesy.kilometres(along: ends)
    #expect(abs(length - bar.kilometres) <= scale)
  }
  #expect(ScaleBar(MapView(center: luoyang, kilometresPerDot: 1), atMost: 1) == nil)
}

@Test(arguments: [(1.0, 30, "20 km"), (0.1, 30, "2 km"), (0.01, 30, "200 m"), (2.6, 40, "100 km")])
func `a scale is a round number`(scale: Double, limit: Int, label: String) throws {
  let view = MapView(center: luoyang, kilometresPerDot: scale)
  let bar = try #require(ScaleBar(view, atMost: limit))
  #expect(bar.label == label)
  #expect(bar.text(.braille).unicodeScalars.allSatisfy { (0x2800...0x28FF).contains($0.value) })
  #expect(bar.text(.braille).count == bar.dots / 2 + 1)
  #expect(bar.text(.character).count == bar.dots + 1)
}
