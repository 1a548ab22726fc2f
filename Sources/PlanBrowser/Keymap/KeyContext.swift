/// Where the keys go: the pane or box in front.
package enum KeyContext: String, CaseIterable, Sendable {
  /// A list of the columns.
  case columns
  /// The detail pane.
  case detail
  /// The search box with its results.
  case search
  /// The export prompt.
  case export
  /// The question whether to replace a file.
  case confirmation
  /// The help screen.
  case help
}
