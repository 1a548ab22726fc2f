import PlanCore

/// How many rows of a view have one thing in common.
package struct RowGroup: Equatable, Sendable {
  /// The code, slug or text that they have in common, or `nil` where it is unknown.
  package let key: String?
  /// The same in the reader's language.
  package let title: String
  package let count: Int
}

/// How the rows of a view are wanted: sorted by a column, and counted by one.
package struct RowOrder: Equatable, Sendable {
  /// The names of the columns; see ``column(_:of:)``.
  package var sort: String?
  package var isDescending: Bool
  package var group: String?

  package init(sort: String? = nil, isDescending: Bool = false, group: String? = nil) {
    self.sort = sort
    self.isDescending = isDescending
    self.group = group
  }
}

extension TabularView {
  /// The names that rows can be sorted by.
  package static var sortNames: [String] {
    columns(ViewNames(of: Library(), in: .english)).all.map(\.head.id)
  }

  /// The names that rows can be counted by: those of the columns, and the year of a date.
  package static var groupNames: [String] {
    let all = columns(ViewNames(of: Library(), in: .english)).all
    let dated = all.first(where: \.isOfRows)?.head.id
    return all.flatMap { $0.head.id == dated ? [$0.head.id, yearName] : [$0.head.id] }
  }

  /// The one name that is meant by its beginning: `place` for `places`.
  package static func name(_ text: String, among names: [String]) -> String? {
    if names.contains(text) { return text }
    let found = names.filter { $0.hasPrefix(text) }
    return found.count == 1 ? found[0] : nil
  }

  private static var yearName: String { "year" }

  /// The rows sorted by a column, and how many there are of each group.
  ///
  /// Codes and slugs decide and not their words, so that no language changes the order.
  ///
  /// - Parameter library: What the rows are of.
  package func arranged(
    by order: RowOrder, of library: Library, _ names: ViewNames
  ) -> (rows: [Row], groups: [RowGroup]?) {
    let coded = Self.columns(ViewNames(codesOf: library))
    let shown =
      order.sort.map { coded.sorted(rows, by: $0, isDescending: order.isDescending) } ?? rows
    guard let group = order.group else { return (shown, nil) }
    let byYear = group == Self.yearName
    let id = byYear ? Self.columns(names).all.first(where: \.isOfRows)?.head.id : group
    guard let id, let column = Self.columns(names).all.first(where: { $0.head.id == id }),
      let coder = coded.all.first(where: { $0.head.id == id })
    else { return (shown, nil) }
    let isWhole = column.head.kind == .date && !byYear
    func titles(_ value: TableValue) -> [String] {
      isWhole ? [value.text] : value.groups ?? [value.text]
    }
    return (
      shown,
      RowGroup.counting(
        shown.lazy.map { zip(titles(coder.value($0)), titles(column.value($0))) },
        unknown: names.words.unknown)
    )
  }
}

extension ViewColumn {
  /// Whether it has the dates of the rows, and not of something about them.
  fileprivate var isOfRows: Bool { head.kind == .date && head.rank < .max }
}

extension RowGroup {
  /// Counts the groups that rows are in: the one with the most rows first, the unknown last;
  /// between equals the one that appears first.
  fileprivate static func counting(
    _ rows: some Sequence<some Sequence<(String, String)>>, unknown: String
  ) -> [RowGroup] {
    var numbers: [String: Int] = [:]
    var groups: [(key: String, title: String, count: Int)] = []
    for row in rows {
      for (key, title) in row {
        let number = numbers[key] ?? groups.count
        if number == groups.count {
          numbers[key] = number
          groups.append((key, title, 0))
        }
        groups[number].count += 1
      }
    }
    return groups.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.key.isEmpty != second.key.isEmpty { return second.key.isEmpty }
      return first.count == second.count ? left.offset < right.offset : first.count > second.count
    }.map { _, group in
      RowGroup(
        key: group.key.isEmpty ? nil : group.key,
        title: group.key.isEmpty ? unknown : group.title, count: group.count)
    }
  }
}

extension [RowGroup] {
  /// The groups with their counts as text.
  package func table(_ names: ViewNames) -> ViewTable {
    ViewTable(
      header: [names.words.group, names.words.count], rows: map { [$0.title, String($0.count)] })
  }
}
