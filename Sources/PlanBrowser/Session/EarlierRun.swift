/// What an earlier run has left and this one has not come to yet.
struct EarlierRun: Equatable, Sendable {
  /// What it searched for, until something is searched for in this one.
  var search: String?
  /// Where it was among the plans, until one of them has been shown in this one.
  var place: BrowserSession?
  /// The step that waits for the hits of ``search``.
  var step: EarlierStep?
}
