/// Counts the columns that text takes on a terminal, and fits text into columns.
///
/// It expects sanitised text (see `sanitized()`); controls count as no column.
package struct ColumnMeter: Sendable, Equatable {
  /// The width of ambiguous characters.
  package var ambiguous: AmbiguousWidth

  /// Creates a meter; ambiguous characters are narrow unless the terminal draws them wide.
  package init(ambiguous: AmbiguousWidth = .narrow) {
    self.ambiguous = ambiguous
  }

  /// The columns of one character: 0, 1 or 2.
  ///
  /// A character of several scalars is as wide as its base, which is its
  /// widest scalar; flags and emoji presentations take two columns.
  package func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    var width = WidthTable.width(of: first, ambiguous: ambiguous)
    var previous = first
    for scalar in scalars.dropFirst() {
      width = max(width, WidthTable.width(of: scalar, ambiguous: ambiguous))
      if scalar == "\u{FE0F}" && previous.properties.isEmoji { width = 2 }
      if scalar.isRegionalIndicator && previous.isRegionalIndicator { width = 2 }
      previous = scalar
    }
    return width
  }

  /// The columns of a text on one line.
  ///
  /// Cost: linear in the length of the text.
  package func width(of text: String) -> Int {
    plainWidth(of: text) ?? text.reduce(0) { $0 + width(of: $1) }
  }

  /// The columns of a text that is safe to show as it is, each scalar a character of its own; `nil`
  /// when it has to be looked at closely, after `sanitized()`.
  ///
  /// Cost: one pass over the bytes.
  package func plainWidth(of text: String) -> Int? {
    let columns = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      var scalars = PlainScalars(unchecked: bytes)
      var columns = 0
      while let scalar = scalars.next() {
        guard scalar.standsAlone else { return nil }
        columns += WidthTable.width(of: scalar, ambiguous: ambiguous)
      }
      return columns
    }
    return columns ?? nil
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}

/// How many columns a terminal gives to characters such as “ ” … — · ① ─, which
/// Unicode leaves open (East Asian Width A).
package enum AmbiguousWidth: Sendable {
  /// One column, as the C library counts them.
  case narrow
  /// Two columns, as terminals made for Chinese may draw them.
  case wide

  /// The ranges of these characters, first and last of each, in ascending order.
  package static var ranges: [UInt32] { WidthTable.ambiguous }
}
