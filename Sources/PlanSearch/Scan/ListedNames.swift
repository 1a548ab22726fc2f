import PlanCore

/// The rows of a list with their names folded and read once, for a filter that is being typed.
package final class ListedNames: Sendable {
  /// The rows as they were given.
  package let rows: [ListedRow]
  let entries: [SearchEntry]
  private let allReadings: LibraryReadings

  /// Prepares rows.
  ///
  /// Cost: linear in their names; the readings are made when a word of letters asks for them.
  package init(_ rows: [ListedRow]) {
    self.rows = rows
    entries = rows.map { row in
      SearchEntry(
        EntryText(
          plan: "no-plan", kind: .plan, id: "", title: row.names.first ?? "",
          aliases: Array(row.names.dropFirst()), text: "", path: [], facets: SearchFacets()))
    }
    allReadings = LibraryReadings(of: entries)
  }

  var readings: [EntryReadings] { allReadings.all }
}
