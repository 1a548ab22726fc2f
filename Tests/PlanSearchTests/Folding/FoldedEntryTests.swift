import PlanCore
import PlanSearch
import Testing

@Test func `folded entries are what an empty query lists, in the library's order`() {
  let entries = fixtureLibrary.plans.flatMap {
    FoldedEntry.entries(of: $0, gazetteer: fixtureLibrary.gazetteer)
  }
  let all = SearchScan(library: fixtureLibrary).search(SearchQuery(text: ""))
  #expect(entries.count == all.total)
  #expect(entries.first?.title == fixtureLibrary.plans.first?.title.lowercased())
}

@Test func `a folded entry is written as it is compared`() {
  let entries = fixtureLibrary.plans.flatMap {
    FoldedEntry.entries(of: $0, gazetteer: fixtureLibrary.gazetteer)
  }
  let texts = entries.flatMap { [$0.title, $0.text] + $0.aliases }
  #expect(texts.contains { $0.contains("g30") } && !texts.contains { $0.contains("G30") })
  #expect(!texts.contains { $0.contains("鐵") || $0.contains("，") })
}
