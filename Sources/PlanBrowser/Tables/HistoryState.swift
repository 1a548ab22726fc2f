import PlanViews

/// What can be followed through the plans, and what the history on the screen is about.
struct HistoryState: Equatable, Sendable, ViewComponent {
  /// Everything that can be followed, once it has been asked for.
  var tracks: TrackContent?
  /// What is followed.
  var followed: String?

  func subject(_ context: ViewContext) -> String? { followed.flatMap { tracks?.name(of: $0) } }

  func facts(_ context: ViewContext) -> [String] {
    followed.flatMap { tracks?.facts(of: $0) } ?? []
  }
}
