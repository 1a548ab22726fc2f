import PlanCore
import PlanViews

/// 表述台账: what was said of things, a row a statement, oldest first within each thing.
package struct StatementLedger: Sendable {
  private let library: LedgerLibrary

  package init(_ library: LedgerLibrary) { self.library = library }

  /// All statements of a library's things, or those that some plans make.
  package func table(of plans: [Plan]) -> DataTable {
    let made = Set(plans.map(\.id))
    return table(of: library.things.things) { made.contains($0.item.plan) }
  }

  /// The statements of what some items are, in all documents.
  package func table(of items: [ItemReference]) -> DataTable {
    table(of: items.flatMap(library.things.things(of:)).withoutRepeats) { _ in true }
  }

  private func table(of things: [Thing], _ isKept: (TrackedStatement) -> Bool) -> DataTable {
    DataTable(columns: columns, rows: things.flatMap { rows(of: $0, isKept) })
  }

  private var columns: [DataTable.Column] {
    let words = library.words
    func label(_ field: FieldName) -> String { words.label(field) }
    return [
      .init("name", label(.name)), .init("thing", words.thing), .init("item", words.item),
      .init("plan", words.plan), .init("planId", words.planID), .init("slug", words.id),
      .init("kind", label(.kind)), .init("kindCode", words.code(of: label(.kind))),
      .init("date", label(.date)), .init("datePrecision", words.precision(of: label(.date))),
      .init("dateBasis", words.basis(of: label(.date))), .init("by", label(.by)),
      .init("verb", label(.verb)), .init("phrase", label(.statements)),
      .init("stage", words.code(of: label(.stage))), .init("mode", words.code(of: label(.mode))),
      .init("due", label(.due)), .init("duePrecision", words.precision(of: label(.due))),
      .init("dueBasis", words.basis(of: label(.due))), .init("dueFrom", words.dueFrom),
      .init("checks", words.standingChecks),
      .init("checkCodes", words.code(of: words.standingChecks)), .init("basis", label(.basis)),
      .init("note", label(.note)), .init("source", label(.source)),
      .init("sourceId", words.sourceID), .init("paragraph", label(.paragraphs)),
      .init("url", label(.url)),
    ]
  }

  private func rows(
    of thing: Thing, _ isKept: (TrackedStatement) -> Bool
  ) -> [[DataTable.Cell]] {
    let standing = library.things.standing(of: thing, asOf: library.day)
    // What is only likely the thing has rows of its own.
    return standing.statements.enumerated().filter { $1.certainty == .same && isKept($1) }
      .map { row(of: $1, checks: standing.checks(on: $0), thing) }
  }

  private func row(
    of tracked: TrackedStatement, checks: [Check], _ thing: Thing
  ) -> [DataTable.Cell] {
    let (words, names) = (library.words, library.names)
    let statement = tracked.statement
    let found = library.things.plans.item(tracked.item)
    let kind = found?.item?.kind ?? .plan
    return [
      .init(library.things.name(of: thing)), .init(library.things.id(of: thing)),
      .init(names.title(of: tracked.item)), .init(names.name(of: tracked.item.plan)),
      .init(tracked.item.plan.rawValue), .init(tracked.item.id.rawValue),
      .init(names.name(of: kind)), .init(kind.rawValue), .init(first: tracked.date),
      .init(precisionOf: tracked.date, words),
      .init(tracked.date == nil ? nil : tracked.dateBasis, words), .init(statement.by),
      .init(statement.verb), .init(words.phrase(statement.stage, statement.mode, of: kind)),
      .init(statement.stage?.rawValue), .init(statement.mode.rawValue),
    ] + due(statement.due, statement.basis, words) + [
      .init(checks.map { words.name(of: $0) }), .init(checks.map(\.rawValue)),
      .init(statement.basis, words), .init(statement.note),
      .init(found?.plan.citation(statement.source)),
      .init(statement.source.source.rawValue),
      .init(statement.source.paragraph.map(Double.init)),
      .init(found?.plan.source(statement.source.source)?.url),
    ]
  }
}
