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

extension KeyContext {
  /// Whether keys that are not bound type themselves.
  package var takesText: Bool { self == .search || self == .export }

  /// Whether digits before a command count.
  var takesCounts: Bool { self == .columns || self == .detail || self == .help }

  /// The name in the configuration: `columns`.
  package var name: String { rawValue.kebab }
}
