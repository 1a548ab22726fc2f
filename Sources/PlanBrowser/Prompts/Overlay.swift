import PlanCore

/// What stands in front of the columns and takes the keys.
enum Overlay: Equatable, Sendable {
  case search(SearchBox)
  case export(ExportPrompt)
  case pipe(PipePrompt)
  case version(VersionPrompt)
  case help(HelpBox)
  case palette(Palette)
  /// The words that a list is narrowed to.
  case filter(FilterBox)
  /// The words that are looked for in the detail.
  case find(FindBox)
  /// The words that a table is narrowed to.
  case tableFilter(FilterPrompt)
  /// The question whether to end the program in the middle of an export.
  case quitting
  /// The columns that a table can be sorted or grouped by.
  case columns(ColumnMenu)
}

/// The question where to export to.
struct ExportPrompt: Equatable, Sendable {
  /// What may be written, the narrowest first: the picks, the chosen item, the whole plan.
  let scopes: [ExportScope]
  /// Which of the scopes is written.
  var chosen = 0
  var line: LineEditor
  /// The path that waits for leave to be replaced, or `nil` while typing.
  var awaitsReplacing: String?

  /// Asks for one of the scopes, of which there is at least one.
  init(scopes: [ExportScope], chosen: Int = 0) {
    self.scopes = scopes
    self.chosen = scopes.indices.contains(chosen) ? chosen : 0
    line = LineEditor(Self.defaultPath(for: scopes[self.chosen]))
  }

  /// What is to be written.
  var scope: ExportScope { scopes[chosen] }

  /// The path offered for a scope: in the working folder, named by slugs.
  static func defaultPath(for scope: ExportScope) -> String {
    switch scope {
    case .subjects(let subjects):
      guard let subject = subjects.first, subjects.count == 1 else {
        return "metroplan-selection.md"
      }
      return subject.item.map { "\(subject.plan)-\($0).md" } ?? "\(subject.plan).md"
    case .markdown(let table): return "\(table.fileName).md"
    case .commaSeparated(let table): return "\(table.fileName).csv"
    case .oc4ids(let table): return "\(table.fileName)-oc4ids.json"
    case .geoJSON(let table): return "\(table.fileName).geojson"
    case .page(let page): return "\(page.fileName).txt"
    case .plan(let id, let form): return "\(id)\(form.fileEnding)"
    }
  }
}

/// A short word to the reader in the bottom row, until the next key.
package struct Message: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case information
    case failure
  }

  package let text: String
  package let kind: Kind

  init(_ text: String, _ kind: Kind = .information) {
    self.text = text
    self.kind = kind
  }
}

/// The last search that was left by choosing a hit: what n and N walk through.
struct HitWalk: Equatable, Sendable {
  let result: SearchResult
  var index: Int
}
