/// Makes a ``ColumnTable`` row by row.
package struct ColumnTableBuilder: Sendable {
  private struct Column: Sendable {
    let head: TableColumn.Head
    var values: [TableValue] = []
    var places: [TableValue: UInt32] = [:]
    var cells: [UInt32] = []

    /// The place of a value, which is added when it is new.
    mutating func place(of value: TableValue) -> UInt32 {
      let next = UInt32(values.count)
      if let place = places[value] { return place }
      places[value] = next
      values.append(value)
      return next
    }
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
      columns[index].cells.append(columns[index].place(of: value))
    }
    targets.append(target)
    marks.append(mark)
    layers.append(layer)
  }

  /// Adds the rows of another table with the same columns at the end.
  mutating func add(_ other: Self) {
    for index in columns.indices {
      let added = other.columns[index]
      let places = added.values.map { columns[index].place(of: $0) }
      columns[index].cells += added.cells.lazy.map { places[Int($0)] }
    }
    targets += other.targets
    marks += other.marks
    layers += other.layers
  }

  /// The table so far.
  package var table: ColumnTable {
    ColumnTable(
      columns: columns.map { TableColumn(head: $0.head, values: $0.values, cells: $0.cells) },
      targets: targets, marks: marks, layers: layers)
  }
}
