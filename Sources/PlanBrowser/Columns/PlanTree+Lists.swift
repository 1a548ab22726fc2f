import PlanCore

extension PlanTree {
  /// The rows of a list as the reader wants to see them.
  ///
  /// Rows keep the heading that they stand under, and are put in order below it; a heading that
  /// none is left of goes with them.
  func arranged(_ rows: [Row], below path: [Node]) -> [Row] {
    guard !lists.isPlain else { return rows }
    let kept = lists.filters[path].map { filtered(rows, by: $0) } ?? rows
    let order = lists.order(below: path)
    guard order != .document, let key = sortKey(of: order, below: path) else { return kept }
    var result: [Row] = []
    result.reserveCapacity(kept.count)
    for group in kept.split(omittingEmptySubsequences: true, whereSeparator: { $0.node == nil }) {
      if group.startIndex > 0 { result.append(kept[group.startIndex - 1]) }
      let ranked = group.enumerated().map { (key($0.element), $0.offset, $0.element) }
      result += ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
    return result
  }

  private func filtered(_ rows: [Row], by filter: ListViews.Filter) -> [Row] {
    var result: [Row] = []
    var heading: Row?
    for row in rows {
      guard let node = row.node else {
        heading = row
        continue
      }
      guard filter.passing.contains(node) else { continue }
      if let above = heading {
        result.append(above)
        heading = nil
      }
      result.append(row)
    }
    return result
  }

  /// What rows are compared by, the smaller first; `nil` while it is not known.
  private func sortKey(of order: RowOrder, below path: [Node]) -> ((Row) -> Int)? {
    switch order {
    case .document: return nil
    case .name:
      guard let ranks = lists.nameRanks[path], !ranks.isEmpty else { return nil }
      return { row in row.node.flatMap { ranks[$0] } ?? .max }
    case .status: return { row in row.status.map(\.rank) ?? .max }
    case .earliest: return { row in date(of: row, below: path)?.sortNumber ?? .max }
    case .latest: return { row in date(of: row, below: path).map { -$0.sortNumber } ?? .max }
    }
  }

  /// The orders that the rows of a list can be put in, the document's first.
  func orders(below path: [Node]) -> [RowOrder] {
    let rows = allRows(below: path)
    return RowOrder.allCases.filter { order in
      switch order {
      case .document, .name: true
      case .status: rows.contains { $0.status != nil }
      case .earliest, .latest: rows.contains { date(of: $0, below: path) != nil }
      }
    }
  }

  /// The date that a row is put in order by: of a plan its own, of an action when it is due, of a
  /// thing with a history that of the statement which tells how it stands.
  func date(of row: Row, below path: [Node]) -> PartialDate? {
    switch row.node {
    case .plan(let id): catalog.summary(of: id)?.date
    case .item(let id): item(id, on: path)?.sortDate
    default: nil
    }
  }
}

extension Row {
  /// The status that its badge shows.
  var status: Status? {
    if case .standing(_, let status, _) = badge { status } else { nil }
  }
}

extension Status {
  /// The position in the codelist, which follows a project's life.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

extension PartialDate {
  /// A number that is smaller for earlier dates; a year or month stands before its days.
  fileprivate var sortNumber: Int { year * 10_000 + (month ?? 0) * 100 + (day ?? 0) }
}

extension Item {
  fileprivate var sortDate: PartialDate? {
    switch self {
    case .action(let item): item.due?.end
    case .project(let item): item.statements.current?.date
    case .mechanism(let item): item.statements.current?.date
    case .agreement(let item): item.signed ?? item.statements.current?.date
    case .event(let item): item.date
    case .indicator(let item): item.period?.start
    case .commitment(let item): item.date
    case .document(let item): item.statements.current?.date ?? item.period?.start
    case .source(let item): item.date
    case .initiative, .person, .context: nil
    }
  }
}
