import PlanSearch
import Testing

@Test(arguments: [
  ("year:2021", "2021", true), ("year:2021", "2022", false), ("年份:2021..2023 铁路", "2022", true),
  ("year:2022..", "2021", false), ("year:2020.. year:..2021", "2022", false),
  ("铁路 kind:rail", "1999", true), ("铁路", nil, true), ("year:2021", nil, false),
  ("year:", "1999", true), ("year:soon", "1999", true),
])
func `a year passes the filters for years`(text: String, year: String?, passes: Bool) {
  #expect(YearFilter(text).passes(year: year) == passes)
}
