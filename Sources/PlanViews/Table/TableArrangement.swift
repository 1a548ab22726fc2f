import PlanPlatform

/// How the rows of a table are to be sorted and grouped.
package struct TableOrder: Hashable, Sendable {
  /// The column that they are sorted by, or `nil` for the table's own order.
  package var sortColumn: Int?
  /// Whether from the last to the first.
  package var isDescending: Bool
  /// The column whose values gather the rows in groups, or `nil` for none.
  package var groupColumn: Int?
  /// Whether each document that speaks of a thing has a row, and not the thing one.
  package var isByDocument: Bool

  /// Creates an order; without arguments the table's own.
  package init(
    sortColumn: Int? = nil, isDescending: Bool = false, groupColumn: Int? = nil,
    isByDocument: Bool = false
  ) {
    self.sortColumn = sortColumn
    self.isDescending = isDescending
    self.groupColumn = groupColumn
    self.isByDocument = isByDocument
  }
}

/// Rows of a table in the order in which they are shown.
package struct TableArrangement: Equatable, Sendable {
  /// Rows that have one thing in common.
  package struct Group: Hashable, Sendable {
    /// What they have in common; empty where it is unknown.
    package let title: String
    /// The rows, as places in ``TableArrangement/rows``.
    package let range: Range<Int>

    package init(title: String, range: Range<Int>) {
      self.title = title
      self.range = range
    }
  }

  /// The numbers of the rows, group after group; a row may be in several groups.
  package let rows: [UInt32]
  /// The groups; none unless asked for.
  package let groups: [Group]
  /// How many different rows there are.
  package let count: Int
  /// How many things the rows are, and how many records of documents.
  package private(set) var recordCounts: RecordCounts

  /// No rows.
  package static let empty = TableArrangement(rows: [], groups: [], count: 0)

  init(rows: [UInt32], groups: [Group], count: Int) {
    self.rows = rows
    self.groups = groups
    self.count = count
    recordCounts = RecordCounts(things: count, records: count)
  }

  /// The same rows, which are so many things and records.
  fileprivate func counting(_ counts: RecordCounts) -> TableArrangement {
    var arrangement = self
    arrangement.recordCounts = counts
    return arrangement
  }
}

extension ColumnTable {
  /// Puts rows in order.
  ///
  /// What is unknown comes last either way, and the order of the table decides between equals.
  /// Groups come in the order of their column when that is sorted by, years from the first to the
  /// last, and others with the most rows first; the unknown is last.
  ///
  /// Cost: linear in the rows, and sorting the distinct values of one column.
  ///
  /// - Parameter kept: Whether a row is shown, by its number; `nil` for all.
  package func arranged(by order: TableOrder, keeping kept: [Bool]? = nil) -> TableArrangement {
    var rows: [UInt32] = []
    let isByDocument = order.isByDocument
    if let kept {
      rows = (0..<UInt32(count)).filter {
        kept[Int($0)] && isShown(Int($0), byDocument: isByDocument)
      }
    } else if hasRecords {
      rows = (0..<UInt32(count)).filter { isShown(Int($0), byDocument: isByDocument) }
    } else {
      rows = Array(0..<UInt32(count))
    }
    // In the order of the table the records of a thing are together.
    let counts = recordCounts(of: rows, byDocument: isByDocument)
    if let column = order.sortColumn {
      rows = columns[column].sorted(rows, isDescending: order.isDescending)
    }
    guard let column = order.groupColumn else {
      return TableArrangement(rows: rows, groups: [], count: rows.count).counting(counts)
    }
    return columns[column].grouped(rows, inOrder: order.sortColumn == column).counting(counts)
  }
}

extension TableColumn {
  /// The rows sorted by their values in this column; equals keep their order.
  fileprivate func sorted(_ rows: [UInt32], isDescending: Bool) -> [UInt32] {
    let ranks = ranks(isDescending: isDescending)
    var starts = Array(repeating: 0, count: values.count + 1)
    for row in rows { starts[Int(ranks[Int(cells[Int(row)])]) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var sorted = Array(repeating: UInt32(0), count: rows.count)
    for row in rows {
      let rank = Int(ranks[Int(cells[Int(row)])])
      sorted[starts[rank]] = row
      starts[rank] += 1
    }
    return sorted
  }

  /// For each value the number of those before it; equals share one.
  private func ranks(isDescending: Bool) -> [UInt32] {
    let atOnce = 4096
    let starts = Array(stride(from: 0, to: values.count, by: atOnce))
    var keys = parallelMap(starts) { start in
      (start..<min(start + atOnce, values.count)).map { ValueKey(values[$0], place: $0) }
    }.flatMap { $0 }
    keys.sort { $0.precedes($1, isDescending) }
    var ranks = Array(repeating: UInt32(0), count: values.count)
    var rank: UInt32 = 0
    for (place, key) in keys.enumerated() {
      if place > 0, keys[place - 1].precedes(key, isDescending) { rank = UInt32(place) }
      ranks[key.place] = rank
    }
    return ranks
  }

  fileprivate func grouped(_ rows: [UInt32], inOrder: Bool) -> TableArrangement {
    let (titles, members) = groupsOfValues
    var counts = Array(repeating: 0, count: titles.count)
    var appearances: [Int] = []
    for row in rows {
      for group in members[Int(cells[Int(row)])] {
        if counts[group] == 0 { appearances.append(group) }
        counts[group] += 1
      }
    }
    let places = Dictionary(
      uniqueKeysWithValues: appearances.enumerated().map { ($0.element, $0.offset) })
    let order = appearances.sorted { left, right in
      if titles[left].isEmpty != titles[right].isEmpty { return titles[right].isEmpty }
      if !inOrder, head.kind == .date { return titles[left] < titles[right] }
      if !inOrder, counts[left] != counts[right] { return counts[left] > counts[right] }
      return places[left, default: 0] < places[right, default: 0]
    }
    var starts = Array(repeating: 0, count: titles.count)
    var groups: [TableArrangement.Group] = []
    var end = 0
    for group in order {
      starts[group] = end
      groups.append(.init(title: titles[group], range: end..<end + counts[group]))
      end += counts[group]
    }
    var placed = Array(repeating: UInt32(0), count: end)
    for row in rows {
      for group in members[Int(cells[Int(row)])] {
        placed[starts[group]] = row
        starts[group] += 1
      }
    }
    return TableArrangement(rows: placed, groups: groups, count: rows.count)
  }

  /// The titles of all groups, and for each value those that its rows are in.
  private var groupsOfValues: (titles: [String], members: [[Int]]) {
    var titles: [String] = []
    var numbers: [String: Int] = [:]
    let members = values.map { value in
      var seen: Set<Int> = []
      return (value.groups ?? [value.text]).map { title in
        if let number = numbers[title] { return number }
        numbers[title] = titles.count
        titles.append(title)
        return titles.count - 1
      }.filter { seen.insert($0).inserted }
    }
    return (titles, members)
  }
}
