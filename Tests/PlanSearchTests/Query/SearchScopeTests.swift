import PlanCore
import PlanSearch
import PlanTestSupport
import Testing

@Test func `a scope knows the years of everything that is dated, each once`() {
  let scope = SearchScope(of: fixtureLibrary)
  #expect(scope.years == [2020, 2021, 2035])
  #expect(scope == SearchScope(of: Catalog(of: fixtureLibrary), years: [2035, 2020, 2021, 2020]))
}

@Test func `a scope is put together from the years of single plans`() {
  let years = fixtureLibrary.plans.flatMap { SearchScope.years(of: $0) }
  #expect(
    SearchScope(of: Catalog(of: fixtureLibrary), years: years) == SearchScope(of: fixtureLibrary))
}
