import PlanCore

/// A view of the library: what it is called, how it is made, filtered and exported.
///
/// A view has its number for good, so that its key and what sessions have kept stay when others
/// come before it.
package struct PlanView: Sendable {
  /// What there is to know of a view, kept once.
  private final class Entry: Sendable {
    let number: Int
    let code: String
    let title: (chinese: String, english: String)
    let kind: Kind
    let filter: RowFilter
    let contents: [ExportFormat.Content]
    let make: (@Sendable (ViewSource) -> ViewContent)?

    init(
      _ number: Int, _ code: String, _ title: (String, String), _ kind: Kind, _ filter: RowFilter,
      _ contents: [ExportFormat.Content], _ make: (@Sendable (ViewSource) -> ViewContent)?
    ) {
      self.number = number
      self.code = code
      self.title = title
      self.kind = kind
      self.filter = filter
      self.contents = contents
      self.make = make
    }
  }

  private let entry: Entry

  /// How the browser shows a view.
  package enum Kind: Sendable {
    /// The columns of the plans with their detail.
    case columns
    /// A table over the whole screen.
    case table
    /// A table of what can be followed, whose rows lead to a ``history``.
    case track
    /// What was said of one thing: a page of ``track`` without a tab.
    case history
    /// A table beside a map.
    case map
    /// A table beside the page of its chosen place, or a matrix.
    case places
    /// A table that small multiples may replace.
    case figures
    /// Plans, or two versions of one, side by side.
    case comparison
  }

  private init(
    _ number: Int, _ code: String, _ chinese: String, _ english: String, kind: Kind,
    filter: RowFilter = RowFilter(), contents: [ExportFormat.Content] = [],
    make: (@Sendable (ViewSource) -> ViewContent)?
  ) {
    entry = Entry(number, code, (chinese, english), kind, filter, contents, make)
  }

  /// A view that is one table.
  private init<View: LibraryView>(
    _ number: Int, _ code: String, _ chinese: String, _ english: String, _ view: View.Type,
    filter: RowFilter = RowFilter(), contents: [ExportFormat.Content] = []
  ) {
    self.init(number, code, chinese, english, kind: .table, filter: filter, contents: contents) {
      let view = View($0)
      return .table(
        view.columnTable($0.names).opening(at: view.openingRow(asOf: $0.today)))
    }
  }
}

extension PlanView {
  /// The plans as columns.
  package static let plans = PlanView(1, "plans", "规划", "Plans", kind: .columns, make: nil)
  /// The projects of all plans.
  package static let projects = PlanView(
    2, "projects", "项目", "Projects", ProjectTable.self, filter: .search("kind:project "),
    contents: [.projects])
  /// Everything that is promised, by what the checks found.
  package static let track = PlanView(3, "track", "追踪", "Track", kind: .track) {
    .tracks(TrackContent(of: $0))
  }
  /// The places, each with everything that touches it.
  package static let places = PlanView(
    4, "places", "地方", "Places", kind: .places, filter: .places, contents: [.places]
  ) { .places(of: $0) }
  /// The belts and lines on a map.
  package static let map = PlanView(
    5, "map", "地图", "Map", kind: .map, filter: .search("kind:project "),
    contents: [.places, .pages]
  ) { .map(of: $0) }
  /// What happened, was said and is to happen, by date.
  package static let timeline = PlanView(
    6, "timeline", "时间轴", "Timeline", Timeline.self, filter: RowFilter(yearColumn: "date"))
  /// The figures of all plans.
  package static let figures = PlanView(
    7, "figures", "指标", "Figures", kind: .figures, filter: .search("kind:indicator ")
  ) { .figures(of: $0) }
  /// Two plans or more side by side, field by field.
  package static let compare = PlanView(
    8, "compare", "对比", "Compare", kind: .comparison, filter: .comparison
  ) { .comparison(CompareContent($0)) }
  /// The texts that the statements of all plans come from.
  package static let sources = PlanView(
    9, "sources", "来源", "Sources", SourceTable.self, filter: .search("kind:source "))
  /// What was said of one thing, which is a page of ``track`` and has no tab.
  package static let history = PlanView(30, "history", "追踪", "Track", kind: .history, make: nil)

  /// The registry: all views, those with a tab in the order of the tab line.
  package static let allCases: [PlanView] = [
    plans, projects, track, places, map, timeline, figures, compare, sources,
    history,
  ]

  /// The views with a tab, in the order of the line.
  package static let tabs = allCases.filter { $0.kind != .history }
}

extension PlanView {
  /// The name of its command and its files.
  package var code: String { entry.code }

  /// The name in the reader's language.
  package func title(in language: Language) -> String {
    Strings(language).say(entry.title.chinese, entry.title.english)
  }

  package var kind: Kind { entry.kind }

  /// What formats for other programs find in it.
  package var contents: [ExportFormat.Content] { entry.contents }

  /// How a filter narrows its rows.
  var filter: RowFilter { entry.filter }

  /// The content of the view; `nil` for what the catalog shows.
  func content(_ source: ViewSource) -> ViewContent? { entry.make?(source) }

  /// The view whose tab is highlighted.
  package var tab: PlanView { kind == .history ? .track : self }

  /// The beginning of the names of its files.
  package var fileName: String { "metroplan-\(code)" }
}

extension PlanView: RawRepresentable, CaseIterable, Hashable, CustomStringConvertible {
  package var description: String { code }

  /// The number that its key and sessions have.
  package var rawValue: Int { entry.number }

  package init?(rawValue: Int) {
    guard let view = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = view
  }
}
