/// The meaning of a cell.
///
/// `PlanTerminal` turns roles into colours and attributes. A terminal may have neither, so no
/// information may depend on a role alone.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case normal
  case dim
  case title
  case heading
  case label
  /// The chosen row of the focused pane.
  case selected
  /// The chosen row of another pane.
  case selectedUnfocused
  /// Characters matched by a search.
  case match
  /// The same in the chosen row.
  case matchSelected
  case border
  case borderFocused
  case bar
  case barKey
  case error
  case warning
  case achieved
  case ongoing
  case target
  case seek
}

extension Role {
  /// The name in the configuration: `selected-unfocused`.
  package var name: String { "\(self)".kebab }
}
