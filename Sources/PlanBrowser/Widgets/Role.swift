/// What a cell is for.
///
/// `PlanTerminal` turns roles into colours and attributes; nothing may be told by a role alone,
/// since a terminal may show none.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case normal
  case dim
  case title
  case heading
  case label
  /// The chosen row of the pane that has the keys.
  case selected
  /// The chosen row of another pane.
  case selectedUnfocused
  /// Characters that a search word matched.
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
