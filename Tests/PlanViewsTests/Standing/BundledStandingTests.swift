import PlanCore
import PlanViews
import Testing

private let catalog = ThingCatalog(of: AcrossFixture.bundled)
private let day = AcrossFixture.date("2026-12-01")

private func standing(_ id: String) throws -> Standing {
  catalog.standing(of: try #require(catalog.thing(id: id)), asOf: day)
}

@Test func `the ethylene plant has been under construction since 2024`() throws {
  let plant = try standing("million-ton-ethylene")
  #expect(plant.status == .underConstruction)
  let statement = try #require(plant.statusStatement)
  #expect(plant.statements[statement].date?.year == 2024)
}

@Test(arguments: ["xiaolangdi-south-irrigation", "xiaolangdi-north-irrigation"])
func `both irrigation districts are completed`(id: String) throws {
  #expect(try standing(id).status == .completed)
}

@Test func `the start of the railway was promised for 2024 and again, and never reported`() throws {
  let railway = try standing("jiaojiluoping-railway")
  #expect(railway.status == .unstated)
  #expect(railway.aim?.stage == .start)
  #expect(railway.aim?.mode == .target)
  #expect(railway.aim?.due?.description == "2024")
  #expect(railway.checks.map(\.code) == [.overdue, .repeated])
}

@Test func `the battery base is to enter service, and no check rests on a neighbour's words`()
  throws
{
  let base = try standing("zhongzhou-shidai")
  #expect(base.aim?.stage == .operate)
  #expect(base.aim?.mode == .target)
  #expect(base.checks.isEmpty)
}

@Test func `the irrigation from Xixiayuan was to be complete in 2024`() throws {
  let works = try standing("xixiayuan-irrigation")
  #expect(works.aim?.stage == .complete)
  #expect(works.checks.map(\.code) == [.overdue])
  #expect(works.checks.first?.due?.description == "2024")
  #expect(works.lastMentioned?.description == "2024-01-28")
}

@Test func `every project of the bundled plans is one thing`() throws {
  for plan in AcrossFixture.bundled.plans {
    for project in plan.projects {
      let item = ItemReference(plan: plan.id, id: ItemIdentifier(project.id))
      let thing = try #require(catalog.thing(of: item))
      #expect(catalog.items(of: thing).contains { $0.item == item && $0.certainty == .same })
    }
  }
}

@Test func `a status is only what a statement reports`() {
  for thing in catalog.things {
    let standing = catalog.standing(of: thing, asOf: day)
    let report = standing.statusStatement.map { standing.statements[$0].statement }
    #expect((standing.status == .unstated) == (report == nil))
    #expect(report.map { $0.mode == .achieved || $0.mode == .ongoing } ?? true)
  }
}
