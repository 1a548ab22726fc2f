import PlanCore
import PlanViews

/// Writes tables as comma-separated values of RFC 4180: a line of heads, then a line a row, each
/// ended by CR LF.
///
/// The file is UTF-8 without a byte order mark. A spreadsheet takes a cell that begins with
/// `=`, `+`, `-` or `@` for a formula and runs it, so such a cell gets an apostrophe before it, unless it
/// is a number. docs/output.md says more.
package enum CSVExport {
  /// The projects of some plans, a row each with the statement that tells how it stands.
  package static func ledger(of plans: [Plan], in library: Library, _ language: Language) -> String
  {
    text(ProjectLedger.table(of: plans, ViewNames(of: library, in: language)))
  }

  /// The rows of a table.
  package static func text(_ table: ViewTable) -> String {
    rows([table.header] + table.rows)
  }

  /// Some rows of a table, so that a long one can be written piece by piece.
  package static func rows(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
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
