import PlanCore

/// 小多图: for each measure a small picture of every subject over the years, all on one scale.
///
/// Only figures of one ``IndicatorTable/Group`` share a scale: one measure, one unit, one mode.
package struct SmallMultiples: Equatable, Sendable {
  /// The measures, in the order of the groups.
  package let measures: [Measure]

  /// The pictures of one measure.
  package struct Measure: Equatable, Sendable {
    /// What is measured.
    package let name: String
    /// The unit, or `nil` for bare numbers.
    package let unit: String?
    /// Whether it was reached or is aimed at.
    package let mode: Mode
    /// The periods that any of the figures holds for, the earliest first; an unknown one is last.
    package let periods: [Period?]
    /// The largest figure, which is as high as a picture.
    package let largest: Double
    /// One picture for each subject, the one with the largest figure first.
    package let panels: [Panel]
  }

  /// The figures of one subject.
  package struct Panel: Equatable, Sendable {
    package let subject: String
    /// The figures, the earliest first; several of one period where plans differ.
    package let points: [Point]

    /// The figures of one of the periods.
    package func points(of period: Int) -> [Point] { points.filter { $0.period == period } }
  }

  /// One figure.
  package struct Point: Equatable, Sendable {
    /// The place of its period among those of the measure.
    package let period: Int
    /// The number of its row in the table.
    package let row: Int
    /// The item it belongs to.
    package let item: ItemReference
    package let figure: Figure
  }

  /// Draws nothing together that is not one group of a table.
  package init(of table: IndicatorTable) {
    var row = 0
    measures = table.groups.map { group in
      let first = row
      row += group.rows.count
      return Measure(group, rowsFrom: first)
    }
  }

  private init(measures: [Measure]) { self.measures = measures }

  /// The pictures of some rows of the table.
  package func keeping(_ rows: Set<Int>) -> SmallMultiples {
    SmallMultiples(measures: measures.compactMap { $0.keeping(rows) })
  }
}

extension SmallMultiples.Measure {
  fileprivate init(_ group: IndicatorTable.Group, rowsFrom first: Int) {
    let known = Set(group.rows.compactMap(\.indicator.period)).sorted {
      ($0.end, $0.start) < ($1.end, $1.start)
    }
    let hasUnknown = group.rows.contains { $0.indicator.period == nil }
    let periods = known.map(Optional.some) + (hasUnknown ? [nil] : [])
    let places = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1, $0) })
    var order: [String] = []
    var points: [String: [SmallMultiples.Point]] = [:]
    for (offset, row) in group.rows.enumerated() {
      guard let figure = row.indicator.figure else { continue }
      let subject = row.indicator.subject
      if points[subject] == nil { order.append(subject) }
      points[subject, default: []].append(
        SmallMultiples.Point(
          period: places[row.indicator.period] ?? 0, row: first + offset, item: row.item,
          figure: figure))
    }
    self.init(
      name: group.name, unit: group.unit, mode: group.rows.first?.indicator.mode ?? .achieved,
      periods: periods, largest: group.rows.map(\.value).max() ?? 0,
      panels: order.map { subject in
        SmallMultiples.Panel(
          subject: subject,
          points: (points[subject] ?? []).sorted { ($0.period, $0.row) < ($1.period, $1.row) })
      })
  }

  /// The pictures of some rows, on the same scale as before; `nil` without any.
  fileprivate func keeping(_ rows: Set<Int>) -> Self? {
    let kept = panels.compactMap { panel -> SmallMultiples.Panel? in
      let points = panel.points.filter { rows.contains($0.row) }
      return points.isEmpty ? nil : SmallMultiples.Panel(subject: panel.subject, points: points)
    }
    guard !kept.isEmpty else { return nil }
    return Self(
      name: name, unit: unit, mode: mode, periods: periods, largest: largest, panels: kept)
  }

  /// The height of a figure in a picture of so many steps: at least one unless it is zero.
  ///
  /// Below zero there is no height to show.
  package func height(of figure: Figure, steps: Int) -> Int {
    let value = figure.value
    guard largest > 0, value > 0, value.isFinite, largest.isFinite else { return 0 }
    return max(1, Int((min(value, largest) / largest * Double(steps)).rounded()))
  }
}
