import PlanCore

/// A view as a table of any length, kept by columns, so that drawing, sorting and grouping touch
/// only what they need.
///
/// Copies share their storage, and two of one origin are compared at once.
package struct ColumnTable: Equatable, Sendable {
  /// The columns, in the order in which they are shown.
  package let columns: [TableColumn]
  /// What each row is about; as many as there are rows.
  package let targets: [RowTarget]
  /// The sign before each row; as many as there are rows.
  package let marks: [RowMark]

  /// A table without rows.
  package init(columns heads: [TableColumn.Head]) {
    columns = heads.map { TableColumn(head: $0, values: [], cells: []) }
    targets = []
    marks = []
  }

  init(columns: [TableColumn], targets: [RowTarget], marks: [RowMark]) {
    self.columns = columns
    self.targets = targets
    self.marks = marks
  }

  /// The number of rows.
  package var count: Int { targets.count }

  /// Whether a column is what the rows are read for: of those that stay the longest.
  package func isMain(_ column: Int) -> Bool {
    columns[column].head.rank == columns.map(\.head.rank).filter { $0 >= 0 }.min()
  }

  /// The column of a name, or `nil`.
  package func column(_ id: String) -> TableColumn? { columns.first { $0.head.id == id } }

  /// The text of a cell; empty where nothing is known.
  ///
  /// - Precondition: row and column exist.
  package func text(row: Int, column: Int) -> String {
    columns[column].value(of: row).text
  }
}

/// One column of a ``ColumnTable``: its distinct values, and which of them each row has.
package struct TableColumn: Equatable, Sendable {
  /// What a column is called and how it is treated.
  package struct Head: Equatable, Sendable {
    /// The name that is the same in every language.
    package let id: String
    /// The name in the reader's language.
    package let title: String
    /// How long the column stays when there is no room for all: 0 is never cut for others but
    /// those below 0, which say little by themselves and take little.
    package let rank: Int
    /// What kind of values it has.
    package let kind: Kind

    /// Creates a head from its parts.
    package init(_ id: String, _ title: String, rank: Int, kind: Kind = .text) {
      self.id = id
      self.title = title
      self.rank = rank
      self.kind = kind
    }
  }

  /// What kind of values a column has.
  package enum Kind: Equatable, Sendable {
    /// Words.
    case text
    /// Numbers, which are aligned right.
    case number
    /// Dates, which are grouped by their years, the earliest first.
    case date
  }

  package let head: Head
  /// The distinct values, in the order in which they first appear.
  package let values: [TableValue]
  /// The place of each row's value among ``values``.
  let cells: [UInt32]

  /// The value that a row has.
  package func value(of row: Int) -> TableValue { values[Int(cells[row])] }
}

/// What a cell holds.
package struct TableValue: Hashable, Sendable {
  /// The words shown; empty where nothing is known.
  package let text: String
  /// The place in a codelist, or a number, that sorts before the text does.
  package let order: Int?
  /// The titles of the groups that a row with this value is in; `nil` for one titled as its text.
  package let groups: [String]?

  /// Creates a value from its parts.
  package init(_ text: String, order: Int? = nil, groups: [String]? = nil) {
    self.text = text
    self.order = order
    self.groups = groups
  }

  /// The term of a codelist, in its order.
  package init<Term: Code>(_ term: Term?, _ names: ViewNames) {
    guard let term else {
      self.init("")
      return
    }
    self.init(
      names.name(of: term), order: Array(Term.allCases).firstIndex(of: term))
  }

  /// A date, by which rows are grouped into years.
  ///
  /// - Parameter isInferred: Whether an editor concluded it, which a `~` before it says where there
  ///   is no room for a column about that.
  package init(_ date: PartialDate?, isInferred: Bool = false) {
    self.init(
      (isInferred ? "~" : "") + (date?.description ?? ""),
      order: date.map { $0.year * 10_000 + ($0.month ?? 0) * 100 + ($0.day ?? 0) },
      groups: date.map { [String($0.year)] })
  }

  /// A number of things.
  ///
  /// - Parameter showsNone: Whether 0 is shown; else it is left empty, so that the others stand out.
  package init(count: Int, showsNone: Bool = true) {
    self.init(count == 0 && !showsNone ? "" : String(count), order: count)
  }

  /// Names in a row, each a group.
  package init(joining names: [String], with separator: String, order: Int? = nil) {
    self.init(
      names.joined(separator: separator), order: order, groups: names.count > 1 ? names : nil)
  }
}

/// What a row is about, and where Enter leads.
package enum RowTarget: Hashable, Sendable {
  case item(ItemReference)
  case plan(Identifier<Plan>)
  /// Several things of plans together, the first of them the most important.
  case items([ItemReference])
  case place(Identifier<Place>)
  case entity(Identifier<Entity>)
  /// Something that can be followed, by ``TrackedEntity/id``, and what it surely or likely is.
  case track(String, items: [ItemReference])

  /// The item that a search would find for the row; `nil` for a row that is no item of a plan.
  package var item: ItemReference? {
    switch self {
    case .item(let item): item
    case .items(let items): items.count == 1 ? items.first : nil
    case .plan, .place, .entity, .track: nil
    }
  }

  /// Whether it is about the same as another, whatever else is known of it by now.
  package func isAbout(_ other: RowTarget) -> Bool {
    if case (.track(let id, _), .track(let otherID, _)) = (self, other) { return id == otherID }
    return self == other
  }

  /// The items; the row passes a filter when any one is found.
  package var items: [ItemReference] {
    switch self {
    case .item(let item): [item]
    case .items(let items): items
    case .track(_, let items): items
    case .plan, .place, .entity: []
    }
  }
}

/// The status of a row, shown by a sign before it.
package enum RowMark: UInt8, Hashable, Sendable {
  case none
  case achieved
  case ongoing
  case target
  case seek
  /// The day has passed, and no plan says that it was reached.
  case overdue
  /// Only the first of two plans has it.
  case onlyFirst
  /// Only the second of two plans has it.
  case onlySecond
  /// Both of two plans have it.
  case shared
  /// A later version has it, an earlier one does not.
  case added
  /// An earlier version has it, a later one does not.
  case dropped
  /// Two versions have it otherwise.
  case changed

  /// The mark of a mode.
  package init(_ mode: Mode?) {
    switch mode {
    case nil: self = .none
    case .achieved: self = .achieved
    case .ongoing: self = .ongoing
    case .target: self = .target
    case .seek: self = .seek
    }
  }
}
