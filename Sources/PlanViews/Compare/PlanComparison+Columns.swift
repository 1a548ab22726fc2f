import PlanCore

extension PlanComparison {
  /// One row of the table: a fact with a text for each plan.
  package struct Row {
    let field: TableValue
    let what: TableValue
    /// What each plan has, without text where it has no such thing.
    let cells: [TableValue]
    let mark: RowMark
    let target: RowTarget
  }

  /// Field, what is compared, and a column for each plan.
  static func columns(_ plans: [String], _ names: ViewNames) -> ViewColumns<Row> {
    ViewColumns(
      target: \.target, mark: \.mark,
      [
        .init("field", names.words.label(.field), rank: 3, value: \.field),
        .init("what", names.words.label(.title), rank: 2, value: \.what),
      ]
        + plans.enumerated().map { place, plan in
          .init("plan-\(place + 1)", plan, rank: 1) { $0.cells[place] }
        })
  }

  private func columns(_ names: ViewNames) -> ViewColumns<Row> {
    Self.columns(plans.map { names.name(of: $0) }, names)
  }

  /// The facts of the plans for the browser, each thing in a row of its own.
  ///
  /// The rows come field by field, in the order of the codelist; the forms of mechanism come last.
  package func columnTable(_ names: ViewNames) -> ColumnTable {
    columns(names).columnTable(
      of: fields.enumerated().flatMap {
        facts(of: $1, TableValue($1.title(names), order: $0), names)
      }
        + mechanismRows(names))
  }

  /// The fields as text, a row for each aspect of a field.
  package func table(_ names: ViewNames) -> ViewTable {
    columns(names).viewTable(of: rows(names))
  }

  /// The same rows for other programs: several things of one plan are a list.
  package func dataTable(_ names: ViewNames) -> ColumnTable {
    columns(names).dataTable(of: rows(names))
  }

  private func rows(_ names: ViewNames) -> [Row] {
    fields.flatMap { aspects(of: $0, names) } + mechanismRows(names)
  }

  /// A table of the same columns for what cannot be compared.
  package static func emptyTable(_ names: ViewNames) -> ColumnTable {
    columns([names.words.plan, names.words.plan], names).columnTable(of: [])
  }

  private func mechanismRows(_ names: ViewNames) -> [Row] {
    let title = TableValue(names.name(of: ItemKind.mechanism), order: fields.count)
    return mechanisms.map { row in
      let cells = row.cells.map { names.list($0.map(\.title)) }
      return Row(
        field: title, what: TableValue(row.kind, names), cells: cells, mark: Self.mark(of: cells),
        target: .items(row.cells.joined().map(\.item)))
    }
  }

  /// What the plans say in a field, each aspect in one row.
  private func aspects(of field: Field, _ names: ViewNames) -> [Row] {
    let words = names.words
    let aspects: [(String, [[String]])] = [
      (words.initiatives, field.cells.map { $0.initiatives.map(\.title) }),
      (words.standingStatus, field.cells.map { $0.statusCounts(names) }),
      (words.standingAim, field.cells.map { $0.aimCounts(names) }),
      (words.shared, plans.map { titles(of: field.shared, in: $0, names) }),
      (words.onlyHere, field.cells.map { $0.only.map(\.title) }),
    ]
    return aspects.filter { !$0.1.allSatisfy(\.isEmpty) }.map { what, cells in
      Row(
        field: TableValue(field.title(names)), what: TableValue(what),
        cells: cells.map { names.list($0) }, mark: .none, target: .items([]))
    }
  }

  /// What a plan calls entities that several plans have; marked where that is only likely.
  private func titles(
    of shared: [Shared], in plan: Identifier<Plan>, _ names: ViewNames
  ) -> [String] {
    shared.flatMap(\.links).filter { $0.item.plan == plan }.map { link in
      names.title(of: link.item)
        + (link.certainty == .likely ? names.inParentheses(names.name(of: link.certainty)) : "")
    }
  }

  /// The initiatives of each plan, the projects by status and by aim, what both have, what one has alone.
  private func facts(
    of field: Field, _ title: TableValue, _ names: ViewNames
  ) -> [Row] {
    let initiatives = field.cells.enumerated().flatMap { plan, cell in
      cell.initiatives.map {
        fact(
          $0, of: plan, in: title, what: TableValue(names.name(of: $0.kind), order: 0), .none, names
        )
      }
    }
    let statuses = Status.allCases.enumerated().compactMap { place, status in
      counted(
        "\(names.words.standingStatus)\(names.words.colon)\(names.name(of: status))",
        field.cells.map { $0.statuses.first { $0.status == status }?.projects ?? [] },
        in: title, order: 1 + place)
    }
    let aims = Stage.allCases.enumerated().flatMap { place, stage in
      [Mode.target, .seek].enumerated().compactMap { second, mode in
        counted(
          "\(names.words.standingAim)\(names.words.colon)\(names.words.phrase(stage, mode))",
          field.cells.map {
            $0.aims.first { $0.stage == stage && $0.mode == mode }?.projects ?? []
          },
          in: title, order: 1 + Status.allCases.count + place * 2 + second)
      }
    }
    let last = 1 + Status.allCases.count + Stage.allCases.count * 2
    let shared = field.shared.compactMap { shared -> Row? in
      guard !shared.links.isEmpty else { return nil }
      let cells = plans.map { names.list(titles(of: [shared], in: $0, names)) }
      // Those of the first plan come first.
      let items = plans.flatMap { plan in
        shared.links.map(\.item).filter { $0.plan == plan }
      }
      return Row(
        field: title, what: TableValue(names.words.shared, order: last), cells: cells,
        mark: .shared, target: .items(items))
    }
    let only = field.cells.enumerated().flatMap { plan, cell in
      cell.only.map { entry in
        // The sign before the row and the empty cell say that the other plan does not have it.
        fact(
          entry, of: plan, in: title,
          what: TableValue(names.name(of: entry.kind), order: last + 1),
          plans.count > 2 ? .none : plan == 0 ? .onlyFirst : .onlySecond, names)
      }
    }
    return initiatives + statuses + aims + shared + only
  }

  /// How many projects of each plan have something in common; `nil` where none has.
  private func counted(
    _ name: String, _ projects: [[ItemReference]], in field: TableValue, order: Int
  ) -> Row? {
    guard projects.contains(where: { !$0.isEmpty }) else { return nil }
    return Row(
      field: field, what: TableValue(name, order: order),
      cells: projects.map { TableValue(String($0.count)) },
      mark: .none, target: .items(projects.flatMap { $0 }))
  }

  /// Something that one plan has.
  private func fact(
    _ entry: Entry, of plan: Int, in field: TableValue, what: TableValue, _ mark: RowMark,
    _ names: ViewNames
  ) -> Row {
    Row(
      field: field, what: what,
      cells: plans.indices.map { names.list($0 == plan ? [entry.title] : []) },
      mark: mark,
      target: .item(entry.item))
  }

  /// Which of two plans have something, or whether several of more have it.
  private static func mark(of cells: [TableValue]) -> RowMark {
    let count = cells.count { !$0.text.isEmpty }
    if count > 1 { return .shared }
    if cells.count > 2 { return .none }
    return cells.first?.text.isEmpty == false ? .onlyFirst : .onlySecond
  }
}

extension PlanComparison.Field {
  /// The name of the field.
  package func title(_ names: ViewNames) -> String {
    field.map { names.name(of: $0) } ?? names.words.noInitiative
  }
}

extension PlanComparison.Cell {
  /// The number of projects by status: `未载明 2、在建 5`.
  package func statusText(_ names: ViewNames) -> String { names.joined(statusCounts(names)) }

  func statusCounts(_ names: ViewNames) -> [String] {
    statuses.map { "\(names.name(of: $0.status)) \($0.count)" }
  }

  /// The number of projects by aim: `拟开工 2、争取投用 1`.
  package func aimText(_ names: ViewNames) -> String { names.joined(aimCounts(names)) }

  func aimCounts(_ names: ViewNames) -> [String] {
    aims.map { "\(names.words.phrase($0.stage, $0.mode)) \($0.count)" }
  }
}
