/// Where the keys go: the pane or box in front.
package enum KeyContext: String, CaseIterable, Sendable {
  /// A list of the columns.
  case columns
  /// The detail pane.
  case detail
  /// A view that is a table.
  case table
  /// The map with its list of lines.
  case map
  /// The figures as a table or as small multiples.
  case figures
  /// The places with the page or the matrix beside them.
  case places
  /// The list of columns to sort or group by.
  case columnMenu
  /// The search box with its results.
  case search
  /// The prompt for the file of an export.
  case export
  /// The question whether to replace a file.
  case confirmation
  /// The prompt for a command that reads what is selected.
  case pipe
  /// The prompt for the file of another version.
  case version
  /// The command line with its list.
  case palette
  /// The words that a list is narrowed to.
  case filter
  /// The words that are looked for in the detail.
  case find
  /// The help screen.
  case help
  /// The words that the help screen is narrowed to.
  case helpFilter
}

extension KeyContext {
  /// Whether keys that are not bound type themselves.
  package var takesText: Bool {
    switch self {
    case .search, .export, .pipe, .version, .palette, .filter, .find, .helpFilter: true
    case .columns, .detail, .table, .map, .figures, .places, .columnMenu, .confirmation, .help:
      false
    }
  }

  /// Whether digits before a command count.
  var takesCounts: Bool {
    switch self {
    case .columns, .detail, .table, .map, .figures, .places, .help: true
    case .search, .export, .confirmation, .pipe, .version, .palette, .filter, .find,
      .helpFilter, .columnMenu:
      false
    }
  }

  /// The name in the configuration: `columns`.
  package var name: String { rawValue.kebab }
}
