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
  /// In which arrangement each row is; none where every row is in both.
  private let layers: [RowLayer]
  /// The row that is chosen when the table is first shown; `nil` for the first one.
  package private(set) var openingRow: Int?
  /// How many rows are in the arrangement by thing, and how many in that by document.
  private let counts: RecordCounts
  /// The rank of the columns that the rows are read for; frames ask it for every cell.
  private let mainRank: Int?

  /// A table without rows.
  package init(columns heads: [TableColumn.Head]) {
    columns = heads.map { TableColumn(head: $0, values: [], cells: []) }
    mainRank = Self.mainRank(of: columns)
    targets = []
    marks = []
    layers = []
    counts = RecordCounts(things: 0, records: 0)
  }

  /// - Parameter layers: As many as there are rows.
  init(columns: [TableColumn], targets: [RowTarget], marks: [RowMark], layers: [RowLayer]) {
    self.columns = columns
    mainRank = Self.mainRank(of: columns)
    self.targets = targets
    self.marks = marks
    let records = layers.count { $0 == .record }
    let things = layers.count { $0 == .thing }
    self.layers = things == 0 ? [] : layers
    counts = RecordCounts(things: targets.count - records, records: targets.count - things)
  }

  private static func mainRank(of columns: [TableColumn]) -> Int? {
    columns.lazy.map(\.head.rank).filter { $0 >= 0 }.min()
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.columns == right.columns && left.targets == right.targets && left.marks == right.marks
      && left.layers == right.layers
  }

  /// The same table, with another row chosen at first.
  package func opening(at row: Int?) -> ColumnTable {
    var table = self
    table.openingRow = row
    return table
  }

  /// The number of rows in all arrangements.
  package var count: Int { targets.count }

  /// The number of rows in one arrangement.
  package func count(byDocument: Bool) -> Int { byDocument ? counts.records : counts.things }

  /// How many things there are, and how many records.
  package var recordCounts: RecordCounts { counts }

  /// How many things some rows of one arrangement are, in the order of the table, and how many
  /// records they are or have.
  ///
  /// Cost: linear in the rows and their records.
  func recordCounts(of rows: [UInt32], byDocument: Bool) -> RecordCounts {
    guard hasRecords else { return RecordCounts(things: rows.count, records: rows.count) }
    var counts = RecordCounts(things: rows.count, records: rows.count)
    if byDocument {
      counts.things = 0
      var last: Int?
      for row in rows {
        let thing = shownRow(for: Int(row), byDocument: false)
        if thing != last { counts.things += 1 }
        last = thing
      }
    } else {
      counts.records = rows.reduce(0) { sum, row in
        guard layers[Int(row)] == .thing else { return sum + 1 }
        return sum + layers[(Int(row) + 1)...].prefix { $0 == .record }.count
      }
    }
    return counts
  }

  /// Whether things can be unfolded into the records of several documents.
  package var hasRecords: Bool { !layers.isEmpty }

  /// Whether a row is in an arrangement.
  func isShown(_ row: Int, byDocument: Bool) -> Bool {
    layers.isEmpty || layers[row] != (byDocument ? .thing : .record)
  }

  /// The row that is shown for another one: its first record, or the thing that it is a record of.
  func shownRow(for row: Int, byDocument: Bool) -> Int? {
    guard targets.indices.contains(row) else { return nil }
    return byDocument
      ? (row..<count).first { isShown($0, byDocument: true) }
      : (0...row).last { isShown($0, byDocument: false) }
  }

  /// Whether a column is what the rows are read for: of those that stay the longest.
  package func isMain(_ column: Int) -> Bool { columns[column].head.rank == mainRank }

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
    /// Whether its texts say how a thing stands, so that names are cut before they are.
    package let isFact: Bool

    /// Creates a head from its parts.
    package init(
      _ id: String, _ title: String, rank: Int, kind: Kind = .text, isFact: Bool = false
    ) {
      self.id = id
      self.title = title
      self.rank = rank
      self.kind = kind
      self.isFact = isFact
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
  /// The codes that a filter may name it by, whatever the language of ``text``.
  package let codes: [String]

  /// Creates a value from its parts.
  package init(
    _ text: String, order: Int? = nil, groups: [String]? = nil, codes: [String] = []
  ) {
    self.text = text
    self.order = order
    self.groups = groups
    self.codes = codes
  }

  /// Only what tells most values apart: a million cells are looked up by it.
  package func hash(into hasher: inout Hasher) {
    if let order { hasher.combine(order) } else { hasher.combine(text) }
  }

  /// The term of a codelist, in its order.
  package init<Term: Code>(_ term: Term?, _ names: ViewNames) {
    guard let term else {
      self.init("")
      return
    }
    self.init(
      names.name(of: term), order: Array(Term.allCases).firstIndex(of: term),
      codes: [term.rawValue])
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

  /// Names in a row, each a group; a name alone is a list of one.
  package init(joining names: [String], with separator: String, order: Int? = nil) {
    self.init(
      names.joined(separator: separator), order: order, groups: names.isEmpty ? nil : names)
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

/// How many things rows are, and how many records of documents.
package struct RecordCounts: Hashable, Sendable {
  package var things: Int
  package var records: Int

  package init(things: Int, records: Int) {
    self.things = things
    self.records = records
  }
}

/// In which arrangement of a table a row is.
///
/// The records of a thing come right after it, the first of them first.
package enum RowLayer: UInt8, Hashable, Sendable {
  /// In each.
  case both
  /// Where each thing is one row.
  case thing
  /// Where each document that speaks of a thing has a row.
  case record
}
