import PlanCore

/// A table for other programs: every cell is a value, and not a phrase for a reader.
package struct DataTable: Equatable, Sendable {
  /// The columns in their order.
  package let columns: [Column]
  /// The cells, row by row, as many as there are columns.
  package var rows: [[Cell]]

  package init(columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// What a column is called.
  package struct Column: Equatable, Sendable {
    /// The name that is the same in every language.
    package let id: String
    /// The name in the reader's language.
    package let title: String

    package init(_ id: String, _ title: String) {
      self.id = id
      self.title = title
    }
  }

  /// One value.
  package enum Cell: Equatable, Sendable {
    /// Nothing is known.
    case empty
    case text(String)
    /// Several values, each of them text.
    case list([String])
    case number(Double)
    /// A day; ``Precision`` in another column says how much of it is known.
    case date(PartialDate, Precision)
  }

  /// How much of a date the source gives.
  package enum Precision: String, Sendable {
    case day, month, year
  }
}

extension DataTable.Cell {
  /// A text, or nothing.
  init(_ text: String?) {
    guard let text, !text.isEmpty else {
      self = .empty
      return
    }
    self = .text(text)
  }

  /// Values in a row, those without any text left out.
  init(_ values: [String]) {
    let values = values.filter { !$0.isEmpty }
    self = values.isEmpty ? .empty : .list(values)
  }

  init(_ number: Double?) { self = number.map { .number($0) } ?? .empty }

  init(_ count: Int) { self = .number(Double(count)) }

  /// The first day of a date.
  init(first date: PartialDate?) {
    self = date.map { .date($0.firstDay, $0.precision) } ?? .empty
  }

  /// The last day of a date, by which something is due.
  init(last date: PartialDate?) {
    self = date.map { .date($0.lastDay, $0.precision) } ?? .empty
  }

  /// How much of a date is known.
  init(precisionOf date: PartialDate?, _ words: Strings) {
    self = date.map { .text(words.name(of: $0.precision)) } ?? .empty
  }

  /// Whether a source prints something or an editor concluded it.
  init(_ basis: Basis?, _ words: Strings) {
    self = basis.map { .text(words.name(of: $0)) } ?? .empty
  }
}

extension PartialDate {
  var precision: DataTable.Precision {
    if month == nil { return .year }
    return day == nil ? .month : .day
  }

  var firstDay: PartialDate { PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self }

  var lastDay: PartialDate {
    let month = month ?? 12
    let days = day.map { [$0] } ?? [31, 30, 29, 28]
    return days.lazy.compactMap { PartialDate(year: year, month: month, day: $0) }.first ?? self
  }
}

extension Strings {
  func name(of precision: DataTable.Precision) -> String {
    switch precision {
    case .day: say("日", "day")
    case .month: say("月", "month")
    case .year: say("年", "year")
    }
  }

  func name(of basis: Basis) -> String {
    switch basis {
    case .printed: say("原文", "printed")
    case .inferred: say("推断", "inferred")
    }
  }

  /// How a source qualifies a number: 约, at-least.
  func name(of comparator: Comparator) -> String {
    say(comparator.describe("", in: .chinese), comparator.rawValue)
  }
}
