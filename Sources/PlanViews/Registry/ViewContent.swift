import PlanCore

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
  /// The figures of a library.
  static func figures(of source: ViewSource) -> ViewContent {
    let table = IndicatorTable(source)
    return .figures(table.columnTable(source.names), SmallMultiples(of: table))
  }

  /// The belts and lines of a library.
  static func map(of source: ViewSource) -> ViewContent {
    let lines = LineTable(source)
    return .lines(lines.columnTable(source.names), lines, source.library.gazetteer)
  }

  /// The places of a library, the matrix counted by prefectures.
  static func places(of source: ViewSource) -> ViewContent {
    let matrix = PlaceMatrix(of: source.library, rolledUpTo: .prefecture)
    return .places(
      PlaceTable(of: source.library).columnTable(source.names), matrix,
      names: matrix.places.map { source.names.name(of: $0) })
  }

  /// The table of its rows; that of a comparison has none before plans are chosen.
  package var table: ColumnTable {
    switch self {
    case .table(let table), .lines(let table, _, _), .figures(let table, _),
      .places(let table, _, _):
      table
    case .tracks(let tracks): tracks.list
    case .comparison(let content): content.table(of: [])
    }
  }
}

/// Everything that can be followed: the list of it, and the histories that its rows lead to.
package struct TrackContent: Equatable, Sendable {
  /// The list, those first that more checks found something about.
  package let list: ColumnTable
  private let things: ThingCatalog
  private let day: PartialDate
  private let names: ViewNames

  init(of source: ViewSource) {
    list = TrackTable(source).columnTable(source.names)
    things = source.things
    day = source.today
    names = source.names
  }

  // The histories follow from the plans, and so does the list.
  package static func == (left: Self, right: Self) -> Bool {
    left.list == right.list && left.day == right.day
      && left.things.plans.plans == right.things.plans.plans
  }

  /// What was said of one thing, oldest first; `nil` when it can no longer be followed.
  package func history(of id: String) -> ColumnTable? { track(of: id)?.columnTable(names) }

  /// What one thing is called.
  package func name(of id: String) -> String? { things.thing(id: id).map { things.name(of: $0) } }

  /// What the history comes to, in words: status, aim, checks, the last mention.
  package func facts(of id: String) -> [String] {
    guard let standing = track(of: id)?.standing else { return [] }
    let words = names.words
    let aim = standing.aim.map { words.aim($0) }
    let checks = standing.checks.map { words.check($0, in: standing) }
    return [words.status(standing), aim].compactMap { $0 } + checks
      + [standing.lastMentioned.map { words.lastMentioned($0) }].compactMap { $0 }
  }

  private func track(of id: String) -> Track? {
    things.thing(id: id).map { Track(of: $0, in: things, asOf: day) }
  }
}

/// What any plans can be compared from.
package struct CompareContent: Equatable, Sendable {
  private let library: Library
  private let things: ThingCatalog
  private let day: PartialDate
  package let names: ViewNames

  init(_ source: ViewSource) {
    library = source.library
    things = source.things
    day = source.today
    names = source.names
  }

  package static func == (left: Self, right: Self) -> Bool { left.library == right.library }

  /// The facts of some plans; without rows while one of them has not been read.
  package func table(of wanted: [Identifier<Plan>]) -> ColumnTable {
    let plans = wanted.compactMap { library.plan($0) }
    guard plans.count > 1, plans.count == wanted.count else {
      return PlanComparison.emptyTable(names)
    }
    return PlanComparison(of: plans, in: things, links: library.links, asOf: day)
      .columnTable(names)
  }
}

/// All that touches some places, for the browser.
package struct GatheredPlaces: Equatable, Sendable {
  package let page: PlacePage
  private let view: PlaceView
  private let names: ViewNames

  package init(_ view: PlaceView, _ names: ViewNames) {
    page = PlacePage(view, names)
    self.view = view
    self.names = names
  }

  // Page and names follow from the library that the view was made of.
  package static func == (left: Self, right: Self) -> Bool { left.view == right.view }

  package var places: [Identifier<Place>] { view.places.map(\.id) }
  package var title: String { view.title(names) }
  /// Everything that touches the places, for exports.
  package var table: ViewTable { view.table(names) }
}

/// A view for the browser.
package struct GatheredView: Equatable, Sendable {
  package let view: PlanView
  package let content: ViewContent
  /// Whether all plans are in it; else there is more to come.
  package let isWhole: Bool

  package init(_ view: PlanView, _ content: ViewContent, isWhole: Bool) {
    self.view = view
    self.content = content
    self.isWhole = isWhole
  }
}
