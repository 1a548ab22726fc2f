import PlanCore

/// The search box and what it found.
struct SearchBox: Equatable, Sendable {
  var line: LineEditor
  /// The most hits that are asked for; more when the reader comes to the last one.
  var limit = firstLimit
  /// The answer to the newest query that has been answered, or `nil` before the first.
  var result: SearchResult?
  /// Titles that may have been meant, when nothing was found.
  var suggestions: [String] = []
  /// The chosen hit, an index into the hits.
  var chosen = 0
  /// The first hit shown.
  var top = 0
  /// Whether the same is being asked once more, so that the choice stays with its hit.
  var isRefreshing = false
  /// What can stand at the cursor, or `nil` while that is not known.
  var completion: Completion?
  /// Which of the candidates stands in the box, while they are gone through.
  var cycle: CandidateCycle?

  /// Whether there is nothing to search for.
  var isBlank: Bool { line.characters.allSatisfy(\.isWhitespace) }

  /// The most hits that are asked for with a new text: more than anybody reads.
  static let firstLimit = 200

  /// What is asked of the library.
  var query: SearchQuery { SearchQuery(text: line.text, limit: limit, countsAll: false) }

  /// What is asked about the cursor.
  var completionQuery: CompletionQuery {
    CompletionQuery(text: line.text, cursor: line.cursor)
  }

  /// Where the chosen hit is in a newer answer, or `nil` when it is not there.
  func place(in newer: SearchResult) -> Int? {
    guard let hits = result?.hits, hits.indices.contains(chosen) else { return nil }
    let hit = hits[chosen]
    return newer.hits.firstIndex {
      $0.plan == hit.plan && $0.kind == hit.kind && $0.id == hit.id
    }
  }
}

extension SearchResult {
  /// The number of items found, `261`; `200+` where there may be more.
  var totalText: String { "\(total)\(isTotalExact ? "" : "+")" }
}

/// The candidates being gone through one after the other.
struct CandidateCycle: Equatable, Sendable {
  /// The line as it was typed.
  let line: LineEditor
  /// The candidate that stands in its place.
  var index: Int
}
