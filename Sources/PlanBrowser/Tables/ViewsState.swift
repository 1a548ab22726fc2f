import PlanViews

/// The views across plans: the one that is shown, and what each of them holds.
struct ViewsState: Equatable, Sendable {
  /// The view that is shown.
  var current = BrowserView.plans
  /// The views that are tables, as far as the reader has been there.
  var tables: [BrowserView: TableState] = [:]
  /// Everything that can be followed, once it has been asked for.
  var tracks: TrackContent?
  /// What plans can be compared from, once it has been asked for.
  var comparable: CompareContent?
  /// The plans that are compared.
  var compared: ComparedPlans?
  /// The versions that are compared in place of two plans.
  var versions: VersionContent?
  /// The versions that an earlier run has compared, while they have not been compared again.
  var earlierVersions: EarlierVersions?
  /// The file that was last compared with.
  var versionPath = ""
  /// What the history on the screen is about.
  var followed: String?
  /// The number of the newest question about a view.
  var ticket = 0
  /// The map, as the reader has moved it.
  var map = MapState()
  /// The figures as small multiples.
  var multiples = MultiplesState()
  /// What is shown beside the list of places.
  var placePage = PlacesState()
  /// How many plans have been read for a view, while they are being read.
  var gathering: IndexingProgress?
}
