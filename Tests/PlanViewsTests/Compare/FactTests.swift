import PlanCore
import PlanTestSupport
import Testing

@testable import PlanViews

private let chinese = ViewNames(of: SampleLibrary.library, in: .chinese)
private let english = ViewNames(of: SampleLibrary.library, in: .english)

@Test(arguments: PlanField.allCases)
func `a field has words in both languages and a key in the format`(field: PlanField) {
  #expect(field.chineseName.allSatisfy { !$0.isASCII })
  #expect(field.englishName.first?.isUppercase == true)
  #expect(field.englishName.allSatisfy { $0.isASCII && $0 != "." })
  #expect(field.rawValue.allSatisfy { $0.isASCII && ($0.isLetter || $0 == ".") })
}

@Test func `the fields that bundled plans have are most of those that can differ`() {
  let plans = AcrossFixture.bundled.plans + [SampleLibrary.plan, SampleLibrary.earlierPlan]
  let facts = plans.flatMap { VersionComparison.facts(of: $0) }
  #expect(Set(facts.flatMap(\.fields).map(\.name)).count > 40)
}

private let figure = Figure(printed: "56", value: 56, unit: "公里", comparator: .about)
private let facts: [(Fact, codes: String, chinese: String, english: String)] = [
  (.term(Stage.start), "start", "开工", "start of works"),
  (.term(ProjectKind.rail), "rail", "铁路", "railway"),
  (
    .phrase([.term(Stage.start), .term(Mode.target), .text("2024")]), "start target 2024",
    "开工 目标 2024", "start of works target 2024"
  ),
  (
    .list([.place("luoyang"), .via("jiyuan")]), "luoyang, via jiyuan", "洛阳、济源（经）",
    "洛阳, 济源 (via)"
  ),
  (.place("nowhere"), "nowhere", "nowhere", "nowhere"),
  (.phrase([.place("luoyang"), .term(MemberRole.core)]), "luoyang core", "洛阳 核心", "洛阳 core"),
  (.phrase([.text("全长"), .figure(figure)]), "全长 about 56 公里", "全长 约56公里", "全长 about 56公里"),
  (.item(slug: "railway", title: "焦济洛平高铁"), "railway", "焦济洛平高铁", "焦济洛平高铁"),
  (.plan("sample-area"), "sample-area", "示例都市圈", "示例都市圈"),
  (
    .perStatement([.text("研究"), .text(""), .text("开工")]), "研究 |  | 开工", "研究 |  | 开工",
    "研究 |  | 开工"
  ),
  // What a plan says stays as it is, whatever it looks like.
  (.text("start"), "start", "start", "start"),
]

@Test(arguments: facts)
func `a fact is codes for programs and words for readers`(
  fact: Fact, codes: String, chinese inChinese: String, english inEnglish: String
) {
  #expect(fact.codes == codes)
  #expect(fact.words(chinese) == inChinese)
  #expect(fact.words(english) == inEnglish)
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
      let words = field.value.words(names).split { !$0.isASCII || !($0.isLetter || $0 == "-") }
      for word in words { #expect(!slugs.contains(String(word)), "\(item.id) \(field)") }
    }
  }
}
