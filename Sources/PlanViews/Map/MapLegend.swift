import PlanCore
import PlanText

/// What the lines and marks of a map mean, as runs of text that are not to be broken.
package struct MapLegend: Equatable, Sendable {
  /// One run: a sample and what it means, or the scale.
  package struct Entry: Equatable, Sendable {
    package let sample: String
    package let meaning: String

    /// Both beside each other.
    package var text: String { sample + " " + meaning }
  }

  package let entries: [Entry]

  /// The styles of a scene's lines, the scale and where north is.
  ///
  /// - Parameter columns: the width of the map; the scale takes a quarter at most.
  package init(
    of scene: MapScene, in view: MapView, drawing: MapDrawing, columns: Int, language: Language
  ) {
    let words = Strings(language)
    let present = scene.shownStyles
    var entries = LineStyle.all.filter(present.contains).map { style in
      Entry(sample: Self.sample(style, drawing.grid), meaning: style.meaning(in: language))
    }
    let room = drawing.dots(columns: columns / 4, rows: 1).width
    if let bar = ScaleBar(view, atMost: room) {
      entries.append(Entry(sample: bar.text(drawing.grid), meaning: bar.label))
    }
    entries.append(Entry(sample: drawing.grid == .braille ? "▴" : "^", meaning: words.north))
    self.entries = entries
  }

  /// The entries in lines of at most `columns`, two blanks between them; one that is wider
  /// has its own line.
  package func lines(columns: Int, meter: ColumnMeter) -> [[Entry]] {
    var lines: [[Entry]] = []
    var used = 0
    for entry in entries {
      let width = meter.width(of: entry.text)
      if lines.isEmpty || used + 2 + width > columns {
        lines.append([entry])
        used = width
      } else {
        lines[lines.count - 1].append(entry)
        used += 2 + width
      }
    }
    return lines
  }

  /// Four cells of a line.
  private static func sample(_ style: LineStyle, _ grid: DotGrid) -> String {
    guard grid == .braille else {
      return String(repeating: Character(style.character), count: 4)
    }
    var canvas = DotCanvas<Bool>(grid: grid, columns: 5, rows: 1)
    for x in 0..<canvas.size.width where style.isSet(at: x) {
      canvas.set(Point(x: x, y: 1), ink: true)
      if style.isBelt { canvas.set(Point(x: x, y: 2), ink: true) }
    }
    return String(
      String.UnicodeScalarView((0..<canvas.columns).map { canvas.pattern(column: $0, row: 0) }))
  }
}

extension LineStyle {
  /// `planned`, and for belts `planned belt`.
  package func meaning(in language: Language) -> String {
    let words = Strings(language)
    return words.name(of: progress) + (isBelt ? words.bracketed(words.belt) : "")
  }
}
