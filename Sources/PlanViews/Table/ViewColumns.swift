import PlanCore
import PlanPlatform

/// One column of a view: what it is called, what a row has in it, and who shows it.
package struct ViewColumn<Row> {
  /// The name, the title and how the column is treated.
  package let head: TableColumn.Head
  /// Whether the browser has room for it; a column that it leaves out is printed alone.
  package let isOnScreen: Bool
  /// What a row has: the words that the browser shows, and what it is sorted and grouped by.
  package let value: (Row) -> TableValue
  /// What the command line and CSV print where that is not what the browser shows.
  package let text: ((Row) -> String)?

  /// Creates a column.
  ///
  /// - Parameter rank: How long the browser keeps it when room gets short; `nil` when it never
  ///   shows it.
  /// - Parameter isFact: Whether it says how a thing stands, so that names are cut before it.
  package init(
    _ id: String, _ title: String, rank: Int? = nil, kind: TableColumn.Kind = .text,
    isFact: Bool = false, printing text: ((Row) -> String)? = nil,
    value: @escaping (Row) -> TableValue
  ) {
    head = TableColumn.Head(id, title, rank: rank ?? .max, kind: kind, isFact: isFact)
    isOnScreen = rank != nil
    self.value = value
    self.text = text
  }

  /// What the command line and CSV print of a row.
  package func printed(_ row: Row) -> String { text?(row) ?? value(row).text }
}

/// The columns of a view, from which the browser's table, text, CSV, sort and groups are made.
package struct ViewColumns<Row> {
  /// All columns, in the browser's order.
  package let all: [ViewColumn<Row>]
  /// Those that the command line and CSV print, in their order.
  package let printed: [ViewColumn<Row>]
  /// What a row is about.
  package let target: (Row) -> RowTarget
  /// The sign before a row.
  package let mark: (Row) -> RowMark
  /// In which arrangement a row is.
  package let layer: (Row) -> RowLayer
  /// The row as all its columns are asked.
  private let look: (Row) -> Row

  /// Puts columns together.
  ///
  /// - Parameters:
  ///   - look: Finds at once what several columns ask of a row.
  ///   - printed: The names of those that the command line and CSV print, in their order; all of
  ///     them, in the browser's order, if not given.
  package init(
    target: @escaping (Row) -> RowTarget, mark: @escaping (Row) -> RowMark = { _ in .none },
    layer: @escaping (Row) -> RowLayer = { _ in .both },
    looking look: @escaping (Row) -> Row = { $0 },
    printed: [String]? = nil, _ columns: [ViewColumn<Row>]
  ) {
    self.target = target
    self.mark = mark
    self.layer = layer
    self.look = look
    all = columns
    self.printed =
      printed.map { ids in ids.compactMap { id in columns.first { $0.head.id == id } } } ?? columns
  }

  /// The rows as the browser takes them: those columns that it shows.
  package func columnTable(of rows: some Collection<Row>) -> ColumnTable {
    table(all.filter(\.isOnScreen), of: rows)
  }

  /// The rows with every column.
  package func wholeTable(of rows: some Collection<Row>) -> ColumnTable { table(all, of: rows) }

  /// The rows for a filter: what the browser shows, without the columns that it does not ask and
  /// without signs.
  ///
  /// To ask every column of every row for its words takes longer than to filter.
  package func filterTable(
    of rows: some Collection<Row>, by filter: String, in view: PlanView,
    folding fold: (String) -> String
  ) -> ColumnTable {
    let shown = all.filter(\.isOnScreen)
    let asked = RowFilterParts.columns(askedBy: filter, among: shown.map(\.head), folding: fold)
    let columns = shown.filter { column in
      asked?.contains(column.head.id) ?? true || column.head.id == view.filter.yearColumn
    }
    let isLooking = asked == nil
    return table(
      columns, of: rows, mark: { _ in .none }, looking: isLooking ? look : { $0 })
  }

  /// The rows sorted by a column, which need not be on the screen; by none of that name as they are.
  func sorted(_ rows: [Row], by id: String, isDescending: Bool) -> [Row] {
    let table = table(
      all.filter { $0.head.id == id }, of: rows, mark: { _ in .none }, looking: { $0 })
    let order = TableOrder(
      sortColumn: table.columns.isEmpty ? nil : 0, isDescending: isDescending)
    return table.arranged(by: order).rows.map { rows[Int($0)] }
  }

  private func table(
    _ columns: [ViewColumn<Row>], of rows: some Collection<Row>,
    mark: ((Row) -> RowMark)? = nil, looking: ((Row) -> Row)? = nil
  ) -> ColumnTable {
    let (mark, look) = (mark ?? self.mark, looking ?? self.look)
    func builder(_ rows: some Collection<Row>) -> ColumnTableBuilder {
      var builder = ColumnTableBuilder(columns.map(\.head), capacity: rows.count)
      for row in rows {
        let row = look(row)
        builder.add(
          target(row), mark: mark(row), layer: layer(row), columns.map { $0.value(row) })
      }
      return builder
    }
    guard rows.count > Self.rowsAtOnce else { return builder(rows).table }
    // What a column says of a row depends on the row alone, so that threads may ask side by side.
    nonisolated(unsafe) let make = { (start: Int) in
      builder(rows.dropFirst(start).prefix(Self.rowsAtOnce))
    }
    let parts = parallelMap(Array(stride(from: 0, to: rows.count, by: Self.rowsAtOnce))) {
      make($0)
    }
    return ColumnTableBuilder(joining: parts).table
  }

  /// The rows that a thread makes in one go.
  private static var rowsAtOnce: Int { 4096 }

  /// The rows with the columns that the command line prints, as values for other programs.
  package func dataTable(of rows: some Collection<Row>) -> ColumnTable { table(printed, of: rows) }

  /// The rows as the command line prints them.
  package func viewTable(of rows: some Collection<Row>) -> ViewTable {
    ViewTable(
      header: printed.map(\.head.title),
      rows: rows.map { row in
        let row = look(row)
        return printed.map { $0.printed(row) }
      })
  }

  /// The rows in some of the columns.
  package func viewTable(of rows: some Collection<Row>, only ids: [String]) -> ViewTable {
    ViewColumns(target: target, mark: mark, looking: look, printed: ids, all).viewTable(of: rows)
  }
}

/// A view across plans that is one table.
package protocol TabularView {
  associatedtype Row
  /// The rows in the view's own order.
  var rows: [Row] { get }
  /// The one definition of the columns, in the language of `names`.
  static func columns(_ names: ViewNames) -> ViewColumns<Row>
}

extension TabularView {
  /// The rows for the browser.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    Self.columns(names).columnTable(of: rows)
  }

  /// The rows for other programs, with the columns that the command line prints.
  package func dataTable(_ names: ViewNames) -> ColumnTable {
    Self.columns(names).dataTable(of: rows)
  }

  /// The rows as text.
  package func table(_ names: ViewNames) -> ViewTable { Self.columns(names).viewTable(of: rows) }
}

/// A tabular view that is made of a library alone, and can keep some of its rows.
package protocol LibraryView: TabularView, SendableMetatype where Row: Sendable {
  init(_ source: ViewSource)
  /// A view of some rows, in their order.
  init(rows: [Row])
  /// The view with a row for each thing, or for each document that speaks of one.
  func shown(byDocument: Bool) -> Self
  /// The row that a reader looks at first as of a day; `nil` for the first one.
  func openingRow(asOf day: PartialDate) -> Int?
}

extension LibraryView {
  /// Most views have rows of one sort.
  package func shown(byDocument: Bool) -> Self { self }

  package func openingRow(asOf day: PartialDate) -> Int? { nil }
}

/// What views are made of.
package struct ViewSource: Sendable {
  package let library: Library
  package let names: ViewNames
  /// The day on which targets count as overdue.
  package let today: PartialDate
  /// Makes names that readers take for the same the same.
  package let fold: @Sendable (String) -> String
  /// The only plan to look at, or `nil` for all.
  package let plan: Identifier<Plan>?
  private let known: KnownCatalog

  /// - Parameter known: Where the things of the library are kept for the next view.
  init(
    _ library: Library, _ names: ViewNames, asOf today: PartialDate,
    folding fold: @escaping @Sendable (String) -> String, plan: Identifier<Plan>? = nil,
    known: KnownCatalog = KnownCatalog()
  ) {
    self.library = library
    self.known = known
    self.names = names
    self.today = today
    self.fold = fold
    self.plan = plan
  }

  /// The things of the library.
  package var things: ThingCatalog { known.catalog(of: library) }

  /// The plans to look at.
  package var plans: [Plan] {
    plan.map { id in library.plans.filter { $0.id == id } } ?? library.plans
  }
}
