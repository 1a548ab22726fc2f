import PlanCore
import PlanTestSupport
import Testing

@testable import PlanViews

@Test func `the fields that bundled plans have are most of those that can differ`() {
  let plans = AcrossFixture.bundled.plans + [SampleLibrary.plan, SampleLibrary.earlierPlan]
  let facts = plans.flatMap { VersionComparison.facts(of: $0) }
  #expect(Set(facts.flatMap(\.fields).map(\.name)).count > 40)
}

@Test(arguments: AcrossFixture.bundled.plans)
func `no code or slug is left in the Chinese facts of a plan`(plan: Plan) {
  let names = ViewNames(of: AcrossFixture.bundled, in: .chinese)
  let slugs = Set(
    plan.items.map(\.id.rawValue) + AcrossFixture.bundled.gazetteer.places.map(\.id.rawValue)
      + ["via", "about", "at-least", "over", "nearly", "under"]
      + ProjectKind.allCases.map(\.rawValue) + Stage.allCases.map(\.rawValue)
      + Mode.allCases.map(\.rawValue) + MemberRole.allCases.map(\.rawValue))
  for item in VersionComparison.facts(of: plan) {
    for field in item.fields where field.name != .url {
      let words = names.say(field.value).split { !$0.isASCII || !($0.isLetter || $0 == "-") }
      for word in words { #expect(!slugs.contains(String(word)), "\(item.id) \(field)") }
    }
  }
}
