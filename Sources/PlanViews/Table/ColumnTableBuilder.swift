/// Makes a ``ColumnTable`` row by row.
package struct ColumnTableBuilder {
  private struct Column {
    let head: TableColumn.Head
    var values: [TableValue] = []
    var places: [TableValue: UInt32] = [:]
    var cells: [UInt32] = []
  }

  private var columns: [Column]
  private var targets: [RowTarget] = []
  private var marks: [RowMark] = []
  private var layers: [RowLayer] = []

  /// Starts without rows.
  package init(_ heads: [TableColumn.Head], capacity: Int = 0) {
    columns = heads.map { head in
      var column = Column(head: head)
      column.cells.reserveCapacity(capacity)
      return column
    }
    targets.reserveCapacity(capacity)
    marks.reserveCapacity(capacity)
    layers.reserveCapacity(capacity)
  }

  /// Adds a row at the end.
  ///
  /// - Precondition: there is a value for every column.
  package mutating func add(
    _ target: RowTarget, mark: RowMark = .none, layer: RowLayer = .both, _ values: [TableValue]
  ) {
    precondition(values.count == columns.count, "a value for every column")
    for (index, value) in values.enumerated() {
      let next = UInt32(columns[index].values.count)
      let place = columns[index].places[value] ?? next
      if place == next {
        columns[index].places[value] = next
        columns[index].values.append(value)
      }
      columns[index].cells.append(place)
    }
    targets.append(target)
    marks.append(mark)
    layers.append(layer)
  }

  /// The table so far.
  package var table: ColumnTable {
    ColumnTable(
      columns: columns.map { TableColumn(head: $0.head, values: $0.values, cells: $0.cells) },
      targets: targets, marks: marks, layers: layers)
  }
}
