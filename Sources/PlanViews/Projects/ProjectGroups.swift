import PlanCore

/// What projects are grouped by.
package enum ProjectGrouping: String, CaseIterable, Sendable {
  case name, kind, place, stage, mode, date, year, plan
  /// The number of plans that name the project.
  case plans
}

/// The projects that have one thing in common.
package struct ProjectGroup: Equatable, Sendable {
  /// The name, code, slug, date, year or number that they have in common, or `nil` where it is unknown.
  package let key: String?
  /// The rows, in the order of the table.
  package let rows: [ProjectTable.Row]
}

extension ProjectTable {
  /// The rows in groups, those with the most rows first, the unknown last; between equals the
  /// one that appears first.
  ///
  /// A project in several places stands in the group of each, so that the counts
  /// tell what touches a place, and may add up to more than the rows.
  package func grouped(by grouping: ProjectGrouping) -> [ProjectGroup] {
    var order: [String?] = []
    var members: [String?: [Row]] = [:]
    for row in rows {
      for key in row.keys(of: grouping) {
        if members[key] == nil { order.append(key) }
        members[key, default: []].append(row)
      }
    }
    let groups = order.map { ProjectGroup(key: $0, rows: members[$0] ?? []) }
    return groups.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if (first.key == nil) != (second.key == nil) { return second.key == nil }
      if first.rows.count != second.rows.count { return first.rows.count > second.rows.count }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension ProjectTable.Row {
  /// The groups that the row stands in, one or more.
  fileprivate func keys(of grouping: ProjectGrouping) -> [String?] {
    switch grouping {
    case .name: [name]
    case .date: [date?.description]
    case .plans: [String(plans.count)]
    case .kind: [kind.rawValue]
    case .place: places.isEmpty ? [nil] : places.map(\.rawValue)
    case .stage: [stage?.rawValue]
    case .mode: [mode?.rawValue]
    case .plan: [item.plan.rawValue]
    case .year: [date.map { String($0.year) }]
    }
  }
}
