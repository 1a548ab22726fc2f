import PlanPlatform

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

    /// Adds the rows of another column at the end.
    mutating func add(_ other: Self) {
      let places = other.values.map { place(of: $0) }
      cells += other.cells.lazy.map { places[Int($0)] }
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

  /// Joins tables of the same columns, each column on a thread of its own.
  ///
  /// - Precondition: there is a table.
  init(joining parts: [Self]) {
    columns = parallelMap(Array(parts[0].columns.indices)) { index in
      var whole = parts[0].columns[index]
      whole.cells.reserveCapacity(parts.reduce(0) { $0 + $1.targets.count })
      for part in parts.dropFirst() { whole.add(part.columns[index]) }
      return whole
    }
    targets = parts.flatMap(\.targets)
    marks = parts.flatMap(\.marks)
    layers = parts.flatMap(\.layers)
  }

  /// The table so far.
  package var table: ColumnTable {
    ColumnTable(
      columns: columns.map { TableColumn(head: $0.head, values: $0.values, cells: $0.cells) },
      targets: targets, marks: marks, layers: layers)
  }
}
