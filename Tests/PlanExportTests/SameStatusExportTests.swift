import Foundation
import PlanCore
import PlanLibrary
import PlanViews
import TestSupport
import Testing

@testable import PlanExport

// One answer in every export: what the model says of each project of the bundled plans.

private let library = LibraryLoader(
  folders: [LibraryFolder(path: Checkout.root.appendingPathComponent("data").path)]
).load()
private let day = PartialDate(year: 2026, month: 12, day: 1).unsafelyUnwrapped
private let things = ThingCatalog(of: library)
private let form = ExportForm(.chinese, asOf: day)
private let words = Strings(.chinese)

private func standing(of item: ItemReference) throws -> Standing {
  things.standing(of: try #require(things.thing(of: item), "\(item)"), asOf: day)
}

/// All projects of the bundled plans.
private let projects = library.plans.flatMap { plan in
  plan.projects.map { ItemReference(plan: plan.id, id: ItemIdentifier($0.id)) }
}

private func reference(_ text: String) throws -> ItemReference {
  let parts = text.split(separator: "/").map(String.init)
  return ItemReference(
    plan: try #require(Identifier<Plan>(parts[0])), id: try #require(ItemIdentifier(parts[1])))
}

private func objects(_ text: String, in key: String) throws -> [[String: Any]] {
  let top = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  return try #require(top?[key] as? [[String: Any]])
}

/// Expects a status and an aim in codes, as JSON has them.
private func expect(_ object: [String: Any], _ standing: Standing, _ item: ItemReference) {
  #expect(object["status"] as? String == standing.status.rawValue, "\(item)")
  let aim = object["aim"] as? [String: Any]
  #expect(aim?["stage"] as? String == standing.aim?.stage.rawValue, "\(item)")
  #expect(aim?["mode"] as? String == standing.aim?.mode.rawValue, "\(item)")
  #expect(aim?["due"] as? String == standing.aim?.due?.description, "\(item)")
}

/// What CSV and a workbook are written from.
@Test(arguments: [false, true])
func `the ledger has the status and aim of every project`(isByDocument: Bool) throws {
  let form = ExportForm(.chinese, asOf: day, isByDocument: isByDocument)
  let ledger = form.ledger(of: library.plans, in: library)
  let ids = ledger.columns.map(\.id)
  func cell(_ id: String, _ row: [DataTable.Cell]) throws -> DataTable.Cell {
    row[try #require(ids.firstIndex(of: id))]
  }
  var seen: Set<ItemReference> = []
  for row in ledger.rows {
    guard case .list(let records) = try cell("records", row) else { continue }
    for record in records {
      let item = try reference(record)
      seen.insert(item)
      let standing = try standing(of: item)
      #expect(try cell("status", row) == .text(words.status(standing)), "\(item)")
      #expect(try cell("statusCode", row) == .text(standing.status.rawValue), "\(item)")
      let phrase = standing.aim.map { words.phrase($0.stage, $0.mode) }
      #expect(try cell("aim", row) == .init(phrase), "\(item)")
      #expect(try cell("due", row) == .init(last: standing.aim?.due?.end), "\(item)")
      #expect(try cell("checkCodes", row) == .init(standing.checkCodes.map(\.rawValue)), "\(item)")
    }
  }
  #expect(seen.isSuperset(of: projects))
  // The text has the cells in their order.
  let lines = form.csv.text(ledger).split(whereSeparator: \.isNewline)
  #expect(lines.count == ledger.rows.count + 1)
}

@Test func `the rows of JSON have the status and aim of every project`() throws {
  let table = ProjectTable(of: things, asOf: day)
  for byDocument in [false, true] {
    let text = try JSONExport.projects(
      table.shown(byDocument: byDocument), gazetteer: library.gazetteer)
    let rows = try objects(text, in: "rows")
    #expect(rows.count == table.shown(byDocument: byDocument).rows.count)
    for row in rows {
      let item = try reference("\(row["plan"] ?? "")/\(row["id"] ?? "")")
      expect(row, try standing(of: item), item)
    }
  }
}

@Test func `plans and records in JSON have the status and aim of every project`() throws {
  let linked = LinkedStandings(of: library, asOf: day)
  var seen: [ItemReference] = []
  for plan in library.plans {
    let text = try JSONExport.plan(
      plan, standings: PlanStandings(of: plan, linked: linked, asOf: day),
      gazetteer: library.gazetteer)
    for project in try objects(text, in: "projects") {
      let item = try reference("\(plan.id)/\(project["id"] ?? "")")
      seen.append(item)
      let thing = try #require(things.thing(of: item))
      #expect(project["thing"] as? String == things.id(of: thing))
      expect(project, try standing(of: item), item)
    }
  }
  #expect(seen == projects)
  let lines = try JSONLinesExport.lines(of: library.plans, in: library, asOf: day)
  let records = try lines.split(separator: "\n").compactMap {
    try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
  }.filter { $0["type"] as? String == "project" }
  #expect(records.count == projects.count)
  for record in records {
    let item = try reference(try #require(record["key"] as? String))
    expect(try #require(record["data"] as? [String: Any]), try standing(of: item), item)
  }
}

@Test func `the features of GeoJSON have the status and aim of their projects`() throws {
  let text = try GeoJSONExport.features(of: library.plans, in: library, asOf: day).text
  var count = 0
  for feature in try objects(text, in: "features") {
    let properties = try #require(feature["properties"] as? [String: Any])
    guard let plan = properties["plan"], let project = properties["project"] else { continue }
    count += 1
    let item = try reference("\(plan)/\(project)")
    expect(properties, try standing(of: item), item)
  }
  #expect(count > 100)
}

@Test func `a project of OC4IDS has the reported status, and its aim as a milestone`()
  throws
{
  let text = try OC4IDSExport.package(of: library.plans, name: "all", in: library, asOf: day)
  let shown = try objects(try #require(text), in: "projects")
  #expect(shown.count > 50)
  let known = Dictionary(
    things.things.map { ("metroplan-" + things.id(of: $0).replacing("/", with: "-"), $0) },
    uniquingKeysWith: { first, _ in first })
  for project in shown {
    let id = try #require(project["id"] as? String)
    let standing = things.standing(of: try #require(known[id]), asOf: day)
    let status = standing.isStatusLikely ? nil : OC4IDSStatus(standing.status)?.rawValue
    #expect(project["status"] as? String == status, "\(id)")
    guard let aim = standing.aim, standing.statements[aim.statement].certainty == .same,
      OC4IDSMilestoneStatus(aim.stage, aim.mode) != nil
    else { continue }
    let milestones = project["milestones"] as? [[String: Any]] ?? []
    let title = words.phrase(aim.stage, aim.mode)
    #expect(
      milestones.contains {
        $0["title"] as? String == title && $0["status"] as? String == "scheduled"
      }, "\(id)")
  }
}

@Test(arguments: library.plans)
func `the table of a document has the status and aim of every project`(plan: Plan) throws {
  let tree = try MarkdownReader().tree(of: form.document(of: plan, in: library))
  let rows = tree.rows(under: words.projectsSection).dropFirst()
  let known = LedgerLibrary(of: library, asOf: day, .chinese)
  let items = known.projects(of: [plan])
  #expect(rows.count == items.count)
  for (row, item) in zip(rows, items) {
    let standing = try standing(of: item)
    #expect(row[2] == words.status(standing), "\(item)")
    let aim = standing.aim.map { words.aim($0) } ?? ""
    #expect(aim.isEmpty ? !row[3].contains("20") : row[3].hasPrefix(aim), "\(item)")
  }
}

@Test(arguments: library.plans)
func `documents of single projects and plain text begin with status and aim`(plan: Plan) throws {
  let markdown = MarkdownExport(
    gazetteer: library.gazetteer, language: .chinese,
    library: LedgerLibrary(of: library, asOf: day, .chinese))
  let standings = PlanStandings(
    of: plan, linked: LinkedStandings(of: library, asOf: day), asOf: day)
  let text = TextExport(gazetteer: library.gazetteer, language: .chinese)
    .plan(plan, standings: standings)
  for project in plan.projects {
    let item = ItemReference(plan: plan.id, id: ItemIdentifier(project.id))
    let standing = try standing(of: item)
    guard !standing.statements.isEmpty else { continue }
    let lines = [
      "现状：\(words.status(standing))", standing.aim.map { "目标：\(words.aim($0))" },
    ].compactMap { $0 }
    let document = markdown.item(.project(project), in: plan)
    for line in lines { #expect(document.contains(line), "\(item): \(line)") }
    // In plain text a title stands alone, and what is known of it stands below, moved in.
    let section = try #require(text.range(of: "\n项目\n"))
    let shown = text[section.lowerBound...]
    let start = try #require(shown.range(of: "\n  \(project.title)\n"))
    let below = shown[start.upperBound...].split(separator: "\n").prefix { $0.hasPrefix("    ") }
    for line in lines { #expect(below.contains { $0.contains(line) }, "\(item): \(line)") }
  }
}

@Test func `notes on what other documents say are told of a project`()
  throws
{
  let noted = things.things.compactMap { thing -> (Thing, TrackedStatement)? in
    let items = things.items(of: thing).filter { $0.certainty == .same }
    guard Set(items.map(\.item.plan)).count > 1 else { return nil }
    return things.standing(of: thing, asOf: day).statements
      .first { $0.statement.note != nil && $0.certainty == .same }.map { (thing, $0) }
  }
  #expect(noted.count > 3)
  let known = LedgerLibrary(of: library, asOf: day, .chinese)
  let markdown = MarkdownExport(
    gazetteer: library.gazetteer, language: .chinese, library: known)
  let ledger = StatementLedger(known).table(of: library.plans)
  let column = try #require(ledger.columns.firstIndex { $0.id == "note" })
  let notes = Set(
    ledger.rows.compactMap { row -> String? in
      if case .text(let note) = row[column] { note } else { nil }
    })
  for (thing, tracked) in noted {
    let note = try #require(tracked.statement.note)
    #expect(notes.contains(note))
    let track = try JSONExport.track(Track(of: thing, in: things, asOf: day))
    #expect(track.contains("\"note\""))
    for item in things.items(of: thing).map(\.item) where item.plan != tracked.item.plan {
      guard let (plan, found) = things.plans.item(item), let found, !found.statements.isEmpty,
        found.kind == .project
      else { continue }
      let document = markdown.item(found, in: plan)
      #expect(document.contains("其他文件的表述"), "\(item)")
      #expect(document.contains(MarkdownEscaping.inline(note)), "\(item): \(note)")
    }
  }
}
