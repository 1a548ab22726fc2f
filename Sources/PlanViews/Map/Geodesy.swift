import Glibc
import PlanCore

/// Lengths on a spherical Earth.
package enum Geodesy {
  /// The mean radius of the Earth in kilometres; on the ellipsoid a length is at most 0.6 % off.
  static let radius = 6371.0088

  /// The kilometres of a degree of latitude.
  package static let degree = radius * .pi / 180

  /// The length of the great circle between two points in kilometres.
  package static func kilometres(from start: Coordinate, to end: Coordinate) -> Double {
    let (south, north) = (radians(start.latitude), radians(end.latitude))
    let rise = sin((north - south) / 2)
    let turn = sin(radians(end.longitude - start.longitude) / 2)
    // Rounding may carry antipodes over 1, where the arcsine is undefined.
    let share = min(1, rise * rise + cos(south) * cos(north) * turn * turn)
    return 2 * radius * asin(share.squareRoot())
  }

  /// The length of a way through points, in kilometres; 0 for fewer than two.
  package static func kilometres(along points: [Coordinate]) -> Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + kilometres(from: $1.0, to: $1.1) }
  }

  /// An angle in radians.
  package static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
