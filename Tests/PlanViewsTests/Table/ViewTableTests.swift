import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

@Test(arguments: Language.allCases)
func `every table has as many cells in each row as heads`(language: Language) throws {
  let library = Fixture.bundled
  let names = ViewNames(of: library, in: language)
  let things = ThingCatalog(of: library)
  let day = Fixture.date("2026")
  let projects = ProjectTable(of: library, asOf: day)
  let luoyang = try #require(library.gazetteer["luoyang"])
  let indicators = IndicatorTable(of: library.plans, folding: Fixture.fold)
  let tables =
    [
      projects.table(names), TrackTable(rows: things.tracks(asOf: day)).table(names),
      PlaceView(of: [luoyang], in: library, things, asOf: day).table(names),
      PlaceMatrix(of: library).table(names),
      Timeline(of: library, asOf: day).table(names), indicators.table(names),
      PlanComparison(of: library.plans, in: things, links: library.links, asOf: day)
        .table(names),
      VersionComparison(from: library.plans[0], to: library.plans[1]).table(names),
    ] + things.things.map { Track(of: $0, in: things, asOf: day).table(names) }
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
