import PlanCore

/// 指标总表: the figures of all plans, and which of them can be held against each other.
package struct IndicatorTable: Equatable, Sendable {
  /// The figures, in the order of the plans.
  package let rows: [Row]
  /// The groups of two or more comparable figures, in the order of their first.
  package let groups: [Group]

  /// One figure of one plan.
  package struct Row: Hashable, Sendable {
    /// The item it belongs to.
    package let item: ItemReference
    /// The figure.
    package let indicator: Indicator
  }

  /// Figures of one measure in one unit.
  ///
  /// Nothing is ever added up, and a figure in another unit is in another group, even where the
  /// units could be converted: 5000 亿 is how the source puts it.
  package struct Group: Equatable, Sendable {
    /// What is measured, as the first figure calls it.
    package let name: String
    /// The unit, or `nil` for bare numbers.
    package let unit: String?
    /// The year or years that all figures hold for; `nil` when they differ or are unknown.
    package let period: Period?
    /// The figures, the largest first.
    package let rows: [Row]
  }

  /// Gathers the figures of some plans.
  ///
  /// - Parameter fold: Makes names that readers take for the same the same.
  package init(of plans: [Plan], folding fold: (String) -> String) {
    let rows = plans.flatMap { plan in
      plan.indicators.map { indicator in
        Row(
          item: ItemReference(plan: plan.id, id: ItemIdentifier(indicator.id)),
          indicator: indicator)
      }
    }
    self.rows = rows
    groups = Self.groups(of: rows, fold)
  }

  /// A row belongs to the first group with its unit and mode that shares one of its names.
  ///
  /// A name that one plan has for several figures, such as 开工率、投产率、达效率, is ignored.
  private static func groups(of rows: [Row], _ fold: (String) -> String) -> [Group] {
    struct Measure: Hashable {
      let name: String
      let unit: String?
      let mode: Mode
    }
    var owners: [Identifier<Plan>: [String: Set<String>]] = [:]
    for row in rows {
      for alias in row.indicator.aliases.names {
        owners[row.item.plan, default: [:]][fold(alias), default: []].insert(row.indicator.name)
      }
    }
    func isItsOwn(_ name: String, of row: Row) -> Bool {
      (owners[row.item.plan]?[name]?.count ?? 0) < 2
    }
    var numbers: [Measure: Int] = [:]
    var members: [[Row]] = []
    for row in rows {
      guard let figure = row.indicator.figure else { continue }
      let aliases = row.indicator.aliases.names.map(fold).filter { isItsOwn($0, of: row) }
      let measures = ([fold(row.indicator.name)] + aliases).map {
        Measure(name: $0, unit: figure.unit, mode: row.indicator.mode)
      }
      let number = measures.lazy.compactMap { numbers[$0] }.first ?? members.count
      if number == members.count { members.append([]) }
      members[number].append(row)
      for measure in measures where numbers[measure] == nil { numbers[measure] = number }
    }
    return members.compactMap { Group(comparing: $0) }
  }
}

extension IndicatorTable.Group {
  /// Takes rows of one measure; `nil` unless there are two that differ in subject or period.
  fileprivate init?(comparing rows: [IndicatorTable.Row]) {
    guard let first = rows.first else { return nil }
    let facts = Set(rows.map { [$0.indicator.subject, $0.indicator.period?.description ?? ""] })
    guard facts.count > 1 else { return nil }
    name = first.indicator.name
    unit = first.indicator.figure?.unit
    let periods = Set(rows.map(\.indicator.period))
    period = periods.count == 1 ? first.indicator.period : nil
    self.rows = rows.enumerated().sorted { left, right in
      let (first, second) = (left.element.value, right.element.value)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}

extension IndicatorTable.Row {
  /// The number, in the unit of the figure; 0 without one.
  package var value: Double { indicator.figure?.value ?? 0 }
}
