import PlanCore

/// What the reader has made of the lists: which rows are left of them, and in which order.
struct ListViews: Equatable, Sendable {
  /// What a list is narrowed to.
  struct Filter: Equatable, Sendable {
    /// The words and filters as typed; never blank.
    var text: String
    /// The rows that pass.
    var passing: Set<Node>
    /// What to say about the query.
    var notice: SearchNotice?
  }

  /// The filters, each of one list and no other.
  var filters: [[Node]: Filter] = [:]
  /// The orders that are not the document's.
  var orders: [ListKind: RowOrder] = [:]
  /// The places of rows in the order by name, of the lists for which they have been asked.
  var nameRanks: [[Node]: [Node: Int]] = [:]

  /// Whether every list is as the documents have it.
  var isPlain: Bool { filters.isEmpty && orders.isEmpty }

  /// The order of the list below a path.
  func order(below path: [Node]) -> RowOrder {
    orders.isEmpty ? .document : orders[ListKind(below: path)] ?? .document
  }

  /// Forgets the places by name in lists that may have other rows now.
  mutating func forgetNames(where isChanged: ([Node]) -> Bool) {
    nameRanks = nameRanks.filter { !isChanged($0.key) }
  }
}
