import PlanCore

/// How far the work on the index has come.
struct IndexingProgress: Equatable, Sendable {
  /// Plans that can be searched.
  let done: Int
  /// All plans; more than `done`, or 0 while nobody knows how many there are.
  let total: Int

  /// Before the first count.
  static let unknown = IndexingProgress(done: 0, total: 0)
}

extension BrowserState {
  /// Takes note of how far the index is; what is ready by now is searched again.
  mutating func takeProgress(done: Int, total: Int) -> [BrowserEffect] {
    let before = library.progress
    let done = max(0, done)
    library.progress = done < total ? IndexingProgress(done: done, total: total) : nil
    guard let before, before != library.progress else { return [] }
    return updatePrompt { $0.refresh($1) }
  }

  /// Takes a newer catalog in; what is chosen stays so, in its line of the screen.
  mutating func adopt(_ new: Catalog) -> [BrowserEffect] {
    let old = (nodes: library.planRows.shown.compactMap(\.node), catalog: catalog)
    library.plans.adopt(new, after: catalog)
    library.catalog = new
    views.outdate(isEmpty: new.summaries.isEmpty)
    library.planRows = PlanRows(PlanTree.planRows(of: new, words: words))
    columns.lists.forgetNames { _ in true }
    arrangePlans()
    if let asked = library.asked, new.summary(of: asked) == nil { self.library.asked = nil }
    keepChoice(among: old.nodes, of: old.catalog)
    if new.filesWithProblems > old.catalog.filesWithProblems {
      message = Message(words.filesWithProblems(new.filesWithProblems), .failure)
    }
    // While the index grows, its progress says when there is more to find.
    let hits = library.progress == nil ? updatePrompt { $0.refresh($1) } : []
    return hits + filterAgain { _ in true }
  }

  /// Finds the first node of the selection among the new rows, or what has come in its place.
  private mutating func keepChoice(among old: [Node], of oldCatalog: Catalog) {
    let nodes = library.planRows.shown.compactMap(\.node)
    guard let first = columns.selection.first, let was = old.firstIndex(of: first) else {
      columns.selection = nodes.first.map { [$0] } ?? []
      return
    }
    if let now = nodes.firstIndex(of: first) {
      columns.tops[[], default: 0] += now - was
      if case .problem(let number) = columns.selection.last {
        keepProblem(oldCatalog.problems[number])
      }
    } else {
      columns.selection = nodes.isEmpty ? [] : [nodes[min(was, nodes.count - 1)]]
      detail.isFocused = false
      detail.top = 0
    }
    columns.tops[[]] = min(
      max(0, columns.tops[[]] ?? 0), max(0, library.planRows.shown.count - layout.listHeight))
    keepSelectionVisible()
  }

  /// A problem is chosen by its place in the list, which may be another one now.
  private mutating func keepProblem(_ problem: LibraryProblem) {
    let place = catalog.problems.firstIndex(of: problem)
    columns.selection = [.problems] + (place.map { [.problem($0)] } ?? [])
  }
}
