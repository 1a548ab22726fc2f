import PlanCore

/// A row of a table, by what it is about and its number.
package struct RowPosition: Hashable, Sendable {
  /// What it is about.
  package var target: RowTarget
  /// Its number in the table, which distinguishes rows about one thing.
  package var number: Int

  package init(target: RowTarget, number: Int) {
    self.target = target
    self.number = number
  }

  /// The number of the row that is meant in a table whose rows are about `targets`, or `nil`
  /// without any: the one about the same, and of several the nearest to where it was.
  package func number(among targets: [RowTarget]) -> Int? {
    if targets.indices.contains(number), targets[number].isAbout(target) { return number }
    return targets.indices.lazy.filter { targets[$0].isAbout(target) }
      .min { abs($0 - number) < abs($1 - number) }
  }
}

/// A row that is to be found again.
package enum KeptRow: Equatable, Sendable {
  /// A row of the same table, by its number.
  case row(Int)
  /// The row of another table that is about the same, of several the nearest to its number.
  case about(RowPosition)
}

/// What is to be put in order: the rows of a table that a filter leaves.
package struct ArrangeRequest: Equatable, Sendable {
  package let view: PlanView
  package let table: ColumnTable
  package let order: TableOrder
  /// Words and filters as the search box takes them; blank for all rows.
  package let filter: String
  /// The row whose place in the answer is wanted.
  package let kept: KeptRow?

  package init(
    view: PlanView, table: ColumnTable, order: TableOrder, filter: String, kept: KeptRow? = nil
  ) {
    self.view = view
    self.table = table
    self.order = order
    self.filter = filter
    self.kept = kept
  }
}

/// Rows that have been sorted, grouped and filtered.
package struct ArrangedTable: Equatable, Sendable {
  /// The table that the rows are numbers of.
  package let table: ColumnTable
  /// How they are sorted and grouped.
  package let order: TableOrder
  /// The filter that they passed.
  package let filter: String
  package let arrangement: TableArrangement
  /// The position of the row of ``ArrangeRequest/kept`` among ``TableArrangement/rows``.
  package let keptPlace: Int?
  /// A notice for the reader about the filter; usually empty.
  package let notice: String
  /// What near words added to the filter; usually empty.
  package let additions: String

  package init(
    _ request: ArrangeRequest, _ arrangement: TableArrangement, keptPlace: Int? = nil,
    notice: String = "", additions: String = ""
  ) {
    table = request.table
    order = request.order
    filter = request.filter
    self.arrangement = arrangement
    self.keptPlace = keptPlace
    self.notice = notice
    self.additions = additions
  }

  /// Arranges at once the rows that pass.
  ///
  /// Cost: linear in the rows of the table; see ``ColumnTable/arranged(by:keeping:)``.
  ///
  /// - Parameter passing: Whether a row is shown, by its number; `nil` for all.
  package init(
    _ request: ArrangeRequest, passing: [Bool]? = nil, notice: String = "", additions: String = ""
  ) {
    let arrangement = request.table.arranged(by: request.order, keeping: passing)
    let targets = request.table.targets
    let place =
      switch request.kept {
      case .row(let row):
        request.table.shownRow(for: row, byDocument: request.order.isByDocument)
          .flatMap { arrangement.rows.firstIndex(of: UInt32($0)) }
      case .about(let row):
        row.number(among: targets).flatMap { arrangement.rows.firstIndex(of: UInt32($0)) }
          ?? arrangement.rows.firstIndex { targets[Int($0)].isAbout(row.target) }
      case nil: Int?.none
      }
    self.init(request, arrangement, keptPlace: place, notice: notice, additions: additions)
  }
}

extension ArrangedTable {
  /// The rows as text, those of folded groups too.
  package func viewTable(in language: Language) -> ViewTable {
    table.viewTable(arrangement, in: language)
  }
}

extension ArrangedTable {
  /// The rows about some things, in their order and groups; `nil` where there are none of them.
  package func keeping(_ isKept: (RowTarget) -> Bool) -> ArrangedTable? {
    let kept = Set(arrangement.rows.filter { isKept(table.targets[Int($0)]) })
    guard !kept.isEmpty else { return nil }
    var rows: [UInt32] = []
    var groups: [TableArrangement.Group] = []
    for group in arrangement.groups {
      let start = rows.count
      rows += arrangement.rows[group.range].filter(kept.contains)
      if rows.count > start { groups.append(.init(title: group.title, range: start..<rows.count)) }
    }
    if arrangement.groups.isEmpty { rows = arrangement.rows.filter(kept.contains) }
    return ArrangedTable(
      self, TableArrangement(rows: rows, groups: groups, count: kept.count))
  }

  private init(_ other: ArrangedTable, _ arrangement: TableArrangement) {
    table = other.table
    order = other.order
    filter = other.filter
    self.arrangement = arrangement
    keptPlace = nil
    notice = other.notice
    additions = other.additions
  }
}
