import PlanCore
import PlanViews

/// The history of one entity.
struct TrackShape: Encodable {
  let id: String
  let name: String
  let aliases: [String]
  let links: [LinkShape]
  let statements: [TrackedStatementShape]
  let slips: [SlipShape]
  let contradictions: [ContradictionShape]

  init(_ track: Track) {
    id = track.entity.id
    name = track.entity.entity.name
    aliases = track.aliases
    links = track.entity.entity.links.map { LinkShape($0) }
    statements = track.statements.map { TrackedStatementShape($0) }
    slips = track.slips.map { SlipShape($0) }
    contradictions = track.contradictions.map { ContradictionShape($0) }
  }
}

/// One appearance of an entity.
struct LinkShape: Encodable {
  let plan: String
  let id: String
  let certainty: String
  let reason: String

  init(_ link: Link) {
    plan = link.item.plan.rawValue
    id = link.item.id.rawValue
    certainty = link.certainty.rawValue
    reason = link.reason
  }
}

/// One thing that a document said about an entity.
struct TrackedStatementShape: Encodable {
  let plan: String
  let project: String
  let date: String?
  let by: String?
  let verb: String?
  let stage: String?
  let mode: String
  let source: SourceReferenceShape
  let certainty: String

  init(_ tracked: TrackedStatement) {
    plan = tracked.item.plan.rawValue
    project = tracked.item.id.rawValue
    date = tracked.date?.description
    by = tracked.statement.by
    verb = tracked.statement.verb
    stage = tracked.statement.stage?.rawValue
    mode = tracked.statement.mode.rawValue
    source = SourceReferenceShape(tracked.statement.source)
    certainty = tracked.certainty.rawValue
  }
}

/// A promise that slips.
struct SlipShape: Encodable {
  let stage: String
  let dates: [String]
  let dues: [String]
  let signs: [String]
  let stillOpen: String?
  let promises: [TrackedStatementShape]

  init(_ slip: Slip) {
    stage = slip.stage.rawValue
    dates = slip.dates.map(\.description)
    dues = slip.promises.compactMap { $0.statement.due?.description }
    signs = slip.signs.map(\.rawValue)
    stillOpen = slip.stillOpen?.description
    promises = slip.promises.map { TrackedStatementShape($0) }
  }
}

/// A later document that falls behind an earlier one.
struct ContradictionShape: Encodable {
  let earlier: TrackedStatementShape
  let later: TrackedStatementShape

  init(_ contradiction: Contradiction) {
    earlier = TrackedStatementShape(contradiction.earlier)
    later = TrackedStatementShape(contradiction.later)
  }
}

/// The entities by repeated targets.
struct RankingShape: Encodable {
  let rows: [RankedShape]

  init(_ tracks: [Track]) {
    rows = tracks.map { RankedShape($0) }
  }
}

/// One entity of the ranking.
struct RankedShape: Encodable {
  let id: String
  let name: String
  let kind: String
  let plans: [String]
  let repeatedTargets: Int
  let slips: Int
  let contradictions: Int
  let lastWord: String?
  let months: Int?

  init(_ track: Track) {
    id = track.entity.id
    name = track.entity.entity.name
    kind = track.entity.entity.kind.rawValue
    plans = track.plans.map(\.rawValue)
    repeatedTargets = track.repeatedTargets
    slips = track.slips.count
    contradictions = track.contradictions.count
    lastWord = track.lastWord?.description
    months = track.silence
  }
}
