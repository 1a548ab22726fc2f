import PlanCore
import PlanTestSupport
import Testing

@testable import PlanAcross

private let chinese = ViewNames(of: SampleLibrary.library, in: .chinese)

@Test func `every field that versions may differ in has a Chinese name`() {
  let plans = AcrossFixture.bundled.plans + [SampleLibrary.plan, SampleLibrary.earlierPlan]
  let facts = plans.flatMap { [ItemFacts(of: $0)] + $0.items.map { ItemFacts(of: $0) } }
  let keys = Set(facts.flatMap(\.fields).map(\.name))
  #expect(keys.count > 20)
  for key in keys {
    #expect(chinese.field(key).allSatisfy { !$0.isASCII }, "\(key)")
  }
}

@Test(arguments: [
  ("status.stage", "start", "开工"), ("mode", "target", "目标"), ("field", "transport", "交通"),
  ("statements.status", "start target 2024", "开工 目标 2024"), ("places", "luoyang, jiyuan", "洛阳、济源"),
  ("places", "", ""), ("status.stage", "unheard-of", "unheard-of"), ("title", "start", "start"),
])
func `codes in the facts of versions are words`(key: String, fact: String, words: String) {
  #expect(chinese.fact(fact, of: key) == words)
}
