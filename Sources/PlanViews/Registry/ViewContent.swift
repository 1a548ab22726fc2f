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
  /// The list, those with the most repeated targets first.
  package let list: ColumnTable
  private let tracks: [String: Track]
  private let names: ViewNames

  /// Takes a ranking over.
  package init(_ ranking: [Track], names: ViewNames) {
    list = ranking.columnTable(names)
    tracks = Dictionary(
      ranking.map { ($0.entity.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.names = names
  }

  /// What was said once, and in one plan, has no history.
  init(of source: ViewSource) {
    let ranking = EntityCatalog(of: source.library).ranking(asOf: source.today)
    self.init(
      ranking.filter { $0.entity.isLinked || $0.statements.count > 1 }, names: source.names)
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.list == right.list && left.tracks == right.tracks
  }

  /// What was said of one thing, oldest first; `nil` when it can no longer be followed.
  package func history(of id: String) -> ColumnTable? { tracks[id]?.columnTable(names) }

  /// What one thing is called.
  package func name(of id: String) -> String? { tracks[id]?.entity.entity.name }

  /// What the history comes to, in words: repeated targets, slips, contradictions, the last word.
  package func facts(of id: String) -> [String] {
    guard let track = tracks[id] else { return [] }
    let words = names.words
    let counts = [
      (words.repeatedTargets, track.repeatedTargets), (words.slips, track.slips.count),
      (words.contradictions, track.contradictions.count),
    ]
    return counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
      + [track.silence.map { "\(words.lastWord) \(names.ago($0))" }].compactMap { $0 }
  }
}

/// What any plans can be compared from.
package struct CompareContent: Equatable, Sendable {
  private let library: Library
  package let names: ViewNames

  init(_ source: ViewSource) {
    library = source.library
    names = source.names
  }

  package static func == (left: Self, right: Self) -> Bool { left.library == right.library }

  /// The facts of some plans; without rows while one of them has not been read.
  package func table(of wanted: [Identifier<Plan>]) -> ColumnTable {
    let plans = wanted.compactMap { library.plan($0) }
    guard plans.count > 1, plans.count == wanted.count else {
      return PlanComparison.emptyTable(names)
    }
    return PlanComparison(of: plans, links: library.links).columnTable(names)
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
