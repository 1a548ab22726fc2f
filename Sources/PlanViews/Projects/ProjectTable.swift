import PlanCore

/// 项目总表: the projects of all plans, each thing in one row.
///
/// A thing with a record in several plans has a row for each of them as well, right after its own.
package struct ProjectTable: Equatable, Sendable {
  /// The rows, in the order of the plans until they are sorted.
  package let rows: [Row]

  /// Creates a table from its rows.
  package init(rows: [Row]) {
    self.rows = rows
  }

  /// The projects of a library.
  ///
  /// - Parameter day: The day as of which status and aim hold.
  package init(of things: ThingCatalog, asOf day: PartialDate) {
    var rows: [Row] = []
    let origin = Row.Origin(things: things, day: day)
    for thing in things.things {
      let records = things.projects(of: thing)
      guard let first = records.first else { continue }
      if records.count == 1 {
        rows.append(Row(thing, first, of: origin, layer: .both))
      } else {
        rows.append(Row(thing, first, records.dropFirst(), of: origin, layer: .thing))
        rows += records.map { Row(thing, $0, of: origin, layer: .record) }
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
    return ProjectTable(
      rows: rows.compactMap { $0.layer == hidden ? nil : $0.alone })
  }
}

extension ProjectTable {
  /// One project, or what one plan has of it.
  ///
  /// A row knows where its facts are, and finds each when it is asked for: a filter leaves most of
  /// ten thousand rows out before anybody reads how they stand.
  package struct Row: Sendable {
    typealias Record = (plan: Int, project: Int)

    /// What the rows of a table are made of.
    final class Origin: Sendable {
      let things: ThingCatalog
      let day: PartialDate

      init(things: ThingCatalog, day: PartialDate) {
        self.things = things
        self.day = day
      }
    }

    /// In which arrangement the row is.
    package private(set) var layer: RowLayer
    private let isRecord: Bool
    private let number: Int
    private let first: Record
    private let others: [Record]
    private let origin: Origin
    private var found: Standing?

    fileprivate init(
      _ thing: Thing, _ first: Record, _ others: ArraySlice<Record> = [], of origin: Origin,
      layer: RowLayer
    ) {
      number = thing.number
      self.first = first
      self.others = Array(others)
      self.origin = origin
      self.layer = layer
      isRecord = layer == .record
    }

    /// The row in a table that has one arrangement alone.
    fileprivate var alone: Row {
      var row = self
      row.layer = .both
      return row
    }

    /// The row with its standing found, for who asks for it more than once.
    package var looked: Row {
      guard found == nil else { return self }
      var row = self
      row.found = standing
      return row
    }
  }
}

extension ProjectTable.Row {
  /// The record; of a thing the first one.
  package var item: ItemReference { reference(first) }

  /// The records of the row, ``item`` first.
  package var items: [ItemReference] { [item] + others.map { reference($0) } }

  /// The thing, by ``ThingCatalog/id(of:)``.
  package var thing: String { origin.things.id(of: followed) }

  /// Its name; of a record that which the plan gives it.
  package var name: String {
    isRecord ? project(first).title : origin.things.name(of: followed)
  }

  /// What it is.
  package var kind: ProjectKind { project(first).kind }

  /// Where it is.
  package var places: [Identifier<Place>] {
    guard !others.isEmpty else { return project(first).allPlaces }
    var seen: Set<Identifier<Place>> = []
    return ([first] + others).flatMap { project($0).allPlaces }
      .filter { seen.insert($0).inserted }
  }

  /// What is reported and promised of the thing, in all documents.
  package var standing: Standing {
    found ?? origin.things.standing(of: followed, asOf: origin.day)
  }

  /// The latest statement's stage, by ``PlanCore/Swift/Array/current``, or `nil` when nothing was
  /// said.
  package var stage: Stage? {
    others.isEmpty
      ? project(first).statements.current?.stage : standing.latest?.statement.stage
  }

  /// Its mode.
  package var mode: Mode? {
    others.isEmpty ? project(first).statements.current?.mode : standing.latest?.statement.mode
  }

  /// When that was said; else the date of the plan.
  package var date: PartialDate? {
    guard !others.isEmpty else {
      return project(first).statements.current?.date ?? plan(first).date
    }
    return standing.latest?.date ?? ([first] + others).compactMap { plan($0).date }.max()
  }

  /// The plans that surely speak of the thing.
  package var documents: [Identifier<Plan>] { origin.things.documents(of: followed) }

  /// The plans of its records, each once.
  var plans: [Identifier<Plan>] {
    var seen: Set<Identifier<Plan>> = []
    return ([first] + others).map { plan($0).id }.filter { seen.insert($0).inserted }
  }

  private var followed: Thing { origin.things.things[number] }

  private func plan(_ record: Record) -> Plan { origin.things.plans.plans[record.plan] }

  private func project(_ record: Record) -> Project { plan(record).projects[record.project] }

  private func reference(_ record: Record) -> ItemReference {
    ItemReference(plan: plan(record).id, id: ItemIdentifier(project(record).id))
  }
}

extension ProjectTable.Row: Equatable {
  package static func == (left: Self, right: Self) -> Bool {
    left.items == right.items && left.thing == right.thing && left.name == right.name
      && left.kind == right.kind && left.places == right.places && left.stage == right.stage
      && left.mode == right.mode && left.date == right.date
      && left.documents == right.documents && left.layer == right.layer
      && left.standing == right.standing
  }
}
