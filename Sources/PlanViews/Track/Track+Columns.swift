import PlanCore

extension [Track] {
  /// A ranking for a browser, in its order.
  ///
  /// A row is marked `!` when a promise slips or documents contradict each other.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    let words = names.words
    var builder = ColumnTableBuilder(
      [
        .init("name", words.name, rank: 0),
        .init("repeats", words.repeatedTargets, rank: 1, sort: .number),
        .init("slips", words.slips, rank: 2, sort: .number),
        .init("contradictions", words.contradictions, rank: 3, sort: .number),
        .init("last-word", words.lastWord, rank: 4),
        .init("silence", words.months, rank: 5, sort: .number),
        .init("plans", words.plans, rank: 6, sort: .number),
        .init("statements", words.statements, rank: 7, sort: .number),
        .init("kind", words.kind, rank: 8),
      ], capacity: count)
    for track in self {
      let hasTrouble = !track.slips.isEmpty || !track.contradictions.isEmpty
      builder.add(
        .track(
          track.entity.id,
          items: track.entity.entity.links.filter { $0.certainty != .related }.map(\.item)),
        mark: hasTrouble ? .overdue : .none,
        [
          TableValue(track.entity.entity.name), TableValue(count: track.repeatedTargets),
          TableValue(count: track.slips.count), TableValue(count: track.contradictions.count),
          TableValue(track.lastWord),
          track.silence.map { TableValue(String($0), order: $0) } ?? TableValue(""),
          TableValue(count: track.plans.count), TableValue(count: track.statements.count),
          TableValue(track.entity.entity.kind, names),
        ])
    }
    return builder.table
  }
}

extension TableValue {
  /// A number of things; 0 is empty, so that what there is stands out.
  fileprivate init(count: Int) {
    self.init(count == 0 ? "" : String(count), order: count)
  }
}

extension Track {
  /// What was said, for a browser, oldest first: each statement leads to its item.
  ///
  /// A statement that slips or contradicts another has the sign `!`, and says in a word which.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    let words = names.words
    var builder = ColumnTableBuilder(
      [
        .init("date", words.date, rank: 1, sort: .date), .init("verb", words.verb, rank: 0),
        .init("stage", words.stage, rank: 2), .init("mode", words.mode, rank: 3),
        .init("marks", words.marks, rank: 4), .init("due", words.due, rank: 6),
        .init("by", words.by, rank: 7), .init("plan", words.plan, rank: 5),
        .init("item", words.item, rank: 8), .init("source", words.source, rank: 9),
        .init("certainty", words.certainty, rank: 10),
      ], capacity: statements.count)
    for tracked in statements {
      let statement = tracked.statement
      let marks = marks(of: tracked, names)
      let isInferred = tracked.date != nil && tracked.dateBasis == .inferred
      builder.add(
        .item(tracked.item), mark: marks.isEmpty ? RowMark(statement.mode) : .overdue,
        [
          TableValue(
            (isInferred ? "~" : "") + (tracked.date?.description ?? ""),
            order: tracked.date.map { $0.year * 10_000 + ($0.month ?? 0) * 100 + ($0.day ?? 0) },
            groups: tracked.date.map { [String($0.year)] }),
          TableValue(statement.verb ?? words.nothing), TableValue(statement.stage, names),
          TableValue(statement.mode, names), TableValue(joining: marks, with: words.separator),
          TableValue(statement.due?.description ?? ""), TableValue(statement.by ?? ""),
          TableValue(names.name(of: tracked.item.plan)), TableValue(names.title(of: tracked.item)),
          TableValue(statement.source.description), TableValue(tracked.certainty, names),
        ])
    }
    return builder.table
  }
}
