import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private let library = Fixture.bundled
private let day = Fixture.date("2026-12-01")
private let things = ThingCatalog(of: library)

/// The status and aim of every project of the bundled plans, as the model has them.
private let standings: [ItemReference: Standing] = {
  var found: [ItemReference: Standing] = [:]
  for plan in library.plans {
    for project in plan.projects {
      let item = ItemReference(plan: plan.id, id: ItemIdentifier(project.id))
      found[item] = things.thing(of: item).map { things.standing(of: $0, asOf: day) }
    }
  }
  return found
}()

@Test func `the table of projects has the status of every project`() {
  let table = ProjectTable(of: things, asOf: day)
  for byDocument in [false, true] {
    let rows = table.shown(byDocument: byDocument).rows
    #expect(Set(rows.flatMap(\.items)) == Set(standings.keys))
    for row in rows {
      for item in row.items { #expect(standings[item] == row.standing, "\(item)") }
    }
  }
}

@Test func `track, map and places say the same of every project`() {
  for track in things.tracks(asOf: day) {
    for link in track.links where link.certainty == .same {
      if let standing = standings[link.item] { #expect(standing == track.standing, "\(track.id)") }
    }
  }
  let lines = LineTable(of: things, library.gazetteer, asOf: day).lines
  #expect(lines.count > 20)
  for line in lines {
    for item in line.appearances { #expect(standings[item] == line.standing, "\(item)") }
    #expect(line.progress == LineProgress(line.standing))
  }
  for place in library.gazetteer.places {
    let view = PlaceView(of: [place], in: library, things, asOf: day)
    for item in view.items where item.kind == .project {
      #expect(standings[item.item] == item.standing, "\(item.item)")
    }
  }
}

@Test func `a comparison counts each project of its plans once, by status`() {
  let comparison = PlanComparison(
    of: library.plans, in: things, links: library.links, asOf: day)
  for (number, plan) in library.plans.enumerated() {
    let cells = comparison.fields.map { $0.cells[number] }
    #expect(cells.flatMap(\.statuses).reduce(0) { $0 + $1.count } == plan.projects.count)
    for count in cells.flatMap(\.statuses) {
      for item in count.projects { #expect(standings[item]?.status == count.status, "\(item)") }
    }
    for count in cells.flatMap(\.aims) {
      for item in count.projects { #expect(standings[item]?.aim?.stage == count.stage, "\(item)") }
    }
  }
}

@Test func `no group, style or count takes a promise for progress`() {
  for (item, standing) in standings where standing.status != .unstated {
    #expect(standing.statements.contains { !$0.isPromise }, "\(item)")
  }
  for line in LineTable(of: things, library.gazetteer, asOf: day).lines
  where line.standing.statements.allSatisfy(\.isPromise) {
    #expect([.promised, .unsaid].contains(line.progress), "\(line.name)")
  }
}
