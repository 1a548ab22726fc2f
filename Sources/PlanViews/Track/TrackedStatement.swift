import PlanCore

/// One thing that a document said about an entity.
package struct TrackedStatement: Hashable, Sendable {
  /// The item that it was said of.
  package let item: ItemReference
  /// How sure it is that the item is the entity.
  package let certainty: Certainty
  /// When it was said, or the date of the plan, or `nil` when neither is known.
  package let date: PartialDate?
  /// Whether the date is printed or inferred; a date taken from the plan is inferred.
  package let dateBasis: Basis
  /// What was said.
  package let statement: Statement

  init(_ statement: Statement, of item: ItemReference, certainty: Certainty, in plan: Plan) {
    self.init(statement, of: item, certainty: certainty, documentDate: plan.date)
  }

  /// - Parameter documentDate: The date that counts where the statement has none of its own.
  package init(
    _ statement: Statement, of item: ItemReference, certainty: Certainty,
    documentDate: PartialDate?
  ) {
    self.item = item
    self.certainty = certainty
    self.statement = statement
    date = statement.date ?? documentDate
    dateBasis = statement.date == nil ? .inferred : statement.dateBasis
  }

  /// The statement with the date that counts for it.
  var dated: Statement {
    guard statement.date == nil, date != nil else { return statement }
    return Statement(
      date: date, dateBasis: dateBasis, by: statement.by, verb: statement.verb,
      stage: statement.stage, mode: statement.mode, due: statement.due, note: statement.note,
      basis: statement.basis, source: statement.source)
  }
}
