/// What a reader asks of the library.
public struct SearchQuery: Hashable, Sendable {
  /// The words and filters as typed; spaces separate them.
  public let text: String
  /// The plan to search, or `nil` for all plans.
  public let plan: Identifier<Plan>?
  /// The number of hits wanted, or `nil` for all; ``SearchResult/total`` counts them all anyway.
  public let limit: Int?
  /// Whether ``SearchResult/total`` is wanted; counting may take longer than finding the best hits.
  public let countsAll: Bool
  /// Whether the text was longer than ``longestText`` and has lost its end.
  public let isCut: Bool

  /// The longest text that is searched for, in characters; the rest is cut.
  public static let longestText = 1000

  /// Creates a query; `text` is cut at ``longestText`` characters.
  public init(
    text: String, plan: Identifier<Plan>? = nil, limit: Int? = nil, countsAll: Bool = true
  ) {
    self.text = String(text.prefix(Self.longestText))
    isCut = self.text.utf8.count < text.utf8.count
    self.plan = plan
    self.limit = limit
    self.countsAll = countsAll
  }
}
