import PlanCore

/// What of the library is opened in the reader's editor.
package enum EditTarget: Equatable, Sendable {
  /// The file of a plan, at the item if one is given.
  case plan(Identifier<Plan>, item: ItemIdentifier?)
  /// A file that has a problem, at its line, counted from 1, if that is known.
  case file(String, line: Int?)
}

extension BrowserState {
  /// Opens the file of what is chosen in the editor.
  mutating func openEditor() -> [BrowserEffect] {
    if views.current.shape == .columns, case .problem(let number) = columns.selection.last,
      catalog.problems.indices.contains(number)
    {
      let problem = catalog.problems[number]
      return [.edit(.file(problem.file, line: problem.line))]
    }
    guard case .plan(let id) = subjectPath.first else {
      message = Message(words.nothingToEdit, .failure)
      return []
    }
    guard case .item(let item) = subjectPath.last else { return [.edit(.plan(id, item: nil))] }
    return [.edit(.plan(id, item: item))]
  }
}
