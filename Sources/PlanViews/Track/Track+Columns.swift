import PlanCore

/// 追踪: all things that anything is promised of, each in one row.
package struct TrackTable: LibraryView {
  package let rows: [Track]

  package init(rows: [Track]) { self.rows = rows }

  package init(_ source: ViewSource) { rows = source.things.tracks(asOf: source.today) }

  package static func columns(_ names: ViewNames) -> ViewColumns<Track> {
    let words = names.words
    return ViewColumns(
      target: { track in
        .track(track.id, items: track.links.filter { $0.certainty != .related }.map(\.item))
      },
      mark: { RowMark($0.standing.sign) },
      printed: [
        "name", "status", "aim", "due", "checks", "last", "silence", "documents", "kind", "id",
      ],
      [
        .init("name", words.label(.name), rank: 0) { TableValue($0.name) },
        .init("status", words.standingStatus, rank: -1, isFact: true) {
          names.status($0.standing)
        },
        .init(
          "aim", words.standingAim, rank: 1, isFact: true,
          printing: { names.aimWithoutDue($0.standing, of: $0.itemKind) },
          value: { names.aim($0.standing, of: $0.itemKind) }),
        .init("checks", words.standingChecks, rank: 2, isFact: true) {
          names.checks($0.standing)
        },
        .init("last", words.lastMention, rank: 3, kind: .date) {
          TableValue($0.standing.lastMentioned)
        },
        .init("silence", words.months, rank: 5, kind: .number) {
          TableValue($0.silence.map(String.init) ?? "", order: $0.silence)
        },
        .init("documents", words.documentCount, rank: 6, kind: .number) {
          TableValue(count: $0.plans.count)
        },
        .init("statements", words.label(.statements), rank: 7, kind: .number) {
          TableValue(count: $0.statements.count)
        },
        .init("kind", words.label(.kind), rank: 8) { TableValue($0.kind, names) },
        .init("due", words.label(.due), rank: .max, kind: .date) { names.due($0.standing) },
        .init("id", words.id) { TableValue($0.id) },
      ])
  }
}

extension Track: TabularView {
  package var rows: [Entry] {
    statements.indices.map {
      Entry(tracked: statements[$0], kind: itemKind, checks: checks(on: $0))
    }
  }

  /// A row of a history: a statement and what the checks found about it.
  package struct Entry {
    let tracked: TrackedStatement
    let kind: ItemKind
    let checks: [Check]
  }

  /// The columns of a history, oldest first: each statement leads to its item.
  ///
  /// A statement that a check rests on has the sign `!`, and says in a word which.
  package static func columns(_ names: ViewNames) -> ViewColumns<Entry> {
    let words = names.words
    return ViewColumns(
      target: { .item($0.tracked.item) },
      mark: { $0.checks.isEmpty ? RowMark($0.tracked.statement.mode) : .overdue },
      printed: [
        "date", "plan", "item", "by", "verb", "phrase", "stage", "mode", "due", "source",
        "certainty", "checks", "note",
      ],
      [
        .init(
          "date", words.label(.date), rank: 1, kind: .date, isFact: true,
          printing: { names.date($0.tracked.date, $0.tracked.dateBasis) },
          value: {
            TableValue(
              $0.tracked.date,
              isInferred: $0.tracked.date != nil && $0.tracked.dateBasis == .inferred)
          }),
        .init("phrase", words.saidOfIt, rank: 1, isFact: true) { entry in
          let statement = entry.tracked.statement
          return TableValue(
            words.phrase(statement.stage, statement.mode, of: entry.kind),
            codes: [statement.stage?.rawValue, statement.mode.rawValue].compactMap { $0 })
        },
        .init(
          "verb", words.label(.verb), rank: 0, printing: { $0.tracked.statement.verb ?? "" },
          value: { TableValue($0.tracked.statement.verb ?? words.nothing) }),
        .init("checks", words.standingChecks, rank: 4, isFact: true) {
          $0.checks.isEmpty ? TableValue("") : names.checks($0.checks)
        },
        .init("due", words.label(.due), rank: 6, kind: .date) {
          names.due($0.tracked.statement.due)
        },
        .init("by", words.label(.by), rank: 7) { TableValue($0.tracked.statement.by ?? "") },
        .init("plan", words.plan, rank: 5) { TableValue(names.name(of: $0.tracked.item.plan)) },
        .init("item", words.item, rank: 8) { TableValue(names.title(of: $0.tracked.item)) },
        .init("source", words.label(.source), rank: 9) {
          TableValue($0.tracked.statement.source.description)
        },
        .init("note", words.label(.note), rank: 11) { TableValue($0.tracked.statement.note ?? "") },
        .init("certainty", words.certainty, rank: 10) { TableValue($0.tracked.certainty, names) },
        .init("stage", words.label(.stage)) { TableValue($0.tracked.statement.stage, names) },
        .init("mode", words.label(.mode)) { TableValue($0.tracked.statement.mode, names) },
      ])
  }
}
