import PlanCore

extension [Track] {
  /// The columns of a ranking; a row is marked `!` when a promise slips or documents contradict
  /// each other.
  package static func columns(_ names: ViewNames) -> ViewColumns<Track> {
    let words = names.words
    return ViewColumns(
      target: { track in
        .track(
          track.entity.id,
          items: track.entity.entity.links.filter { $0.certainty != .related }.map(\.item))
      },
      mark: { $0.slips.isEmpty && $0.contradictions.isEmpty ? .none : .overdue },
      printed: [
        "name", "kind", "plans", "repeats", "slips", "contradictions", "last-word", "silence",
        "id",
      ],
      [
        .init("name", words.label(.name), rank: 0) { TableValue($0.entity.entity.name) },
        .count("repeats", words.repeatedTargets, rank: 1, \.repeatedTargets),
        .count("slips", words.slips, rank: 2, \.slips.count),
        .count("contradictions", words.contradictions, rank: 3, \.contradictions.count),
        .init("last-word", words.lastWord, rank: 4) { TableValue($0.lastWord) },
        .init("silence", words.months, rank: 5, kind: .number) {
          TableValue($0.silence.map(String.init) ?? "", order: $0.silence)
        },
        .count("plans", words.plans, rank: 6, \.plans.count),
        .count("statements", words.label(.statements), rank: 7, \.statements.count),
        .init("kind", words.label(.kind), rank: 8) { TableValue($0.entity.entity.kind, names) },
        .init("id", words.id) { TableValue($0.entity.id) },
      ])
  }

  /// A ranking for the browser, in its order.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    Self.columns(names).columnTable(of: self)
  }

  /// A ranking as text.
  package func table(_ names: ViewNames) -> ViewTable {
    Self.columns(names).viewTable(of: self)
  }
}

extension ViewColumn<Track> {
  /// A number of things; the browser leaves 0 empty, so that the others stand out.
  fileprivate static func count(
    _ id: String, _ title: String, rank: Int, _ count: @escaping (Track) -> Int
  ) -> Self {
    .init(
      id, title, rank: rank, kind: .number, printing: { String(count($0)) },
      value: { TableValue(count: count($0), showsNone: false) })
  }
}

extension Track: TabularView {
  package var rows: [MarkedStatement] {
    statements.map { MarkedStatement(tracked: $0, troubles: troubles(of: $0)) }
  }

  /// The columns of a history, oldest first: each statement leads to its item.
  ///
  /// A statement that slips or contradicts another has the sign `!`, and says in a word which.
  package static func columns(_ names: ViewNames) -> ViewColumns<MarkedStatement> {
    let words = names.words
    return ViewColumns(
      target: { .item($0.tracked.item) },
      mark: { $0.troubles.isEmpty ? RowMark($0.tracked.statement.mode) : .overdue },
      printed: [
        "date", "plan", "item", "by", "verb", "stage", "mode", "due", "source", "certainty",
        "marks",
      ],
      [
        .init(
          "date", words.label(.date), rank: 1, kind: .date,
          printing: { names.date($0.tracked.date, $0.tracked.dateBasis) },
          value: {
            TableValue(
              $0.tracked.date,
              isInferred: $0.tracked.date != nil && $0.tracked.dateBasis == .inferred)
          }),
        .init(
          "verb", words.label(.verb), rank: 0, printing: { $0.tracked.statement.verb ?? "" },
          value: { TableValue($0.tracked.statement.verb ?? words.nothing) }),
        .init("stage", words.label(.stage), rank: 2) {
          TableValue($0.tracked.statement.stage, names)
        },
        .init("mode", words.label(.mode), rank: 3) { TableValue($0.tracked.statement.mode, names) },
        .init("marks", words.marks, rank: 4) {
          TableValue(joining: $0.troubles.map { $0.name(names) }, with: words.comma)
        },
        .init("due", words.label(.due), rank: 6) {
          TableValue($0.tracked.statement.due?.description ?? "")
        },
        .init("by", words.label(.by), rank: 7) { TableValue($0.tracked.statement.by ?? "") },
        .init("plan", words.plan, rank: 5) { TableValue(names.name(of: $0.tracked.item.plan)) },
        .init("item", words.item, rank: 8) { TableValue(names.title(of: $0.tracked.item)) },
        .init("source", words.label(.source), rank: 9) {
          TableValue($0.tracked.statement.source.description)
        },
        .init("certainty", words.certainty, rank: 10) { TableValue($0.tracked.certainty, names) },
      ])
  }

  /// What is wrong with a statement, in words; usually nothing.
  package func marks(of tracked: TrackedStatement, _ names: ViewNames) -> [String] {
    troubles(of: tracked).map { $0.name(names) }
  }

  private func troubles(of tracked: TrackedStatement) -> [Trouble] {
    let slips = slips.filter { $0.promises.contains(tracked) }.flatMap(\.signs)
    var seen: Set<Slip.Sign> = []
    let signs = slips.filter { seen.insert($0).inserted }.map(Trouble.slip)
    let isBehind = contradictions.contains { $0.later == tracked }
    return signs + (isBehind ? [.contradiction] : [])
  }

  /// What can be wrong with a statement.
  package enum Trouble {
    case slip(Slip.Sign)
    case contradiction

    fileprivate func name(_ names: ViewNames) -> String {
      switch self {
      case .slip(let sign): names.name(of: sign)
      case .contradiction: names.words.contradictions
      }
    }
  }

  /// A row of a history: a statement and what is wrong with it.
  package struct MarkedStatement {
    let tracked: TrackedStatement
    let troubles: [Trouble]
  }

  /// The plans in which the entity surely or likely appears, each once, in the order of the links.
  package var plans: [Identifier<Plan>] {
    var seen: Set<Identifier<Plan>> = []
    return entity.entity.links.filter { $0.certainty != .related }.map(\.item.plan)
      .filter { seen.insert($0).inserted }
  }
}
