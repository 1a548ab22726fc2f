import CXlsxwriter
import PlanCore

/// Writes tables as an Office Open XML workbook: typed numbers and dates, heads that stay, filters.
///
/// A date of a month or year is its first or last day, as in CSV, and shows only what is known.
package enum WorkbookExport {
  /// A table under the name of its sheet.
  package typealias Sheet = (name: String, table: DataTable)

  /// Why there is no workbook.
  package enum Failure: Error, Equatable {
    /// The library that writes it is not installed.
    case unavailable
    /// The library could not write it, as where there are more rows than a sheet may have.
    case unwritable
  }

  /// The bytes of a workbook.
  package static func bytes(
    of sheets: [Sheet], usesCodes: Bool = false
  ) throws(Failure) -> [UInt8] {
    guard let book = xlsx_open() else { throw .unavailable }
    var isRight = true
    var names: Set<String> = []
    for sheet in sheets where isRight {
      let name = title(sheet.name, besides: names)
      names.insert(name)
      isRight = write(sheet.table, named: name, usesCodes: usesCodes, to: book)
    }
    var size = 0
    guard let bytes = xlsx_close(book, &size) else { throw .unwritable }
    defer { bytes.deallocate() }
    guard isRight else { throw .unwritable }
    return Array(UnsafeBufferPointer(start: bytes, count: size))
  }

  private static func write(
    _ table: DataTable, named name: String, usesCodes: Bool, to book: OpaquePointer
  ) -> Bool {
    let count = UInt16(clamping: table.columns.count)
    let heads = table.columns.map { (usesCodes ? $0.id : $0.title).singleLine }
    let hasBegun = withCStrings(heads) { xlsx_begin_sheet(book, name, $0, count) != 0 }
    guard hasBegun else { return false }
    for row in table.rows {
      for (column, cell) in row.enumerated() {
        guard write(cell, in: UInt16(clamping: column), to: book) else { return false }
      }
      xlsx_end_row(book)
    }
    xlsx_end_sheet(book, count)
    return true
  }

  private static func write(
    _ cell: DataTable.Cell, in column: UInt16, to book: OpaquePointer
  ) -> Bool {
    switch cell {
    case .empty: return true
    case .number(let number): return xlsx_number(book, column, number) != 0
    // The calendar of spreadsheets begins in 1900, with a day too many before March.
    case .date(let date, let precision) where date.year > 1900:
      let form =
        switch precision {
        case .day: XLSX_DAY
        case .month: XLSX_MONTH
        case .year: XLSX_YEAR
        }
      return xlsx_date(
        book, column, Int32(date.year), Int32(date.month ?? 1), Int32(date.day ?? 1),
        Int32(form.rawValue)) != 0
    case .text, .list, .date:
      return xlsx_text(book, column, short(CSVExport.text(of: cell).singleLine)) != 0
    }
  }

  /// The most UTF-16 units that a cell holds.
  private static let longest = 32_767

  /// A text as far as a cell can hold it; where it had to be cut, an ellipsis says so.
  private static func short(_ text: String) -> String {
    guard text.utf16.count > longest else { return text }
    var rest = longest - 1
    let kept = text.prefix { character in
      rest -= character.utf16.count
      return rest >= 0
    }
    return kept + "…"
  }

  /// A name that a sheet may have and no other one has.
  private static func title(_ name: String, besides names: Set<String>) -> String {
    let allowed = name.singleLine.filter { !"[]:*?/\\'".contains($0) }
    let base = allowed.isEmpty ? "metroplan" : String(allowed.prefix(28))
    guard names.contains(base) else { return base }
    return (2...).lazy.map { "\(base) \($0)" }.first { !names.contains($0) } ?? base
  }

  private static func withCStrings<Value>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
  ) -> Value {
    // The texts behind each other, each ended by a zero.
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(bytes.count)
      bytes += text.utf8CString
    }
    return bytes.withUnsafeBufferPointer { buffer in
      let pointers = starts.map { start in buffer.baseAddress.map { $0 + start } }
      return pointers.withUnsafeBufferPointer { heads in
        var none: UnsafePointer<CChar>?
        return heads.baseAddress.map(body) ?? withUnsafePointer(to: &none) { body($0) }
      }
    }
  }
}
