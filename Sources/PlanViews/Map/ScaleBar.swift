import Glibc
import PlanText

/// A bar whose length on the map is a round number of kilometres.
package struct ScaleBar: Equatable, Sendable {
  /// 1, 2 or 5 times a power of ten.
  package let kilometres: Double
  /// From the first dot of the bar to the last.
  package let dots: Int

  /// The longest bar of at most `limit` dots, `nil` when none has two.
  package init?(_ view: MapView, atMost limit: Int) {
    let most = Double(limit) * view.kilometresPerDot
    guard most > 0, limit > 1 else { return nil }
    let power = pow(10, log10(most).rounded(.down))
    // Rounding may have left the power one too high.
    let lengths = [5, 2, 1, 0.5].map { $0 * power }.filter { $0 <= most }
    guard let length = lengths.first else { return nil }
    let dots = Int((length / view.kilometresPerDot).rounded())
    guard dots > 1 else { return nil }
    kilometres = length
    self.dots = dots
  }

  /// `50 km`, below a kilometre `500 m`.
  package var label: String {
    kilometres < 1
      ? "\(Int((kilometres * 1000).rounded())) m" : "\(Int(kilometres.rounded())) km"
  }

  /// The bar as text; its upright ends mark where the length begins and ends.
  package func text(_ grid: DotGrid) -> String {
    guard grid == .braille else {
      return "|" + String(repeating: "-", count: max(0, dots - 1)) + "|"
    }
    var canvas = DotCanvas<Bool>(grid: grid, columns: dots / 2 + 1, rows: 1)
    for x in 0...dots { canvas.set(Point(x: x, y: 3), ink: true) }
    for x in [0, dots] {
      for y in 1...2 { canvas.set(Point(x: x, y: y), ink: true) }
    }
    return String(
      String.UnicodeScalarView((0..<canvas.columns).map { canvas.pattern(column: $0, row: 0) }))
  }
}
