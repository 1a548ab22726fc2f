import PlanCore
import PlanText

/// A map with its legend, as lines of text for a page of a size.
package struct MapPage: Equatable, Sendable {
  /// The lines from top to bottom.
  package let lines: [String]

  /// The smallest map worth drawing, in cells.
  package static let smallest = (columns: 10, rows: 3)

  /// Draws a scene so that everything in it, or the chosen line, fills the page; `nil` for a scene without places.
  ///
  /// - Parameters:
  ///   - title: the first line, cut to the page, if there is to be one.
  ///   - columns: the width of the page.
  ///   - rows: the height of the page, including what the legend needs.
  package init?(
    of scene: MapScene, titled title: String? = nil, columns: Int, rows: Int,
    drawing: MapDrawing, language: Language
  ) {
    let title = title.map { [drawing.meter.truncated($0.sanitized(), to: columns)] } ?? []
    func legend(_ view: MapView) -> [String] {
      MapLegend(of: scene, in: view, drawing: drawing, columns: columns, language: language)
        .lines(columns: columns, meter: drawing.meter)
        .map { $0.map(\.text).joined(separator: "  ") }
    }
    // The scale's length decides how many rows the legend has, and these the scale.
    let points = scene.focus
    guard let first = drawing.fitting(points, columns: columns, rows: rows) else { return nil }
    let height = max(Self.smallest.rows, rows - title.count - legend(first).count)
    let view = drawing.fitting(points, columns: columns, rows: height) ?? first
    let picture = drawing.picture(of: scene, in: view, columns: columns, rows: height)
    lines = title + picture.lines + legend(view)
  }
}
