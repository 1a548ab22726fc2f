import Glibc
import PlanCore
import PlanText

/// What part of the world a map shows, and how large.
///
/// Places are projected onto a plane, with degrees of longitude as wide as they are at the middle
/// of the map: over the 500 km of a province's map a length is at most 3 % off.
package struct MapView: Equatable, Sendable {
  /// The middle of the map.
  package private(set) var center: Coordinate
  /// The kilometres that a dot is wide and high.
  package private(set) var kilometresPerDot: Double

  /// The smallest and the largest scale: a street and a continent.
  static let scales = 0.005...100.0

  /// Creates a view.
  ///
  /// - Parameter kilometresPerDot: brought into the scales that there are.
  package init(center: Coordinate, kilometresPerDot: Double) {
    self.center = center
    self.kilometresPerDot = min(
      max(kilometresPerDot, Self.scales.lowerBound), Self.scales.upperBound)
  }

  /// The view in which points fill a map, or `nil` when there are none.
  ///
  /// - Parameters:
  ///   - size: the map.
  ///   - margin: the dots that stay free on each side, for names beside the outermost places.
  package init?(
    showing points: [Coordinate], in size: Size, margin: Size = Size(width: 0, height: 0)
  ) {
    let longitudes = points.map(\.longitude)
    let latitudes = points.map(\.latitude)
    guard let west = longitudes.min(), let east = longitudes.max(), let south = latitudes.min(),
      let north = latitudes.max(),
      let center = Coordinate(longitude: (west + east) / 2, latitude: (south + north) / 2)
    else { return nil }
    let plane = Plane(center: center)
    let room = (
      width: Double(max(1, size.width - 2 * margin.width - 1)),
      height: Double(max(1, size.height - 2 * margin.height - 1))
    )
    let scale = max(
      (east - west) * plane.widthOfDegree / room.width,
      (north - south) * Geodesy.degree / room.height)
    // A single place is shown with what lies 20 km around it.
    let closest = 40 / min(room.width, room.height)
    self.init(center: center, kilometresPerDot: max(scale, closest))
  }

  /// The view `factor` times as close, with the same middle.
  package func zoomed(by factor: Double) -> MapView {
    MapView(center: center, kilometresPerDot: kilometresPerDot / factor)
  }

  /// The view `factor` times as close, with what lies under a dot of a map of a size where it is.
  package func zoomed(by factor: Double, about dot: Point, in size: Size) -> MapView {
    let zoomed = self.zoomed(by: factor)
    // At an end of the scales less than was asked for.
    let share = 1 - zoomed.kilometresPerDot / kilometresPerDot
    return panned(
      east: (Double(dot.x) - Double(size.width - 1) / 2) * share,
      south: (Double(dot.y) - Double(size.height - 1) / 2) * share
    ).zoomed(by: factor)
  }

  /// How many dots a dot lies from the nearest part of a line, in a map of a size; infinite for a
  /// line without points.
  package func distance(from dot: Point, to line: [Coordinate], in size: Size) -> Double {
    let places = line.map { place(of: $0, in: size) }
    guard let first = places.first else { return .infinity }
    return zip([first] + places, places).map { start, end in
      let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
      let (px, py) = (Double(dot.x - start.x), Double(dot.y - start.y))
      let length = dx * dx + dy * dy
      let part = length == 0 ? 0 : min(max((px * dx + py * dy) / length, 0), 1)
      let (x, y) = (px - part * dx, py - part * dy)
      return (x * x + y * y).squareRoot()
    }.min() ?? .infinity
  }

  /// The view moved by dots, to the east and to the south.
  ///
  /// It stays where it is when its middle would leave the Earth.
  package func panned(east: Double, south: Double) -> MapView {
    let plane = Plane(center: center)
    let moved = Coordinate(
      longitude: center.longitude + east * kilometresPerDot / plane.widthOfDegree,
      latitude: center.latitude - south * kilometresPerDot / Geodesy.degree)
    return moved.map { MapView(center: $0, kilometresPerDot: kilometresPerDot) } ?? self
  }

  /// The view with its middle brought to a place.
  package func centered(on place: Coordinate) -> MapView {
    MapView(center: place, kilometresPerDot: kilometresPerDot)
  }

  /// The view with its middle held inside the extent of some points, so that a map is never lost.
  package func held(to points: [Coordinate]) -> MapView {
    guard let west = points.map(\.longitude).min(), let east = points.map(\.longitude).max(),
      let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max()
    else { return self }
    let held = Coordinate(
      longitude: min(max(center.longitude, west), east),
      latitude: min(max(center.latitude, south), north))
    return held.map(centered) ?? self
  }

  /// Whether a point lies inside a map of a size.
  package func shows(_ point: Coordinate, in size: Size) -> Bool {
    let place = place(of: point, in: size)
    return (0..<size.width).contains(place.x) && (0..<size.height).contains(place.y)
  }

  /// Where a point is on a map of a size, in dots from its top left corner; not always inside.
  package func place(of point: Coordinate, in size: Size) -> Point {
    let plane = Plane(center: center)
    let east = (point.longitude - center.longitude) * plane.widthOfDegree
    let north = (point.latitude - center.latitude) * Geodesy.degree
    return Point(
      x: Self.dot(Double(size.width - 1) / 2 + east / kilometresPerDot),
      y: Self.dot(Double(size.height - 1) / 2 - north / kilometresPerDot))
  }

  /// The nearest dot, clamped so that arithmetic with it cannot overflow.
  private static func dot(_ place: Double) -> Int {
    Int(min(max(place.rounded(), -1_000_000), 1_000_000))
  }

  /// The plane around a point.
  private struct Plane {
    /// The kilometres of a degree of longitude; near the poles not quite nothing.
    let widthOfDegree: Double

    init(center: Coordinate) {
      widthOfDegree = Geodesy.degree * max(0.01, cos(Geodesy.radians(center.latitude)))
    }
  }
}
