/// How a theme shows a role: attributes, and colours where there are any.
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
  /// The colour of the text, `nil` for the terminal's own.
  package var foreground: TerminalColor?
  /// The colour behind the text, `nil` for the terminal's own.
  package var background: TerminalColor?

  package init(
    _ attributes: Attributes = [], _ foreground: TerminalColor? = nil,
    on background: TerminalColor? = nil
  ) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }
}
