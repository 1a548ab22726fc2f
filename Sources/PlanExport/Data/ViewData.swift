import PlanCore
import PlanViews

/// The rows of a view for other programs, a range at a time.
///
/// A column of dates gets one for their precision and one for their basis, a column of figures one
/// for what qualifies them and, where the view has none, one for their units.
package struct ViewData: Sendable {
  private let table: ColumnTable
  private let arrangement: TableArrangement?
  private let language: Language
  private let parts: [Part]

  /// A column of the view with those that it becomes.
  private struct Part {
    enum Kind { case plain, count, figure(hasUnit: Bool), date }

    let column: Int
    let kind: Kind
  }

  /// The columns.
  package let columns: [DataTable.Column]

  /// - Parameter arrangement: Which rows there are, in their order and groups; `nil` for all.
  package init(
    _ table: ColumnTable, _ arrangement: TableArrangement? = nil, in language: Language
  ) {
    self.table = table
    self.arrangement = arrangement
    self.language = language
    let words = Strings(language)
    let hasUnits = table.column("unit") != nil
    let hasDates = table.columns.contains(where: Self.isOfDates)
    var parts: [Part] = []
    var columns: [DataTable.Column] = []
    if arrangement?.groups.isEmpty == false { columns.append(.init("group", words.group)) }
    for (number, column) in table.columns.enumerated() {
      let head = column.head
      // Dates bring their precision with them.
      if head.id == "precision", hasDates { continue }
      columns.append(.init(head.id, head.title))
      switch Self.isOfDates(column) ? .date : head.kind {
      case .text: parts.append(Part(column: number, kind: .plain))
      case .date:
        parts.append(Part(column: number, kind: .date))
        columns += Self.dateColumns(head, words)
      case .number where Self.figures.contains(head.id):
        let hasUnit = head.id != "value" || !hasUnits
        parts.append(Part(column: number, kind: .figure(hasUnit: hasUnit)))
        columns.append(
          .init(head.id + "Comparator", words.comparator(of: head.title)))
        if hasUnit { columns.append(.init(head.id + "Unit", words.unit(of: head.title))) }
      case .number: parts.append(Part(column: number, kind: .count))
      }
    }
    self.parts = parts
    self.columns = columns
  }

  /// Whether a column holds dates and nothing else; those have an order, and periods have none.
  private static func isOfDates(_ column: TableColumn) -> Bool {
    if column.head.kind != .text { return column.head.kind == .date }
    var hasDate = false
    for value in column.values where !value.text.isEmpty {
      let text = value.text.hasPrefix("~") ? value.text.dropFirst() : value.text[...]
      guard value.order != nil, PartialDate(String(text)) != nil else { return false }
      hasDate = true
    }
    return hasDate
  }

  /// The columns that hold figures as a source qualifies them.
  private static let figures: Set<String> = ["value", "growth"]

  private static func dateColumns(
    _ head: TableColumn.Head, _ words: Strings
  ) -> [DataTable.Column] {
    [
      .init(head.id + "Precision", words.precision(of: head.title)),
      .init(head.id + "Basis", words.basis(of: head.title)),
    ]
  }

  /// How many rows there are; one that is in several groups counts in each.
  package var count: Int { arrangement?.rows.count ?? table.count }

  /// All rows.
  package var whole: DataTable { DataTable(columns: columns, rows: rows(0..<count)) }

  /// Some of the rows, by their places in the arrangement.
  package func rows(_ range: Range<Int>) -> [[DataTable.Cell]] {
    guard let arrangement else { return range.map { cells(of: $0) } }
    guard !arrangement.groups.isEmpty else {
      return arrangement.rows[range].map { cells(of: Int($0)) }
    }
    let unknown = Strings(language).unknown
    return arrangement.groups.flatMap { group -> [[DataTable.Cell]] in
      let title = group.title.isEmpty ? unknown : group.title
      return arrangement.rows[group.range.clamped(to: range)].map {
        [.text(title)] + cells(of: Int($0))
      }
    }
  }

  private func cells(of row: Int) -> [DataTable.Cell] {
    var cells: [DataTable.Cell] = []
    cells.reserveCapacity(columns.count)
    for part in parts {
      let value = table.columns[part.column].value(of: row)
      switch part.kind {
      case .plain: cells.append(plain(value))
      case .count:
        cells.append(
          value.order.map { .number(Double($0)) } ?? Double(value.text).map { .number($0) }
            ?? .init(value.text))
      case .figure(let hasUnit): cells += figure(value.text, hasUnit: hasUnit)
      case .date: cells += date(value.text, at: row)
      }
    }
    return cells
  }

  private func plain(_ value: TableValue) -> DataTable.Cell {
    // A list of one is a list too, so that what stands between names is escaped in it.
    if let parts = value.groups, parts.count > 1 || parts == [value.text] { return .init(parts) }
    return value.text == Strings(language).nothing ? .empty : .init(value.text)
  }

  /// A date as a view writes it: `2021-04`, or `~2021-04` where an editor concluded it.
  private func date(_ text: String, at row: Int) -> [DataTable.Cell] {
    let isInferred = text.hasPrefix("~")
    guard let date = PartialDate(isInferred ? String(text.dropFirst()) : text) else {
      return [.init(text), .empty, .empty]
    }
    let words = Strings(language)
    return [
      .init(first: date), .init(precisionOf: date, words),
      .init(isInferred ? Basis.inferred : Basis.printed, words),
    ]
  }

  /// A figure as a view writes it: 约242, `over 3.6%`.
  private func figure(_ text: String, hasUnit: Bool) -> [DataTable.Cell] {
    let nothing: [DataTable.Cell] = hasUnit ? [.empty, .empty, .empty] : [.empty, .empty]
    guard !text.isEmpty else { return nothing }
    let digits = Set("0123456789.")
    guard var start = text.firstIndex(where: digits.contains),
      let last = text.lastIndex(where: digits.contains)
    else { return [.init(text)] + nothing.dropFirst() }
    let end = text.index(after: last)
    if start > text.startIndex, ["-", "−", "+"].contains(text[text.index(before: start)]) {
      start = text.index(before: start)
    }
    guard let number = Double(text[start..<end].replacing("−", with: "-")) else {
      return [.init(text)] + nothing.dropFirst()
    }
    var rest = text[..<start] + text[end...]
    let words = Strings(language)
    let comparator = Comparator.allCases.first { comparator in
      let mark = comparator.describe("", in: language)
      guard let found = rest.firstRange(of: mark) else { return false }
      rest.removeSubrange(found)
      return true
    }
    let cells: [DataTable.Cell] = [
      .number(number), .init(comparator.map { words.name(of: $0) }),
    ]
    let unit = rest.split(separator: " ").joined(separator: " ")
    return hasUnit ? cells + [.init(unit)] : cells
  }
}

extension DataTable {
  /// The words of a table as they are; what is a plain number is one.
  package init(_ table: ViewTable) {
    self.init(
      columns: table.header.map { Column($0, $0) },
      rows: table.rows.map { $0.map { Self.cell($0) } })
  }

  private static func cell(_ text: String) -> Cell {
    let isCount =
      !text.isEmpty && text.utf8.count < 16
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (text == "0" || !text.hasPrefix("0"))
    if isCount, let number = Double(text) { return .number(number) }
    return Cell(text)
  }
}

extension Strings {
  func precision(of column: String) -> String { say("\(column)精度", "\(column) precision") }
  func basis(of column: String) -> String { say("\(column)依据", "\(column) basis") }
  func comparator(of column: String) -> String { say("\(column)限定词", "\(column) comparator") }
  func unit(of column: String) -> String { say("\(column)单位", "\(column) unit") }
}
