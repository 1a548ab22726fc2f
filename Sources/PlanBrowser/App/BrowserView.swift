import PlanCore

/// The views of the tab line, in its order; the registry of them all.
///
/// A view has its number for good, so that its key stays when others come before it.
package enum BrowserView: Int, CaseIterable, Sendable {
  /// The plans as columns.
  case plans = 1
  /// The projects of all plans.
  case projects = 2
  /// Everything that can be followed, by how often its targets were repeated.
  case track = 3
  /// The places, each with everything that touches it.
  case places = 4
  /// The belts and lines on a map.
  case map = 5
  /// What happened, was said and is to happen, by date.
  case timeline = 6
  /// The figures of all plans.
  case figures = 7
  /// Two plans side by side, field by field.
  case compare = 8
  /// What was said of one thing, which is a page of ``track`` and on no tab.
  case history = 30

  /// The views with a tab, in the order of the line.
  static let tabs = allCases.filter { $0 != .history }

  /// The view whose tab is set off.
  var tab: BrowserView { self == .history ? .track : self }

  /// How a view takes keys and is drawn.
  enum Shape {
    /// The columns of the plans with their detail.
    case columns
    /// A table, over the whole screen or with a pane beside it; see ``TableState``.
    case table
  }

  var shape: Shape {
    switch self {
    case .plans: .columns
    case .projects, .track, .places, .map, .timeline, .figures, .compare, .history: .table
    }
  }

  /// The command that goes to the view.
  package var command: Command {
    switch self {
    case .plans: .viewPlans
    case .projects: .viewProjects
    case .track, .history: .viewTrack
    case .figures: .viewFigures
    case .places: .viewPlaces
    case .map: .viewMap
    case .timeline: .viewTimeline
    case .compare: .viewCompare
    }
  }

  /// The view that a command goes to.
  init?(_ command: Command) {
    guard let view = Self.allCases.first(where: { $0.command == command }) else { return nil }
    self = view
  }

  /// The name on the tab line.
  package func title(in language: Language) -> String {
    switch self {
    case .plans: language == .chinese ? "规划" : "Plans"
    case .projects: language == .chinese ? "项目" : "Projects"
    case .places: language == .chinese ? "地方" : "Places"
    case .map: language == .chinese ? "地图" : "Map"
    case .timeline: language == .chinese ? "时间轴" : "Timeline"
    case .track, .history: language == .chinese ? "追踪" : "Track"
    case .figures: language == .chinese ? "指标" : "Figures"
    case .compare: language == .chinese ? "对比" : "Compare"
    }
  }

  /// The name that files of the view get.
  var fileName: String { "metroplan-\(String(describing: self))" }
}
