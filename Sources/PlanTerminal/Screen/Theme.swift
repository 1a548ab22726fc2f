import PlanBrowser

/// A named table of the style of each role.
///
/// A theme is only a table, so that it can be read from a file. A role that carries meaning should
/// also differ by an attribute, since colours may be missing or unseen.
package struct Theme: Hashable, Sendable {
  /// The name to choose it by.
  package let name: String
  private let styles: [Style]

  /// Creates a theme from a table; roles that are not in it are plain text.
  package init(name: String, _ styles: [Role: Style]) {
    self.name = name
    self.styles = Role.allCases.map { styles[$0] ?? Style() }
  }

  /// The style of a role.
  package subscript(role: Role) -> Style { styles[Int(role.rawValue)] }

  /// The same theme with other styles for some roles.
  package func with(name: String, _ changes: [Role: Style]) -> Theme {
    let all = Role.allCases.map { ($0, changes[$0] ?? self[$0]) }
    return Theme(name: name, Dictionary(uniqueKeysWithValues: all))
  }
}

/// How a theme shows a role: attributes and colours.
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
