/// The detail pane.
package struct DetailState: Equatable, Sendable {
  /// Whether it has the keys.
  package internal(set) var isFocused = false
  /// The first line shown.
  var top = 0
  /// What is looked for in its text, if anything.
  var find: DetailFind?
}
