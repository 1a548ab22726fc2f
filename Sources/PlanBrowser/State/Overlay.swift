import PlanCore

/// What stands in front of the columns and takes the keys.
enum Overlay: Equatable, Sendable {
  case search(SearchBox)
  case export(ExportPrompt)
  case help(scroll: Int)
}

/// The question where to export to.
struct ExportPrompt: Equatable, Sendable {
  let plan: Identifier<Plan>
  /// The item to export, or `nil` when the plan itself is chosen.
  let item: ItemIdentifier?
  /// Whether the whole plan is written although an item is chosen.
  var isWholePlan: Bool
  var line: LineEditor
  /// The path that waits for leave to be replaced, or `nil` while typing.
  var awaitsReplacing: String?

  /// What is to be written.
  var scope: ItemIdentifier? { isWholePlan ? nil : item }

  /// The path offered for a scope: in the working folder, named by slugs.
  static func defaultPath(plan: Identifier<Plan>, item: ItemIdentifier?) -> String {
    item.map { "\(plan)-\($0).md" } ?? "\(plan).md"
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
