import PlanCore
import PlanViews

/// The history of one thing.
struct TrackShape: Encodable {
  /// The slug of an entity, or `PLAN/ITEM` for an item without links.
  let id: Text
  let name: Text
  /// Its own and those of what it surely or likely is.
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  /// Its appearances.
  let links: [LinkShape]
  /// Oldest first; those of what is only related too.
  let statements: [TrackedStatementShape]
  /// The furthest point that a statement reports.
  let status: StatusCode
  /// Absent when nothing beyond the status is promised.
  let aim: AimShape?
  /// What the checks on its promises find as of `--as-of`.
  let checks: [CheckShape]
  /// After it no source of the library speaks of the thing.
  let lastMentioned: DateText?

  init(_ track: Track) {
    id = track.id
    name = track.name
    aliases = track.aliases.names
    inferredAliases = track.aliases.namesWithoutSource
    links = track.links.map { LinkShape($0) }
    statements = track.statements.map { TrackedStatementShape($0) }
    status = track.standing.status.rawValue
    aim = track.standing.aim.map { AimShape($0) }
    checks = track.standing.checks.map { CheckShape($0, in: track) }
    lastMentioned = track.standing.lastMentioned?.description
  }
}

/// What a check on promises found.
struct CheckShape: Encodable {
  let code: CheckCode
  /// The milestone; of an inconsistency the earlier one, which was reported later.
  let stage: StageCode
  /// What it rests on, counted from 0 among the statements of the Track.
  let statements: [Int]
  /// The due date that passed, or the later one of two.
  let due: PeriodText?
  /// Whether an editor concluded the due date.
  let dueInferred: Bool

  init(_ check: PromiseCheck, in track: Track) {
    code = check.code.rawValue
    stage = check.stage.rawValue
    statements = track.statements(of: check)
    due = check.due?.description
    dueInferred = check.isDueInferred
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
  let due: PeriodText?
  let note: Text?
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
    due = tracked.statement.due?.description
    note = tracked.statement.note
    source = SourceReferenceShape(tracked.statement.source)
    certainty = tracked.certainty.rawValue
  }
}

/// All things that anything is promised of.
struct RankingShape: Encodable {
  /// Those first that more checks found something about.
  let rows: [RankedShape]

  init(_ table: TrackTable) {
    rows = table.rows.map { RankedShape($0) }
  }
}

/// One thing of the ranking.
struct RankedShape: Encodable {
  /// As in Track.
  let id: Text
  let name: Text
  let kind: EntityKindCode
  /// In which it surely or likely appears.
  let plans: [Slug]
  let status: StatusCode
  let aim: AimShape?
  let checks: [CheckShape]
  let lastMentioned: DateText?
  /// Whole months from then to `--as-of`.
  let months: Int?

  init(_ track: Track) {
    id = track.id
    name = track.name
    kind = track.kind.rawValue
    plans = track.plans.map(\.rawValue)
    status = track.standing.status.rawValue
    aim = track.standing.aim.map { AimShape($0) }
    checks = track.standing.checks.map { CheckShape($0, in: track) }
    lastMentioned = track.standing.lastMentioned?.description
    months = track.silence
  }
}
