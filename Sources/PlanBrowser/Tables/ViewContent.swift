import PlanCore
import PlanViews

/// What a view shows, made of all plans.
package enum ViewContent: Equatable, Sendable {
  case table(ColumnTable)
  case tracks(TrackContent)
  case comparison(CompareContent)
  /// Lines with the table whose rows they are, in the same order, and where places are.
  case lines(ColumnTable, LineTable, Gazetteer)
  /// Figures with the small multiples of the rows that can be compared.
  case figures(ColumnTable, SmallMultiples)
  /// Places, and how many things each two of them share; the names are those of the matrix.
  case places(ColumnTable, PlaceMatrix, names: [String])
}

extension ViewContent {
  /// The figures of a table.
  package static func figures(of table: IndicatorTable, _ names: ViewNames) -> ViewContent {
    .figures(table.columnTable(names), SmallMultiples(of: table))
  }

  /// The belts and lines of a library.
  package static func map(of library: Library, _ names: ViewNames) -> ViewContent {
    let lines = LineTable(of: library)
    return .lines(lines.columnTable(names), lines, library.gazetteer)
  }

  /// The places of a library, the matrix counted by prefectures.
  package static func places(of library: Library, _ names: ViewNames) -> ViewContent {
    let matrix = PlaceMatrix(of: library, rolledUpTo: .prefecture)
    return .places(
      PlaceTable(of: library).columnTable(names), matrix,
      names: matrix.places.map { names.name(of: $0) })
  }
}

/// An answer to ``BrowserEffect/gatherPlaces(_:ticket:)``.
package struct GatheredPlaces: Equatable, Sendable {
  package let view: PlaceView
  /// How the plans, items and places of the view are called.
  package let names: ViewNames

  package init(_ view: PlaceView, _ names: ViewNames) {
    self.view = view
    self.names = names
  }

  package static func == (left: Self, right: Self) -> Bool { left.view == right.view }
}

/// An answer to ``BrowserEffect/gather(_:ticket:)``.
package struct GatheredView: Equatable, Sendable {
  package let view: BrowserView
  package let content: ViewContent
  /// Whether all plans are in it; else there is more to come.
  package let isWhole: Bool

  package init(_ view: BrowserView, _ content: ViewContent, isWhole: Bool) {
    self.view = view
    self.content = content
    self.isWhole = isWhole
  }
}

/// A row that is to be found again.
package enum KeptRow: Equatable, Sendable {
  /// A row of the same table, by its number.
  case row(Int)
  /// The row of another table that is about the same, of several the nearest to its number.
  case about(Location.Row)
}

/// What is to be put in order: the rows of a table that a filter leaves.
package struct ArrangeRequest: Equatable, Sendable {
  package let view: BrowserView
  package let table: ColumnTable
  package let order: TableOrder
  /// Words and filters as the search box takes them; blank for all rows.
  package let filter: String
  /// The row whose place in the answer is wanted.
  package let kept: KeptRow?

  package init(
    view: BrowserView, table: ColumnTable, order: TableOrder, filter: String, kept: KeptRow? = nil
  ) {
    self.view = view
    self.table = table
    self.order = order
    self.filter = filter
    self.kept = kept
  }
}

/// The answer to ``BrowserEffect/arrange(_:ticket:)``.
package struct ArrangedTable: Equatable, Sendable {
  /// The table that the rows are numbers of.
  package let table: ColumnTable
  /// How the rows stand.
  package let order: TableOrder
  /// The filter that they passed.
  package let filter: String
  package let arrangement: TableArrangement
  /// Where the row of ``ArrangeRequest/kept`` stands among ``TableArrangement/rows``.
  package let keptPlace: Int?
  /// What to tell the reader about the filter; usually empty.
  package let notice: String

  package init(
    _ request: ArrangeRequest, _ arrangement: TableArrangement, keptPlace: Int? = nil,
    notice: String = ""
  ) {
    table = request.table
    order = request.order
    filter = request.filter
    self.arrangement = arrangement
    self.keptPlace = keptPlace
    self.notice = notice
  }

  /// Arranges at once the rows that pass.
  ///
  /// Cost: linear in the rows of the table; see ``ColumnTable/arranged(by:keeping:)``.
  ///
  /// - Parameter passing: Whether a row is shown, by its number; `nil` for all.
  package init(_ request: ArrangeRequest, passing: [Bool]? = nil, notice: String = "") {
    let arrangement = request.table.arranged(by: request.order, keeping: passing)
    let targets = request.table.targets
    let place =
      switch request.kept {
      case .row(let row): arrangement.rows.firstIndex { $0 == row }
      case .about(let row):
        row.number(among: targets).flatMap { arrangement.rows.firstIndex(of: UInt32($0)) }
          ?? arrangement.rows.firstIndex { targets[Int($0)].isAbout(row.target) }
      case nil: Int?.none
      }
    self.init(request, arrangement, keptPlace: place, notice: notice)
  }
}

extension ArrangedTable {
  /// The rows as text, those of folded groups too.
  package func viewTable(in language: Language) -> ViewTable {
    table.viewTable(arrangement, in: language)
  }
}
