import PlanCore
import PlanTestSupport
import PlanViews
import Testing

@Test func `a source counts the statements and actions that rest on it`() throws {
  let library = Library(plans: [SampleLibrary.plan], gazetteer: SampleLibrary.gazetteer)
  let factory = ViewFactory(.english, asOf: try #require(PartialDate("2024-01")), folding: { $0 })
  let source = factory.source(library)
  let table = SourceTable(source).table(source.names)
  let plan = SampleLibrary.plan
  let actions = plan.initiatives.flatMap(\.actions) + plan.commitments.flatMap(\.actions)
  let statements =
    plan.projects.flatMap(\.statements) + plan.mechanisms.flatMap(\.statements)
    + plan.agreements.flatMap(\.statements) + plan.documents.flatMap(\.statements)
    + plan.events.flatMap(\.statements)
  #expect(table.rows.map { $0[0] } == plan.sources.map(\.title))
  #expect(table.rows.map { $0[3] } == [String(actions.count + statements.count)])
}
