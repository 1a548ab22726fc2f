import PlanCore
import PlanText
import PlanViews

/// What can be exported from the screen: plans and items, and the rows of a view.
struct ExportSources {
  let views: ViewsState
  let context: ViewContext
  let subject: Subject
  /// The plan that the columns show.
  let shownPlan: Identifier<Plan>?

  private var words: Strings { context.words }
  private var picks: [ExportSubject] { context.exports.picks }

  /// Scopes with their titles.
  func choices(_ scopes: [ExportScope]) -> [ExportChoice] {
    scopes.map { ExportChoice($0, words, naming: title(of:)) }
  }

  var scopes: [ExportScope] {
    switch views.current.shape {
    case .columns: documentScopes
    case .table: tableScopes
    }
  }

  /// The plan that the columns show, in the formats for other programs.
  var planScopes: [ExportScope] {
    guard views.current.shape == .columns, let id = shownPlan else { return [] }
    // The document is among the document scopes.
    return ExportFormat.formats(of: .plans).filter { $0 != .markdown }.map { .plan(id, $0) }
  }

  /// What can be written as a document: the picks, the chosen item, the whole plan.
  var documentScopes: [ExportScope] {
    var scopes: [[ExportSubject]] = picks.isEmpty ? [] : [picks]
    if case .plan(let plan) = subject.path.first {
      // A section or a member has no document of its own: the plan is written.
      if let item = subject.exported, item.item != nil { scopes.append([item]) }
      scopes.append([ExportSubject(plan: plan, item: nil)])
    }
    var seen: Set<[ExportSubject]> = []
    return scopes.filter { seen.insert($0).inserted }.map(ExportScope.subjects)
  }

  /// Asks where to write the picks or the selection; `nil` if there is neither.
  var filePrompt: ExportPrompt? {
    let choices = choices(scopes)
    return choices.isEmpty ? nil : ExportPrompt(choices)
  }

  /// A menu of everything that can be written, in every format; `nil` if there is nothing.
  var formatMenu: MenuPrompt? {
    let choices = choices(scopes + planScopes)
    guard !choices.isEmpty else { return nil }
    return MenuPrompt(.export(choices), titles: choices.map { $0.fullTitle(words) })
  }

  /// Asks for the command that reads a document; `nil` if there is no document.
  func pipePrompt(_ line: LineEditor) -> PipePrompt? {
    let choices = choices(documentScopes)
    return choices.isEmpty ? nil : PipePrompt(choices, line: line)
  }

  /// The title of a plan or item.
  private func title(of subject: ExportSubject) -> String {
    guard let item = subject.item else { return words.wholePlan }
    return self.subject.tree.plans[subject.plan]?.item(item)?.title ?? rowTitle ?? item.rawValue
  }

  /// The title in the chosen row of a table, for a plan that has not been read.
  private var rowTitle: String? {
    guard views.current.shape == .table else { return nil }
    if let front = views.front(context), front.target != nil { return front.title }
    guard let shown = views.table.shown, case .row(let row) = views.table.chosenLine else {
      return nil
    }
    return ["name", "title"].compactMap { shown.table.column($0)?.value(of: row).text }
      .first { !$0.isEmpty }
  }

  /// What can be written from a table: first what has the focus, then the table itself, its rows in
  /// formats for other programs, and what the chosen row is about.
  private var tableScopes: [ExportScope] {
    guard let shown = views.table.shown, views.table.lineCount > 0 else { return [] }
    let viewTitle = views.title(context)
    if views.current == .places, views.placePage.isMatrix {
      return inTableFormats(
        views.placePage.matrix.table(words).map { ready($0, "matrix", title: viewTitle) })
    }
    let table = ExportedTable(
      title: viewTitle, rows: .arranged(picked(of: shown) ?? shown),
      fileName: views.current.fileName,
      isOfProjects: views.current == .projects)
    let item = views.target(context)?.item.map {
      ExportScope.subjects([ExportSubject(plan: $0.plan, item: $0.isPlan ? nil : $0.id)])
    }
    let picked = picks.isEmpty ? nil : ExportScope.subjects(picks)
    let own = views.current.contents.flatMap { content in
      content == .pages
        ? [mapPage(title: viewTitle).map(ExportScope.page)].compactMap { $0 }
        : rows(table, of: content)
    }
    let page =
      views.placePage.isFocused && views.current == .places ? inTableFormats(placeTable) : []
    return page + inTableFormats(table) + own + (page.isEmpty ? inTableFormats(placeTable) : [])
      + [picked, item].compactMap { $0 }
  }

  /// The picked rows of a table, or `nil` where none of them is picked.
  private func picked(of shown: ArrangedTable) -> ArrangedTable? {
    guard !picks.isEmpty else { return nil }
    let items = Set(
      picks.map { pick in
        ItemReference(plan: pick.plan, id: pick.item ?? ItemIdentifier(pick.plan))
      })
    return shown.keeping { target in
      if case .plan(let plan) = target {
        return items.contains(ItemReference(plan: plan, id: ItemIdentifier(plan)))
      }
      return target.item.map(items.contains) ?? false
    }
  }

  private func inTableFormats(_ table: ExportedTable?) -> [ExportScope] {
    table.map { rows($0, of: .tables) } ?? []
  }

  /// A table in every format for its rows, or for what they are about.
  private func rows(_ table: ExportedTable, of content: ExportFormat.Content) -> [ExportScope] {
    ExportFormat.formats(of: content).map { .table(table, $0) }
  }

  private func ready(_ table: ViewTable, _ name: String, title: String) -> ExportedTable {
    ExportedTable(title: title, rows: .ready(table), fileName: "metroplan-\(name)")
  }

  /// Everything about the chosen place.
  private var placeTable: ExportedTable? {
    guard views.current == .places, let shown = views.placePage.shown else { return nil }
    let slugs = shown.places.map(\.rawValue).joined(separator: "-")
    return ready(shown.table, slugs, title: shown.title)
  }

  private func mapPage(title: String) -> ExportedPage? {
    views.map.page(
      views.table, title: title, fileName: views.current.fileName, context)
  }
}
