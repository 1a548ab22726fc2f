import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

@Test(arguments: Language.allCases)
func `every table has as many cells in each row as heads`(language: Language) throws {
  let library = Fixture.bundled
  let names = ViewNames(of: library, in: language)
  let catalog = EntityCatalog(of: library)
  let day = Fixture.date("2026")
  let projects = ProjectTable(of: library)
  let luoyang = try #require(library.gazetteer["luoyang"])
  let indicators = IndicatorTable(of: library.plans, folding: Fixture.fold)
  let tables =
    [
      projects.table(names), catalog.ranking(asOf: day).table(names),
      PlaceView(of: [luoyang], in: library).table(names), PlaceMatrix(of: library).table(names),
      Timeline(of: library, asOf: day).table(names), indicators.table(names),
      PlanComparison(of: library.plans, links: library.links).table(names),
      VersionComparison(from: library.plans[0], to: library.plans[1]).table(names),
    ] + catalog.entities.map { catalog.track(of: $0, asOf: day).table(names) }
    + ProjectTable.groupNames.compactMap {
      projects.arranged(by: RowOrder(group: $0), of: library, names).groups?.table(names)
    }
    + indicators.groups.map { $0.table(names) }
  for table in tables {
    #expect(Set(table.rows.map(\.count)).isSubset(of: [table.header.count]))
    #expect(!table.header.contains(""))
  }
  #expect(tables.prefix(7).allSatisfy { !$0.rows.isEmpty })
}

@Test func `bundled plans tell of slips that a reader knows`() throws {
  let catalog = EntityCatalog(of: Fixture.bundled)
  let names = EntityNames(of: catalog, folding: Fixture.fold)
  let railway = try #require(names.entities(named: "焦济洛平高铁").first)
  let slip = try #require(catalog.track(of: railway, asOf: Fixture.date("2025-05")).slips.first)
  #expect(slip.stage == .start)
  #expect(slip.dates.map(\.year) == [2021, 2024])
  #expect(slip.stillOpen?.year == 2025)
}
