import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private func hit(_ plan: Identifier<Plan>, _ id: String, _ title: String = "某线") -> SearchHit {
  SearchHit(plan: plan, kind: .project, id: id, title: title, text: "")
}

private let things = LinkedThings(
  of: LinkTable(entities: [
    Fixture.entity("some-line", "某线", "a/line", "b/line", "b/first-phase", "c/line?", "d/line~"),
    Fixture.entity("clinic", "医院", "a/clinic", "c/hospital"),
    // An item is one thing.
    Fixture.entity("another", "另一线", "a/line", "c/other"),
  ]))

@Test func `hits of one thing are shown once, at the place of the best`() {
  let hits = [
    hit("b", "line"), hit("a", "clinic"), hit("a", "line"), hit("b", "first-phase"),
    hit("c", "line"), hit("d", "line"), hit("c", "other"), hit("a", "lone"),
  ]
  let folded = FoldedHits(hits, things: things)
  #expect(
    folded.hits == [
      hit("b", "line"), hit("a", "clinic"), hit("c", "line"), hit("d", "line"), hit("c", "other"),
      hit("a", "lone"),
    ])
  let places = folded.hits.indices.map { folded.elsewhere($0, in: Strings(.chinese)) }
  #expect(places == ["另见 1 份文件", "另见 1 份文件", nil, nil, nil, nil])
  #expect(folded.counts(in: Strings(.chinese)) == "8 条，合为 6 项")
  #expect(folded.counts(in: Strings(.english)) == "8 hits, 6 things")
}

@Test func `what is folded within one document is counted as hits`() {
  let own = LinkedThings(
    of: LinkTable(entities: [Fixture.entity("line", "某线", "a/one", "a/two", "a/three")]))
  let hits = [hit("a", "one"), hit("a", "two"), hit("a", "three")]
  let folded = FoldedHits(hits, things: own)
  #expect(folded.elsewhere(0, in: Strings(.chinese)) == "另有 2 条")
  #expect(folded.elsewhere(0, in: Strings(.english)) == "2 more hits")
}

@Test func `unfolded, each hit is shown by itself and says nothing of others`() {
  let hits = [hit("a", "line"), hit("b", "line")]
  let shown = FoldedHits(hits, things: things, unfolded: true)
  #expect(shown.hits == hits)
  #expect(shown.counts(in: Strings(.english)) == nil)
  #expect(shown.elsewhere(0, in: Strings(.english)) == nil)
}

@Test func `hits of one thing have one identity for programs`() {
  let ids = [hit("a", "line"), hit("b", "line"), hit("c", "line"), hit("a", "lone")]
    .map { things.id(of: $0) }
  #expect(ids == ["some-line", "some-line", "c/line", "a/lone"])
}

@Test func `the bundled links make the things that the catalog has`() {
  let library = Fixture.bundled
  let known = LinkedThings(of: library.links)
  let catalog = ThingCatalog(of: library)
  let items = library.links.entities.flatMap(\.links).filter { $0.certainty == .same }.map(\.item)
  #expect(!items.isEmpty)
  for item in items {
    guard let thing = catalog.thing(of: item) else {
      Issue.record("\(item) is no thing")
      continue
    }
    #expect(known[item]?.id == catalog.id(of: thing), "\(item)")
    #expect(known[item]?.documents == catalog.documents(of: thing).count, "\(item)")
  }
}
