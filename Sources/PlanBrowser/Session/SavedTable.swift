import PlanCore
import PlanViews

/// The state of a table to restore: order, filter and chosen row, by names that mean the same in
/// another run.
struct SavedTable: Equatable, Sendable {
  /// The column it was sorted by, or `nil` for its own order.
  var sortColumn: String?
  var isDescending = false
  var groupColumn: String?
  /// Whether each document had a row.
  var isByDocument = false
  var filter = ""
  /// The chosen row.
  var row: Location.Row?

  var isEmpty: Bool { self == SavedTable() }
}

extension TableState {
  /// What a session keeps of it; for a table that has not arrived, what was to be restored.
  var kept: SavedTable {
    guard let table else { return awaited ?? SavedTable() }
    let name = { (column: Int?) in column.map { table.columns[$0].head.id } }
    return SavedTable(
      sortColumn: name(order.sortColumn), isDescending: order.isDescending,
      groupColumn: name(order.groupColumn), isByDocument: order.isByDocument,
      filter: isFiltered ? filter : "",
      row: (awaited?.row ?? leftRow).map { row in
        // The rest of the plans may bring its row.
        guard case .track(let id, _) = row.target else { return row }
        return Location.Row(target: .track(id, items: []), number: row.number)
      })
  }

  /// Restores the state of a table once its content is here.
  init(_ kept: SavedTable) {
    self.init()
    filter = kept.filter
    awaited = kept
  }
}

extension SavedTable {
  /// The order in a table; unknown columns are ignored.
  func order(in table: ColumnTable) -> TableOrder {
    let number = { (name: String?) in table.columns.firstIndex { $0.head.id == name } }
    return TableOrder(
      sortColumn: number(sortColumn), isDescending: isDescending && number(sortColumn) != nil,
      groupColumn: number(groupColumn), isByDocument: isByDocument && table.hasRecords)
  }
}
