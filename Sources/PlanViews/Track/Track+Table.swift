import PlanCore

extension Track {
  /// The statements as text, oldest first, with marks for slips and contradictions.
  package func table(_ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [
        words.date, words.plan, words.item, words.by, words.verb, words.stage, words.mode,
        words.due, words.source, words.certainty, words.marks,
      ],
      rows: statements.map { tracked in
        let statement = tracked.statement
        return [
          names.date(tracked.date, tracked.dateBasis), names.name(of: tracked.item.plan),
          names.title(of: tracked.item), statement.by ?? "", statement.verb ?? "",
          names.name(of: statement.stage), names.name(of: statement.mode),
          statement.due?.description ?? "", statement.source.description,
          names.name(of: tracked.certainty), names.joined(marks(of: tracked, names)),
        ]
      })
  }

  /// What is wrong with a statement, in words; usually nothing.
  package func marks(of tracked: TrackedStatement, _ names: ViewNames) -> [String] {
    let slips = slips.filter { $0.promises.contains(tracked) }.flatMap(\.signs)
    var seen: Set<Slip.Sign> = []
    let signs = slips.filter { seen.insert($0).inserted }.map { names.name(of: $0) }
    let isBehind = contradictions.contains { $0.later == tracked }
    return signs + (isBehind ? [names.words.contradictions] : [])
  }
}

extension [Track] {
  /// A ranking as text.
  package func table(_ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [
        words.name, words.kind, words.plans, words.repeatedTargets, words.slips,
        words.contradictions, words.lastWord, words.months, words.id,
      ],
      rows: map { track in
        [
          track.entity.entity.name, names.name(of: track.entity.entity.kind),
          String(track.plans.count), String(track.repeatedTargets), String(track.slips.count),
          String(track.contradictions.count), track.lastWord?.description ?? "",
          track.silence.map(String.init) ?? "", track.entity.id,
        ]
      })
  }
}

extension Track {
  /// The plans in which the entity surely or likely appears, each once, in the order of the links.
  package var plans: [Identifier<Plan>] {
    var seen: Set<Identifier<Plan>> = []
    return entity.entity.links.filter { $0.certainty != .related }.map(\.item.plan)
      .filter { seen.insert($0).inserted }
  }
}
