/// A view as text in rows and columns, from which a page, a file or a screen is made.
///
/// Every row has as many cells as the header. The text is that of the data, and
/// nothing in it has been cut or sanitised.
package struct ViewTable: Equatable, Sendable {
  /// The heads of the columns.
  package let header: [String]
  /// The rows in their order.
  package let rows: [[String]]

  /// Creates a table from its parts.
  package init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }
}
