/// How a line is drawn, distinguishable without colour.
package struct LineStyle: Hashable, Sendable {
  package let progress: LineProgress
  /// Belts are drawn twice as thick.
  package let isBelt: Bool

  package init(progress: LineProgress, isBelt: Bool) {
    self.progress = progress
    self.isBelt = isBelt
  }

  /// The style of a line.
  package init(of line: PlanLine) {
    self.init(progress: line.progress, isBelt: line.isBelt)
  }

  /// All styles, in the order of legends.
  package static let all = [false, true].flatMap { isBelt in
    LineProgress.allCases.map { LineStyle(progress: $0, isBelt: isBelt) }
  }

  /// Whether the dot in a place along the line is set: solid, dashed, dotted.
  func isSet(at place: Int) -> Bool {
    let dashes = dashes
    var rest = place % dashes.reduce(0, +)
    for (index, length) in dashes.enumerated() {
      if rest < length { return index.isMultiple(of: 2) }
      rest -= length
    }
    return true
  }

  /// The lengths of dots and gaps in turn.
  private var dashes: [Int] {
    switch progress {
    case .operating: [1, 0]
    case .building: isBelt ? [7, 4] : [6, 3]
    case .planned: isBelt ? [4, 3] : [3, 2]
    case .promised: isBelt ? [2, 2] : [1, 2]
    case .halted: [6, 3, 1, 3]
    case .unsaid: isBelt ? [2, 6] : [1, 5]
    }
  }

  /// The character of the line where there is no braille.
  var character: Unicode.Scalar {
    switch progress {
    case .operating: isBelt ? "%" : "#"
    case .building: isBelt ? "&" : "="
    case .planned: isBelt ? "~" : "-"
    case .promised: isBelt ? ":" : "."
    case .halted: isBelt ? "X" : "x"
    case .unsaid: isBelt ? ";" : ","
    }
  }
}
