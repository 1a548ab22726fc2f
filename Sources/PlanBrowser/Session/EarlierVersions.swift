import PlanViews

/// Two versions that an earlier run has compared, until they are compared again.
struct EarlierVersions: Equatable, Sendable {
  /// The number of the question for them, which no other question has.
  static let ticket = 0

  let kept: KeptVersions
  var isAsked = false
}

extension BrowserState {
  /// Asks for the comparison that an earlier run has left, once it would be seen and its plan is
  /// known.
  mutating func askEarlierVersions() -> [BrowserEffect] {
    guard views.current == .compare, library.progress == nil, let earlier = views.earlierVersions,
      !earlier.isAsked
    else {
      return []
    }
    views.earlierVersions?.isAsked = true
    return [
      .compareVersions(
        VersionRequest(path: earlier.kept.path, isLater: earlier.kept.isLater),
        ticket: EarlierVersions.ticket)
    ]
  }

  /// Shows them as they were left, or says why that cannot be, and two plans in their place.
  mutating func takeEarlier(_ outcome: VersionOutcome) -> [BrowserEffect] {
    guard views.earlierVersions != nil else { return [] }
    views.earlierVersions = nil
    guard case .compared(let content) = outcome else {
      message = words.message(about: outcome)
      views.tables[.compare] = nil
      return refreshComparison()
    }
    views.versions = content
    views.tables[.compare, default: TableState()].take(content.table, meter)
    return arrange(.compare)
  }
}
