import Glibc
import PlanCore
import PlanText

/// What a cell of a map is drawn with.
struct LineInk: Equatable, Sendable {
  let style: LineStyle
  let isChosen: Bool
}

/// Draws the lines of a scene, those of different styles between two places side by side.
struct LinePlotter {
  let scene: MapScene
  let view: MapView
  private(set) var canvas: DotCanvas<LineInk>

  /// The dots from lane to lane.
  private static let spacing = 3.0

  init(_ scene: MapScene, view: MapView, grid: DotGrid, columns: Int, rows: Int) {
    self.scene = scene
    self.view = view
    canvas = DotCanvas(grid: grid, columns: columns, rows: rows)
  }

  /// Draws all strokes, and then the pieces of the chosen line above them.
  mutating func draw() {
    if !scene.showsChosenOnly {
      for stroke in scene.strokes { draw(stroke, isChosen: false) }
    }
    guard let chosen = scene.chosen, chosen.isDrawn else { return }
    let style = LineStyle(of: chosen)
    for segment in MapSegment.all(of: chosen) {
      let stroke = scene.strokes.first { $0.segment == segment && $0.style == style }
      let lane = scene.showsChosenOnly ? 0 : stroke?.lane ?? 0
      draw(MapStroke(segment: segment, style: style, lane: lane), isChosen: true)
    }
  }

  private mutating func draw(_ stroke: MapStroke, isChosen: Bool) {
    let west = view.place(of: stroke.segment.west, in: canvas.size)
    let east = view.place(of: stroke.segment.east, in: canvas.size)
    let shift = shift(to: stroke.lane, from: west, to: east)
    let line = DotLine(from: west.moved(by: shift), to: east.moved(by: shift))
    guard let visible = line.clipped(to: canvas.size) else { return }
    let ink = LineInk(style: stroke.style, isChosen: isChosen)
    let isFlat = abs(east.x - west.x) >= abs(east.y - west.y)
    for (step, point) in visible.enumerated() {
      // A character shows the style by itself.
      guard canvas.grid == .character || stroke.style.isSet(at: step) else { continue }
      canvas.set(point, ink: ink)
      if stroke.style.isBelt, canvas.grid == .braille {
        canvas.set(point.moved(by: isFlat ? (0, 1) : (1, 0)), ink: ink)
      }
    }
  }

  /// The way to a lane.
  ///
  /// Characters instead of dots leave no room for lanes; what is further along is seen.
  private func shift(to lane: Double, from west: Point, to east: Point) -> (x: Int, y: Int) {
    guard lane != 0, canvas.grid == .braille else { return (0, 0) }
    let (dx, dy) = (Double(east.x - west.x), Double(east.y - west.y))
    let length = hypot(dx, dy)
    guard length > 0 else { return (0, 0) }
    let offset = lane * Self.spacing
    return (Int((-dy / length * offset).rounded()), Int((dx / length * offset).rounded()))
  }
}

extension Point {
  fileprivate func moved(by step: (x: Int, y: Int)) -> Point {
    Point(x: x + step.x, y: y + step.y)
  }
}
