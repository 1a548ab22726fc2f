import PlanBrowser

/// The style of each role, under a name.
///
/// A theme is a table and nothing else, so that one can be read from a file. A role that carries
/// meaning should differ from the text around it in an attribute too, since colours may be missing or unseen.
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
