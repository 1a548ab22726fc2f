/// What a reader asks of the library.
public struct SearchQuery: Hashable, Sendable {
  /// The words as typed; spaces separate them, every other character is literal.
  public let text: String
  /// The plan to search, or `nil` for all plans.
  public let plan: Identifier<Plan>?
  /// The number of hits wanted, or `nil` for all; ``SearchResult/total`` counts them all anyway.
  public let limit: Int?

  /// The longest text that is searched for, in characters; the rest is cut.
  public static let longestText = 1000

  /// Creates a query; `text` is cut at ``longestText`` characters.
  public init(text: String, plan: Identifier<Plan>? = nil, limit: Int? = nil) {
    self.text = String(text.prefix(Self.longestText))
    self.plan = plan
    self.limit = limit
  }
}
