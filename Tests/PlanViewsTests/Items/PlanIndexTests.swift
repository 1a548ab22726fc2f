import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

@Test func `every item of every bundled plan is found by its reference`() {
  let index = PlanIndex(Fixture.bundled.plans)
  var lost: [ItemReference] = []
  for plan in Fixture.bundled.plans {
    for item in plan.items {
      let reference = ItemReference(plan: plan.id, id: item.id)
      let found = index.item(reference)
      if found?.plan.id != plan.id || found?.item != item { lost.append(reference) }
    }
  }
  #expect(lost == [])
  let kinds = Set(Fixture.bundled.plans.flatMap { $0.items.map(\.kind) })
  #expect(kinds == Set(ItemKind.allCases).subtracting([.plan, .place]), "all kinds are there")
}

@Test func `a plan is found by its own slug, and nothing where nothing is`() {
  let index = PlanIndex([Fixture.plan("a", projects: [Fixture.project("line", "某线")])])
  func found(_ text: String) -> (plan: Plan, item: Item?)? {
    Fixture.reference(text).flatMap { index.item($0) }
  }
  #expect(found("a/line")?.item?.title == "某线")
  #expect(found("a/a")?.plan.id == "a")
  #expect(found("a/a")?.item == nil)
  #expect(found("a/lane") == nil)
  #expect(found("b/line") == nil)
}
