import PlanCore

extension PlanComparison {
  /// The facts of the plans for a browser: field, what is compared, and a column for each plan.
  ///
  /// The rows stand by field, in the order of the codelist; the forms of mechanism come last.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    var builder = ColumnTableBuilder(Self.heads(plans.map { names.name(of: $0) }, names.words))
    for (place, field) in fields.enumerated() {
      let title = TableValue(field.title(names), order: place)
      for fact in facts(of: field, names) { builder.add(fact, under: title) }
    }
    let title = TableValue(names.name(of: ItemKind.mechanism), order: fields.count)
    for row in mechanisms {
      let cells = row.cells.map { names.joined($0.map(\.title)) }
      builder.add(
        Fact(
          what: TableValue(row.kind, names), cells: cells, mark: Self.mark(of: cells),
          target: .items(row.cells.joined().map(\.item))),
        under: title)
    }
    return builder.table
  }

  /// A table of the same columns for what cannot be compared.
  package static func emptyTable(_ names: ViewNames) -> ColumnTable {
    ColumnTable(columns: heads([names.words.plan, names.words.plan], names.words))
  }

  private static func heads(_ plans: [String], _ words: AcrossStrings) -> [TableColumn.Head] {
    [.init("field", words.field, rank: 3), .init("what", words.title, rank: 2)]
      + plans.enumerated().map { .init("plan-\($0.offset + 1)", $0.element, rank: 1) }
  }

  /// One row.
  fileprivate struct Fact {
    let what: TableValue
    /// One text for each plan, empty where it has no such thing.
    let cells: [String]
    let mark: RowMark
    let target: RowTarget
  }

  /// The initiatives of each plan, the projects by stage, what both have, what one has alone.
  private func facts(of field: Field, _ names: ViewNames) -> [Fact] {
    let initiatives = field.cells.enumerated().flatMap { plan, cell in
      cell.initiatives.map {
        fact($0, of: plan, what: TableValue(names.name(of: $0.kind), order: 0), .none)
      }
    }
    let stages: [Stage?] = Stage.allCases.map { $0 } + [nil]
    let counts = stages.enumerated().compactMap { place, stage -> Fact? in
      let counted = field.cells.map { cell in
        cell.stages.first { $0.stage == stage }?.projects ?? []
      }
      guard counted.contains(where: { !$0.isEmpty }) else { return nil }
      let name =
        stage.map { names.name(of: $0) }
        ?? "\(names.words.stage)\(names.words.colon)\(names.words.unknown)"
      return Fact(
        what: TableValue(name, order: 1 + place), cells: counted.map { String($0.count) },
        mark: .none, target: .items(counted.flatMap { $0 }))
    }
    let shared = field.shared.compactMap { shared -> Fact? in
      guard !shared.links.isEmpty else { return nil }
      let cells = plans.map { plan in
        names.joined(
          shared.links.filter { $0.item.plan == plan }.map { link in
            names.title(of: link.item)
              + (link.certainty == .likely
                ? names.inParentheses(names.name(of: link.certainty)) : "")
          })
      }
      // Those of the first plan come first.
      let items = plans.flatMap { plan in
        shared.links.map(\.item).filter { $0.plan == plan }
      }
      return Fact(
        what: TableValue(names.words.shared, order: 1 + stages.count), cells: cells,
        mark: .shared, target: .items(items))
    }
    let only = field.cells.enumerated().flatMap { plan, cell in
      cell.only.map { entry in
        // The sign before the row and the empty cell say that the other plan does not have it.
        fact(
          entry, of: plan, what: TableValue(names.name(of: entry.kind), order: 2 + stages.count),
          plans.count > 2 ? .none : plan == 0 ? .onlyFirst : .onlySecond)
      }
    }
    return initiatives + counts + shared + only
  }

  /// Something that one plan has.
  private func fact(
    _ entry: Entry, of plan: Int, what: TableValue, _ mark: RowMark
  ) -> Fact {
    Fact(
      what: what, cells: plans.indices.map { $0 == plan ? entry.title : "" }, mark: mark,
      target: .item(entry.item))
  }

  /// Which of two plans have something, or whether several of more have it.
  private static func mark(of cells: [String]) -> RowMark {
    let count = cells.count { !$0.isEmpty }
    if count > 1 { return .shared }
    if cells.count > 2 { return .none }
    return cells.first?.isEmpty == false ? .onlyFirst : .onlySecond
  }
}

extension ColumnTableBuilder {
  fileprivate mutating func add(_ fact: PlanComparison.Fact, under field: TableValue) {
    add(fact.target, mark: fact.mark, [field, fact.what] + fact.cells.map { TableValue($0) })
  }
}
