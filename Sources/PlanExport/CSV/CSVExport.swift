import PlanCore

/// Writes tables as comma-separated values of RFC 4180: a line of heads, then a line a row, each
/// ended by CR LF.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and runs it, so
/// such a cell gets an apostrophe before it, unless it is a number. docs/output.md says more.
package struct CSVExport: Equatable, Sendable {
  /// Whether the file begins with a byte order mark, without which Excel takes it for GBK.
  package let hasMark: Bool
  /// Whether the heads are the names that are the same in every language.
  package let usesCodes: Bool

  package init(hasMark: Bool = false, usesCodes: Bool = false) {
    self.hasMark = hasMark
    self.usesCodes = usesCodes
  }

  /// The rows of a table.
  package func text(_ table: DataTable) -> String {
    beginning(table.columns) + Self.rows(table.rows)
  }

  /// The mark and the heads, so that a long table can be written piece by piece.
  package func beginning(_ columns: [DataTable.Column]) -> String {
    let heads = columns.map { Self.cell(usesCodes ? $0.id : $0.title) }
    return (hasMark ? "\u{FEFF}" : "") + heads.joined(separator: ",") + "\r\n"
  }

  /// Some rows of a table.
  package static func rows(_ rows: [[DataTable.Cell]]) -> String {
    rows.map { $0.map { cell(text(of: $0)) }.joined(separator: ",") + "\r\n" }.joined()
  }

  /// A value in words that can be taken back.
  static func text(of cell: DataTable.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .list(let values): values.map(listed).joined(separator: "; ")
    case .number(let number): digits(of: number)
    case .date(let date, _): date.description
    }
  }

  /// A value among others, which are separated by semicolons: its own ones are `%3B`.
  ///
  /// `%` becomes `%25` only where it would be read as the beginning of one of these two.
  static func listed(_ value: String) -> String {
    guard value.contains(where: { $0 == ";" || $0 == "%" }) else { return value }
    return value.replacing("%25", with: "%2525").replacing("%3B", with: "%253B")
      .replacing(";", with: "%3B")
  }

  /// A number without an exponent or a needless fraction.
  static func digits(of number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    return "\(number)"
  }

  /// One cell, quoted where it has to be.
  static func cell(_ text: String) -> String {
    let safe = withoutFormula(text.singleLine)
    guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C }) || startsOrEndsWithSpace(safe)
    else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// The text so that no spreadsheet takes it for a formula.
  ///
  /// White space at the front is looked behind, as some programs cut it; full-width signs are
  /// formulas to East Asian versions.
  private static func withoutFormula(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
      formulaSigns.contains(first), !isNumber(text)
    else { return text }
    return "'" + text
  }

  private static let formulaSigns = Set("=+-@＝＋－＠".unicodeScalars)

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  private static func startsOrEndsWithSpace(_ text: String) -> Bool {
    text.first?.isWhitespace == true || text.last?.isWhitespace == true
  }
}
