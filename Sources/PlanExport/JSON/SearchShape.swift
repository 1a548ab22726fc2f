import PlanCore

/// The answer to a query.
struct SearchShape: Encodable {
  let query: String
  let total: Int
  let hits: [HitShape]
  let notices: [NoticeShape]
  let suggestions: [String]

  init(_ result: SearchResult) {
    query = result.query.text
    total = result.total
    hits = result.hits.map { HitShape($0) }
    notices = result.notices.map { NoticeShape($0) }
    suggestions = result.suggestions
  }

  /// What to know about the way the query was understood.
  struct NoticeShape: Encodable {
    let kind: String
    var limit: Int?
    var field: String?
    var value: String?
    var known: [String]?

    init(_ notice: SearchNotice) {
      switch notice {
      case .cut(let limit):
        kind = "cut"
        self.limit = limit
      case .unknownValue(let field, let value, let known):
        kind = "unknown-value"
        self.field = field.rawValue
        self.value = value
        self.known = known
      }
    }
  }

  /// One item that the query found.
  struct HitShape: Encodable {
    let plan: String
    let kind: String
    let id: String
    let title: String
    let path: [String]
    let text: String
    let matches: [MatchShape]

    init(_ hit: SearchHit) {
      plan = hit.plan.rawValue
      kind = hit.kind.rawValue
      id = hit.id
      title = hit.title
      path = hit.path
      text = hit.text
      matches = hit.matches.map { MatchShape($0) }
    }
  }

  /// A run of characters that a word of the query stands for.
  struct MatchShape: Encodable {
    let field: String
    let start: Int
    let length: Int

    init(_ match: SearchHit.Match) {
      field = match.field.rawValue
      start = match.start
      length = match.length
    }
  }
}
