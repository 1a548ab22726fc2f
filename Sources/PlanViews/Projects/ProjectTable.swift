import PlanCore

/// 项目总表: the projects of all plans, each thing in one row.
///
/// A thing with a record in several plans has a row for each of them as well, right after its own.
package struct ProjectTable: Equatable, Sendable {
  /// The rows, in the order of the plans until they are sorted.
  package let rows: [Row]

  /// One project, or what one plan has of it.
  package struct Row: Equatable, Sendable {
    /// The record; of a thing the first one.
    package let item: ItemReference
    /// The records of the row, ``item`` first.
    package let items: [ItemReference]
    /// The thing, by ``ThingCatalog/id(of:)``.
    package let thing: String
    /// Its name; of a record that which the plan gives it.
    package let name: String
    /// What it is.
    package let kind: ProjectKind
    /// Where it is.
    package let places: [Identifier<Place>]
    /// What is reported and promised of the thing, in all documents.
    package let standing: Standing
    /// The latest statement, by ``PlanCore/Swift/Array/current``: its stage, or `nil` when nothing
    /// was said.
    package let stage: Stage?
    /// Its mode.
    package let mode: Mode?
    /// When that was said; else the date of the plan.
    package let date: PartialDate?
    /// The plans that surely speak of the thing.
    package let documents: [Identifier<Plan>]
    /// In which arrangement the row is.
    package let layer: RowLayer
  }

  /// Creates a table from its rows.
  package init(rows: [Row]) {
    self.rows = rows
  }

  /// The projects of a library.
  ///
  /// - Parameter day: The day as of which status and aim hold.
  package init(of things: ThingCatalog, asOf day: PartialDate) {
    var rows: [Row] = []
    for thing in things.things {
      let records = things.projects(of: thing)
      guard !records.isEmpty else { continue }
      let facts = ThingFacts(thing, in: things, asOf: day)
      if records.count == 1 {
        rows.append(Row(facts, records, in: things, layer: .both))
      } else {
        rows.append(Row(facts, records, in: things, layer: .thing))
        rows += records.map { Row(facts, [$0], in: things, layer: .record) }
      }
    }
    self.rows = rows
  }

  /// The projects of a library that no other view is made of.
  package init(of library: Library, asOf day: PartialDate) {
    self.init(of: ThingCatalog(of: library), asOf: day)
  }

  package func shown(byDocument: Bool) -> ProjectTable {
    let hidden: RowLayer = byDocument ? .thing : .record
    return ProjectTable(rows: rows.filter { $0.layer != hidden }.map { Row($0, layer: .both) })
  }
}

/// What all rows about one thing share.
private struct ThingFacts {
  let id: String
  let name: String
  let standing: Standing
  let documents: [Identifier<Plan>]

  init(_ thing: Thing, in things: ThingCatalog, asOf day: PartialDate) {
    id = things.id(of: thing)
    name = things.name(of: thing)
    standing = things.standing(of: thing, asOf: day)
    documents = things.documents(of: thing)
  }
}

extension ProjectTable.Row {
  /// The row of some records, one or more, of a thing.
  fileprivate init(
    _ facts: ThingFacts, _ records: [(plan: Int, project: Int)], in things: ThingCatalog,
    layer: RowLayer
  ) {
    let plans = things.plans.plans
    let (plan, project) = (
      plans[records[0].plan], plans[records[0].plan].projects[records[0].project]
    )
    items = records.map { record in
      let plan = plans[record.plan]
      return ItemReference(plan: plan.id, id: ItemIdentifier(plan.projects[record.project].id))
    }
    item = items[0]
    thing = facts.id
    name = layer == .record ? project.title : facts.name
    kind = project.kind
    standing = facts.standing
    documents = facts.documents
    self.layer = layer
    guard layer == .thing else {
      places = project.allPlaces
      let current = project.statements.current
      (stage, mode, date) = (current?.stage, current?.mode, current?.date ?? plan.date)
      return
    }
    var seen: Set<Identifier<Place>> = []
    places = records.flatMap { plans[$0.plan].projects[$0.project].allPlaces }
      .filter { seen.insert($0).inserted }
    let latest = facts.standing.latest
    (stage, mode) = (latest?.statement.stage, latest?.statement.mode)
    date = latest?.date ?? records.compactMap { plans[$0.plan].date }.max()
  }

  fileprivate init(_ row: Self, layer: RowLayer) {
    item = row.item
    items = row.items
    thing = row.thing
    name = row.name
    kind = row.kind
    places = row.places
    standing = row.standing
    stage = row.stage
    mode = row.mode
    date = row.date
    documents = row.documents
    self.layer = layer
  }
}
