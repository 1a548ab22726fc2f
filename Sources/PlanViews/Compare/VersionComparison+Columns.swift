import PlanCore

extension VersionComparison {
  /// The changes for a browser: a row for each field that differs, and one for what was added or
  /// dropped.
  ///
  /// - Parameter plan: The version that the library has: its rows lead to it, and those of
  ///   what it lacks to the plan itself.
  package func columnTable(_ names: ViewNames, of plan: Plan) -> ColumnTable {
    let words = names.words
    let known = Set(plan.items.map(\.id))
    var builder = ColumnTableBuilder([
      .init("change", words.change, rank: 2), .init("title", words.title, rank: 1),
      .init("field", words.formatField, rank: 3), .init("before", words.before, rank: 4),
      .init("after", words.after, rank: 4), .init("significance", words.significance, rank: 5),
      .init("kind", words.kind, rank: 6), .init("id", words.id, rank: 7),
    ])
    for change in changes {
      let item = ItemIdentifier(change.id)
      let target = item.flatMap {
        known.contains($0) ? RowTarget.item(.init(plan: plan.id, id: $0)) : nil
      }
      let fields: [FieldChange?] = change.fields.isEmpty ? [nil] : change.fields.map { $0 }
      for field in fields {
        builder.add(
          target ?? .plan(plan.id), mark: change.sort.mark,
          [
            TableValue(change.sort, names), TableValue(change.title),
            TableValue(field?.field, names),
            TableValue(field?.before?.words(names) ?? ""),
            TableValue(field?.after?.words(names) ?? ""),
            TableValue(change.significance, names),
            TableValue(change.kind, names), TableValue(change.id),
          ])
      }
    }
    return builder.table
  }

  /// How many changes go to the substance, and how many an editor may make.
  package var counts: (amendments: Int, administrative: Int) {
    let amendments = changes.count { $0.significance == .amendment }
    return (amendments, changes.count - amendments)
  }
}

extension VersionComparison.Sort {
  fileprivate var mark: RowMark {
    switch self {
    case .added: .added
    case .dropped: .dropped
    case .status, .content, .wording: .changed
    }
  }
}
