import PlanCore

extension ProjectTable {
  /// The rows as text.
  package func table(_ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [
        words.name, words.kind, words.places, words.stage, words.mode, words.date, words.plan,
        words.appearances, words.id,
      ],
      rows: rows.map { row in
        [
          row.name, names.name(of: row.kind), names.joined(row.places),
          names.name(of: row.stage), names.name(of: row.mode), row.date?.description ?? "",
          names.name(of: row.item.plan), String(row.plans.count), row.item.description,
        ]
      })
  }
}

extension ProjectGroup {
  /// The name of what the group has in common.
  package func title(of grouping: ProjectGrouping, _ names: ViewNames) -> String {
    guard let key else { return names.words.unknown }
    switch grouping {
    case .kind: return names.name(of: ProjectKind(rawValue: key))
    case .place: return Identifier<Place>(key).map { names.name(of: $0) } ?? key
    case .stage: return names.name(of: Stage(rawValue: key))
    case .mode: return names.name(of: Mode(rawValue: key))
    case .plan: return Identifier<Plan>(key).map { names.name(of: $0) } ?? key
    case .name, .date, .year, .plans: return key
    }
  }
}

extension [ProjectGroup] {
  /// The groups with their counts as text.
  package func table(_ grouping: ProjectGrouping, _ names: ViewNames) -> ViewTable {
    ViewTable(
      header: [names.words.group, names.words.count],
      rows: map { [$0.title(of: grouping, names), String($0.rows.count)] })
  }
}
