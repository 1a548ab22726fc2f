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
  /// The words that are looked for beside those typed.
  public let nearWords: NearWords
  /// Whether the text was longer than ``longestText`` and has lost its end.
  public let isCut: Bool

  /// The longest text that is searched for, in characters; the rest is cut.
  public static let longestText = 1000

  /// Creates a query; `text` is cut at ``longestText`` characters.
  ///
  /// - Parameter wasCut: Whether `text` is a part of a query that was cut before.
  public init(
    text: String, plan: Identifier<Plan>? = nil, limit: Int? = nil, countsAll: Bool = true,
    nearWords: NearWords = .inUse, wasCut: Bool = false
  ) {
    self.text = String(text.prefix(Self.longestText))
    isCut = wasCut || self.text.utf8.count < text.utf8.count
    self.plan = plan
    self.limit = limit
    self.countsAll = countsAll
    self.nearWords = nearWords
  }
}

/// What a reader should know about the way a query was understood.
public enum SearchNotice: Hashable, Sendable {
  /// The text was longer than `limit` characters, and the rest was not searched for.
  case cut(limit: Int)
  /// A filter names a value that does not exist, so nothing passes it.
  ///
  /// `known` holds values that do exist, the nearest first: at most 60, in Chinese when the
  /// field was named in Chinese. `value` is as the search compares it, in lower case.
  case unknownValue(field: SearchField, value: String, known: [String])
  /// A filter asks for what is not known here, so nothing passes it.
  case unsupported(field: SearchField)
  /// Near words were looked for beside a word, or a part of one.
  case added(word: String, others: [String])
}

extension SearchNotice {
  /// Whether it says what was added, so that nothing is wrong.
  public var isAddition: Bool { if case .added = self { true } else { false } }

  /// The near words that were added, if it tells of some.
  package var addedWords: [String] {
    if case .added(_, let others) = self { others } else { [] }
  }

  /// Whether it says that a text was too long.
  package var isCut: Bool { if case .cut = self { true } else { false } }

  /// The notice in words, with the nearest ten of the values that exist.
  public func describe(in language: Language) -> String {
    switch (self, language) {
    case (.cut(let limit), .english): "only the first \(limit) characters were searched for"
    case (.cut(let limit), .chinese): "只搜索了前 \(limit) 个字符"
    case (.unknownValue(let field, let value, let known), .english):
      "no \(field.englishName) is called '\(value)'; "
        + "there are: \(Self.nearest(known, joinedBy: ", "))"
    case (.unknownValue(let field, let value, let known), .chinese):
      "\(field.chineseName)没有“\(value)”；现有：\(Self.nearest(known, joinedBy: "、"))"
    case (.added(let word, let others), .english):
      "also looked for \(others.joined(separator: ", ")), near \(word); "
        + "=\(word) finds the word alone"
    case (.added(let word, let others), .chinese):
      "“\(word)”也找\(others.joined(separator: "、"))；=\(word) 只找原词"
    case (.unsupported(let field), .english):
      "\(field.rawValue): filters projects, tracks, lines, the timeline and the search, not this list"
    case (.unsupported(let field), .chinese):
      "\(field.chineseName)：可用于项目、追踪、地图、时间轴和搜索，不能用于这个列表"
    }
  }

  private static func nearest(_ known: [String], joinedBy separator: String) -> String {
    known.prefix(10).joined(separator: separator) + (known.count > 10 ? separator + "…" : "")
  }
}
