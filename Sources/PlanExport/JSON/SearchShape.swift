import PlanCore
import PlanViews

/// The answer to a query.
struct SearchResultShape: Encodable {
  /// As it was asked.
  let query: Text
  /// All items found, those beyond `--limit` too.
  let total: Int
  /// Best first; each by itself, also where several are one thing.
  let hits: [HitShape]
  /// What to know about the way the query was understood.
  let notices: [NoticeShape]
  /// When nothing is found, the nearest titles, at most five.
  let suggestions: [Text]

  init(_ result: SearchResult, things: LinkedThings) {
    query = result.query.text
    total = result.total
    hits = result.hits.map { HitShape($0, thing: things.id(of: $0)) }
    notices = result.notices.map { NoticeShape($0) }
    suggestions = result.suggestions
  }

  /// What to know about the way the query was understood.
  struct NoticeShape: Encodable {
    /// `cut`, `unknown-value`, `unsupported` or `added`.
    let kind: Keyword
    /// Of characters searched for; with `cut`.
    var limit: Int?
    /// The filter's field: `plan`, `kind`, `place`, `stage`, `mode`, `year`, `status`, `aim`, `due`
    /// or `check`; not with `cut` and `added`.
    var field: Text?
    /// The value that does not exist; nothing passes the filter.
    var value: Text?
    /// Values that do exist, the nearest first.
    var known: [Text]?
    /// The word of the query that near words were looked for with; with `added`.
    var word: Text?
    /// The near words.
    var others: [Text]?

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
      case .unsupported(let field):
        kind = "unsupported"
        self.field = field.rawValue
      case .added(let word, let others):
        kind = "added"
        self.word = word
        self.others = others
      }
    }
  }

  /// One item that the query found.
  struct HitShape: Encodable {
    let plan: Slug
    /// `plan`, `initiative`, `action`, `project`, `mechanism`, `agreement`, `event`, `indicator`,
    /// `commitment`, `document`, `person`, `context`, `source`.
    let kind: ItemKindCode
    /// That of the plan for the plan itself.
    let id: Slug
    /// The slug of an entity, the same in all hits that surely are it, or `PLAN/ITEM` for an item
    /// without links.
    let thing: Text
    let title: Text
    /// The titles above it, from the plan down.
    let path: [Text]
    /// What matches in `text` and `alias` count in.
    let text: Text
    let matches: [MatchShape]

    init(_ hit: SearchHit, thing: String) {
      self.thing = thing
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
    /// `title`, `alias` or `text`.
    let field: Keyword
    /// The first character, from 0.
    let start: Int
    /// Of characters, as a reader sees them.
    let length: Int

    init(_ match: SearchHit.Match) {
      field = match.field.rawValue
      start = match.start
      length = match.length
    }
  }
}
