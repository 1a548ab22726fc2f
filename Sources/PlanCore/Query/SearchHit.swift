/// One item that a query found.
public struct SearchHit: Hashable, Sendable {
  /// The plan it belongs to.
  public let plan: Identifier<Plan>
  /// What it is.
  public let kind: ItemKind
  /// Its slug; the plan's own slug for the plan itself.
  public let id: String
  /// Its title as shown.
  public let title: String
  /// The titles above it, from the plan down.
  public let path: [String]
  /// The text that the matches in ``Field/text`` count in; empty when the item has none.
  public let text: String
  /// Where the words are found, ordered by field and position.
  ///
  /// Never empty for a query with words.
  public let matches: [Match]

  /// Creates a search hit from its parts.
  public init(
    plan: Identifier<Plan>, kind: ItemKind, id: String, title: String, path: [String] = [],
    text: String, matches: [Match] = []
  ) {
    self.plan = plan
    self.kind = kind
    self.id = id
    self.title = title
    self.path = path
    self.text = text
    self.matches = matches
  }

  /// The part of an item that a word was found in.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// The title.
    case title
    /// One of the other names; its text is shown as ``SearchHit/text``.
    case alias
    /// The text.
    case text
  }

  /// A run of characters that a word matches.
  public struct Match: Hashable, Sendable {
    /// The field; offsets into an alias count in ``SearchHit/text``, which then shows it.
    public let field: Field
    /// The first character, from 0, in characters of the field as shown.
    public let start: Int
    /// The number of characters, 1 or more.
    public let length: Int

    /// Creates a match from its parts.
    public init(field: Field, start: Int, length: Int) {
      self.field = field
      self.start = start
      self.length = length
    }
  }
}

/// The answer to a query.
public struct SearchResult: Hashable, Sendable {
  /// The query that was asked.
  public let query: SearchQuery
  /// The number of items found, those beyond the limit included.
  public let total: Int
  /// Whether ``total`` counts them all; else there are that many or more.
  public let isTotalExact: Bool
  /// The hits, best first.
  public let hits: [SearchHit]
  /// Notices about the query for the reader; usually none.
  public let notices: [SearchNotice]
  /// When nothing is found, at most five titles that the words may have meant, the nearest first.
  ///
  /// A title replaces the words of the query alone; its filters stay as they are.
  public let suggestions: [String]

  /// Whether there are more than ``hits``.
  public var hasMore: Bool { total > hits.count || !isTotalExact }

  /// Creates a search result from its parts.
  public init(
    query: SearchQuery, total: Int, isTotalExact: Bool = true, hits: [SearchHit] = [],
    notices: [SearchNotice] = [], suggestions: [String] = []
  ) {
    self.query = query
    self.total = total
    self.isTotalExact = isTotalExact
    self.hits = hits
    self.notices = notices
    self.suggestions = suggestions
  }
}
