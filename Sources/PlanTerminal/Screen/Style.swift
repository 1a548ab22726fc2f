/// How a terminal shows a cell.
package struct Style: Hashable, Sendable {
  /// Attributes that need no colour.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }

  package var attributes: Attributes
  /// The colour of the text by its number in the terminal's palette, `nil` for the
  /// terminal's own.
  ///
  /// The background is always the terminal's own, or, reversed, this colour.
  package var color: UInt8?

  package init(_ attributes: Attributes = [], color: UInt8? = nil) {
    self.attributes = attributes
    self.color = color
  }
}
