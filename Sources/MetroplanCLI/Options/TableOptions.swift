import ArgumentParser
import PlanCore
import PlanExport
import PlanSearch
import PlanStore
import PlanViews

/// The options of a command that prints a table: filter, sort, group.
///
/// ``ViewOptions`` come beside.
struct TableOptions<View: LibraryView>: ParsableArguments {
  @Argument(help: ArgumentHelp("Words and filters.", valueName: "query"))
  var query: [String] = []

  @Option(name: .long, help: "Sort by a column.")
  var sort: SortName<View>?

  @Flag(name: .long, help: "Sort from the last to the first.")
  var descending = false

  @Option(name: .customLong("group-by"), help: "Count by a column instead of listing.")
  var grouping: GroupName<View>?

  /// What a table says below its rows for a reader.
  typealias Summary = (View, ViewNames) -> [String]

  /// Prints the view.
  ///
  /// - Parameters:
  ///   - view: The library and the form.
  ///   - registered: Its entry in the registry, which says what filters mean.
  ///   - plan: The slug of the only plan to look at, or `nil` for all.
  ///   - isByDocument: Whether each record of a thing is a row.
  ///   - keeping: Which rows an option of the command keeps.
  ///   - summary: What a reader is told below the rows.
  ///   - ledger: The rows for other programs, made of whole plans; those of the view if `nil`.
  ///   - json: The rows as JSON, with the groups where they were asked for.
  func print(
    _ view: ViewOptions, _ registered: PlanView, plan: String? = nil,
    asOf today: PartialDate = Clock.today,
    byDocument isByDocument: Bool = false, keeping: (View.Row) -> Bool = { _ in true },
    summary: Summary = { _, _ in [] },
    json: (View, [RowGroup]?, Library) throws -> String = { table, groups, library in
      try JSONExport.rows(of: table, groups: groups, in: library)
    },
    ledger: ((View, Library) -> DataTable)? = nil
  ) throws {
    let library =
      view.csv && ledger != nil
      ? view.library.loadReportingProblems() : view.library.loadCompactReportingProblems()
    let only = try plan.map { name throws(CommandFailure) in try library.plan(named: name).id }
    if library.plans.isEmpty { throw CommandFailure.noPlans }
    let factory = ViewFactory(view.language, asOf: today, folding: foldedName)
    let source = factory.source(library, plan: only)
    let whole = View(source).shown(byDocument: isByDocument)
    KeptValues.keep(source, whole)
    let kept = View(rows: whole.rows.filter(keeping))
    let found = try narrowed(kept, view, registered, factory, library, source.names)
    let order = RowOrder(
      sort: sort?.name, isDescending: descending, group: grouping?.name)
    let (rows, groups) = found.arranged(by: order, of: library, source.names)
    let table = View(rows: rows)
    let names = view.names(of: library)
    try view.print(
      json: { try json(table, groups, library) },
      data: {
        groups.map { DataTable($0.table(names)) } ?? ledger?(table, library)
          ?? DataTable(table.dataTable(names), names)
      },
      text: {
        (groups.map { TextTable.lines($0.table(source.names)) }
          ?? TextTable.lines(of: table, source.names))
          + (groups == nil ? summary(table, source.names) : [])
      })
  }

  /// The rows that pass the query, as in the browser.
  private func narrowed(
    _ table: View, _ view: ViewOptions, _ registered: PlanView, _ factory: ViewFactory,
    _ library: Library, _ names: ViewNames
  ) throws(CommandFailure) -> View {
    guard !query.isEmpty else { return table }
    let text = query.joined(separator: " ")
    // Each set of words that cells lack is asked for; without a cache, files are read for the first.
    lazy var store = view.library.upToDateStore(for: .oneSearch)
    let found = factory.rows(
      of: View.columns(names)
        .filterTable(of: table.rows, by: text, in: registered, folding: foldedName),
      in: registered, passing: text, gazetteer: library.gazetteer,
      ViewSearch { store.search($0) })
    Output.tell(found.notices, in: view.language)
    let rows = zip(table.rows, found.passing).filter(\.1).map(\.0)
    guard !rows.isEmpty else { throw .nothingFound(text, suggestions: found.suggestions) }
    return View(rows: rows)
  }
}

extension ViewSearch {
  /// Runs a search, with years as the filters write them.
  init(_ search: @escaping (SearchQuery) -> SearchResult) {
    self.init(
      search: search,
      years: { filter in
        let years = YearFilter(filter)
        return { years.passes(year: $0) }
      },
      near: { word in
        PlanSearch.NearCells(word).map { NearCells(notices: $0.notices, isIn: $0.isIn) }
      })
  }
}

/// The name of a column to sort by, or the beginning of one.
struct SortName<View: LibraryView>: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard let name = View.name(argument, among: View.sortNames) else { return nil }
    self.name = name
  }

  static var allValueStrings: [String] { View.sortNames }
}

/// The name of a column to count by, or the beginning of one.
struct GroupName<View: LibraryView>: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard let name = View.name(argument, among: View.groupNames) else { return nil }
    self.name = name
  }

  static var allValueStrings: [String] { View.groupNames }
}
