import PlanCore
import PlanViews

/// The history of one entity.
struct TrackShape: Encodable {
  /// The slug of an entity, or `PLAN/ITEM` for an item without links.
  let id: Text
  let name: Text
  /// Its own and those of what it surely or likely is.
  let aliases: [Text]
  /// Its appearances.
  let links: [LinkShape]
  /// Oldest first; those of what is only related too.
  let statements: [TrackedStatementShape]
  /// Promises that are open and were repeated, are overdue, or have been stepped back from.
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
  let plan: Slug
  /// Of the item; the plan's own for the plan itself.
  let id: Slug
  /// `same`, `likely` or `related`.
  let certainty: CertaintyCode
  /// Empty for an item without links.
  let reason: Text

  init(_ link: Link) {
    plan = link.item.plan.rawValue
    id = link.item.id.rawValue
    certainty = link.certainty.rawValue
    reason = link.reason
  }
}

/// One thing that a document said about an entity.
struct TrackedStatementShape: Encodable {
  let plan: Slug
  /// The item that it was said of, whatever its kind.
  let project: Slug
  /// Of the statement, else of the plan.
  let date: DateText?
  let by: Text?
  /// As printed.
  let verb: Text?
  let stage: StageCode?
  let mode: ModeCode
  let source: SourceReferenceShape
  /// Of the link to the item.
  let certainty: CertaintyCode

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
  /// The milestone that was promised.
  let stage: StageCode
  /// On which it was promised, each once.
  let dates: [DateText]
  /// By which it was promised.
  let dues: [PeriodText]
  /// `repeated`, `overdue` against `--as-of`, `stepped-back`.
  let signs: [Keyword]
  /// When the entity was last spoken of, and it was still open.
  let stillOpen: DateText?
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
  /// Tells of a milestone as reached.
  let earlier: TrackedStatementShape
  /// Of a later document that gets no further than an earlier one.
  let later: TrackedStatementShape

  init(_ contradiction: Contradiction) {
    earlier = TrackedStatementShape(contradiction.earlier)
    later = TrackedStatementShape(contradiction.later)
  }
}

/// The entities by repeated targets.
struct RankingShape: Encodable {
  /// The most repeated targets first.
  let rows: [RankedShape]

  init(_ tracks: [Track]) {
    rows = tracks.map { RankedShape($0) }
  }
}

/// One entity of the ranking.
struct RankedShape: Encodable {
  /// As in Track.
  let id: Text
  let name: Text
  let kind: EntityKindCode
  /// In which it surely or likely appears.
  let plans: [Slug]
  /// For each milestone the days on which it was promised, but the first.
  let repeatedTargets: Int
  let slips: Int
  let contradictions: Int
  let lastWord: DateText?
  /// Whole months from then to `--as-of`.
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
