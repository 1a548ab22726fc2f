import PlanCore
import PlanViews

/// How a table view was left: its order, its filter and its chosen row, by names that mean the same in
/// another run.
struct SavedTable: Equatable, Sendable {
  /// The column that it was sorted by, or `nil` for its own order.
  var sortColumn: String?
  var isDescending = false
  var groupColumn: String?
  var filter = ""
  /// The chosen row.
  var row: Location.Row?

  var isEmpty: Bool { self == SavedTable() }
}

extension TableState {
  /// What another browser may go on with; of a table that has not come yet, what it would go on with
  /// itself.
  var kept: SavedTable {
    guard let table else { return awaited ?? SavedTable() }
    let name = { (column: Int?) in column.map { table.columns[$0].head.id } }
    return SavedTable(
      sortColumn: name(order.sortColumn), isDescending: order.isDescending,
      groupColumn: name(order.groupColumn), filter: isFiltered ? filter : "",
      row: (awaited?.row ?? leftRow).map { row in
        // What is known of it may be more by then.
        guard case .track(let id, _) = row.target else { return row }
        return Location.Row(target: .track(id, items: []), number: row.number)
      })
  }

  /// Goes on as a table was left, once there is one.
  init(_ kept: SavedTable) {
    self.init()
    filter = kept.filter
    awaited = kept
  }
}

extension SavedTable {
  /// The order in a table; a column that it has not got counts for nothing.
  func order(in table: ColumnTable) -> TableOrder {
    let number = { (name: String?) in table.columns.firstIndex { $0.head.id == name } }
    return TableOrder(
      sortColumn: number(sortColumn), isDescending: isDescending && number(sortColumn) != nil,
      groupColumn: number(groupColumn))
  }
}
