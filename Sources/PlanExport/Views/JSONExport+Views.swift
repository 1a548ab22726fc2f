import PlanCore
import PlanViews

// The views across plans, in the shapes of docs/json.md.
extension JSONExport {
  /// A view as its columns have it, for those without a shape of their own.
  package static func rows<View: TabularView>(
    of view: View, groups: [RowGroup]? = nil, in library: Library
  ) throws -> String {
    let table = View.columns(ViewNames(codesOf: library)).wholeTable(of: view.rows)
    return try text(RowsShape(table, groups: groups))
  }

  /// The projects of all plans; with groups when they were asked for.
  package static func projects(
    _ table: ProjectTable, groups: [RowGroup]? = nil, gazetteer: Gazetteer
  ) throws -> String {
    try text(ProjectTableShape(table, groups: groups, gazetteer))
  }

  /// The history of one thing.
  package static func track(_ track: Track) throws -> String {
    try text(TrackShape(track))
  }

  /// All things that anything is promised of.
  package static func ranking(_ table: TrackTable) throws -> String {
    try text(RankingShape(table))
  }

  /// Everything about one place, or about several that were asked for by a joined name.
  package static func place(
    _ view: PlaceView, name: String, gazetteer: Gazetteer
  ) throws -> String {
    try text(PlaceViewShape(view, name: name, gazetteer))
  }

  /// How many things each two places have in common.
  package static func matrix(_ matrix: PlaceMatrix, gazetteer: Gazetteer) throws -> String {
    try text(PlaceMatrixShape(matrix, gazetteer))
  }

  /// The belts and lines of all plans.
  package static func lines(_ table: LineTable, gazetteer: Gazetteer) throws -> String {
    try text(LineTableShape(table, gazetteer))
  }

  /// Everything that is dated.
  package static func timeline(
    _ timeline: Timeline, groups: [RowGroup]? = nil
  ) throws -> String {
    try text(TimelineShape(timeline, groups: groups))
  }

  /// The figures of all plans.
  package static func indicators(_ table: IndicatorTable) throws -> String {
    try text(IndicatorTableShape(table))
  }

  /// Plans field by field.
  package static func comparison(_ comparison: PlanComparison) throws -> String {
    try text(PlanComparisonShape(comparison))
  }

  /// Two versions of one plan.
  package static func versions(_ comparison: VersionComparison) throws -> String {
    try text(VersionComparisonShape(comparison))
  }

  /// Pairs that may be one thing.
  package static func suggestions(
    _ suggestions: LinkSuggestions, gazetteer: Gazetteer
  ) throws -> String {
    try text(SuggestionsShape(suggestions, gazetteer))
  }
}
