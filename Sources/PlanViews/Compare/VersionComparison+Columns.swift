import PlanCore

extension VersionComparison {
  /// One row of the table: a field that differs, or what was added or dropped.
  package struct Row {
    let change: Change
    let field: FieldChange?
    let target: RowTarget
  }

  private func rows(of plan: Plan?) -> [Row] {
    let known = Set(plan?.items.map(\.id) ?? [])
    return changes.flatMap { change in
      let item = ItemIdentifier(change.id).flatMap { known.contains($0) ? $0 : nil }
      let target = item.map { RowTarget.item(.init(plan: self.plan, id: $0)) } ?? .plan(self.plan)
      let fields: [FieldChange?] = change.fields.isEmpty ? [nil] : change.fields.map { $0 }
      return fields.map { Row(change: change, field: $0, target: target) }
    }
  }

  /// Programs look for fields and facts in what is printed, so that these are in the codes of the
  /// plan format there.
  package static func columns(_ names: ViewNames) -> ViewColumns<Row> {
    let words = names.words
    return ViewColumns(
      target: \.target, mark: { $0.change.sort.mark },
      printed: ["change", "significance", "kind", "title", "field", "before", "after", "id"],
      [
        .init("change", words.change, rank: 2) { TableValue($0.change.sort, names) },
        .init("title", words.label(.title), rank: 1) { TableValue($0.change.title) },
        .init(
          "field", words.formatField, rank: 3, printing: { $0.field?.field.rawValue ?? "" },
          value: { TableValue($0.field?.field, names) }),
        .init(
          "before", words.before, rank: 4, printing: { $0.field?.before?.codes ?? "" },
          value: { said($0.field?.before, names) }),
        .init(
          "after", words.after, rank: 4, printing: { $0.field?.after?.codes ?? "" },
          value: { said($0.field?.after, names) }),
        .init("significance", words.significance, rank: 5) {
          TableValue($0.change.significance, names)
        },
        .init("kind", words.label(.kind), rank: 6) { TableValue($0.change.kind, names) },
        .init("id", words.id, rank: 7) { TableValue($0.change.id) },
      ])
  }

  /// The changes for the browser: a row for each field that differs, and one for what was added or
  /// dropped.
  ///
  /// - Parameter plan: The version that the library has: its rows lead to it, and those of
  ///   what it lacks to the plan itself.
  package func columnTable(_ names: ViewNames, of plan: Plan) -> ColumnTable {
    Self.columns(names).columnTable(of: rows(of: plan))
  }

  /// The changes for other programs, in the codes of the plan format; a field of several values is
  /// a list.
  package func dataTable(_ names: ViewNames) -> ColumnTable {
    let columns = Self.columns(names)
    let inCodes: [ViewColumn<Row>] = columns.printed.map { column in
      let head = column.head
      let value: (Row) -> TableValue
      switch head.id {
      case "field": value = { TableValue($0.field?.field.rawValue ?? "") }
      case "before": value = { Self.codes($0.field?.before) }
      case "after": value = { Self.codes($0.field?.after) }
      default: value = column.value
      }
      return ViewColumn(head.id, head.title, kind: head.kind, value: value)
    }
    return ViewColumns(target: columns.target, inCodes).dataTable(of: rows(of: nil))
  }

  private static func said(_ value: FieldValue?, _ names: ViewNames) -> TableValue {
    guard let value else { return TableValue("") }
    return names.sayParts(value).map { names.list($0) } ?? TableValue(names.say(value))
  }

  private static func codes(_ value: FieldValue?) -> TableValue {
    guard let value else { return TableValue("") }
    guard let list = value.codeList else { return TableValue(value.codes) }
    return TableValue(joining: list, with: ", ")
  }

  /// The changes as text.
  package func table(_ names: ViewNames) -> ViewTable {
    Self.columns(names).viewTable(of: rows(of: nil))
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
