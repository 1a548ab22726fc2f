import Testing

@testable import PlanCore

/// Knows one place, one plan and one item.
private struct Reader: FieldReader {
  let words: Strings

  func name(of place: Identifier<Place>) -> String { place == "jiyuan" ? "济源" : place.rawValue }
  func name(of plan: Identifier<Plan>) -> String { plan == "area" ? "示例都市圈" : plan.rawValue }
  func title(of item: ItemIdentifier) -> String { item == "railway" ? "焦济洛平高铁" : item.rawValue }
  func citation(_ reference: SourceReference) -> String { "洛阳网 ¶\(reference.paragraph ?? 0)" }
}

private let figure = Figure(printed: "56", value: 56, unit: "公里", comparator: .about)
private let date = PartialDate("2021-04").unsafelyUnwrapped
private let source = SourceReference(source: "daily", paragraph: 4)
private let values: [(FieldValue, codes: String, chinese: String, english: String)] = [
  (.term(Stage.start, .printed), "start", "开工", "start of works"),
  (.term(Mode.target, .inferred), "target", "计划（推断）", "target (inferred)"),
  (.date(date, .inferred), "2021-04", "2021-04（推断）", "2021-04 (inferred)"),
  (
    .list([.alias("快线"), .alias(Alias("北线", basis: .inferred))]), "快线, 北线 (inferred)",
    "快线、北线（推断）", "快线, 北线 (inferred)"
  ),
  (.period(Period("2020/2035").unsafelyUnwrapped), "2020/2035", "2020—2035", "2020—2035"),
  (
    .growth(Figure(printed: "3.6", value: 3.6)), "3.6", "+3.6%", "+3.6%"
  ),
  (
    .status(.init(verb: "开工", stage: .start, mode: .target, due: nil, basis: .printed)),
    "开工 start target", "拟开工", "to start"
  ),
  (
    .route(Route(stops: [.init(place: "jiaozuo"), .init(place: "jiyuan", isVia: true)])),
    "jiaozuo, via jiyuan", "jiaozuo — 济源（经）", "jiaozuo — 济源 (via)"
  ),
  (.place("nowhere"), "nowhere", "nowhere", "nowhere"),
  (.list([.place("jiyuan"), .text("a")]), "jiyuan, a", "济源、a", "济源, a"),
  (
    .members([Membership(place: "jiyuan", role: .core, source: source)]), "jiyuan core", "济源 核心",
    "济源 core"
  ),
  (
    .quantities([Quantity(name: "全长", figure: figure, source: source)]), "全长 about 56 公里",
    "全长 约56公里", "全长 about 56公里"
  ),
  (.item(.init("railway")), "railway", "焦济洛平高铁", "焦济洛平高铁"),
  // An earlier version of the plan has a title of its own.
  (
    .items([.init("railway"), .init("road")]).naming(["railway": "旧高铁"]), "railway, road",
    "旧高铁、road", "旧高铁, road"
  ),
  (.plan("area"), "area", "示例都市圈", "示例都市圈"),
  (.source(source), "daily#4", "洛阳网 ¶4", "洛阳网 ¶4"),
  (
    .perStatement([.text("研究"), .text(""), .text("开工")]), "研究 |  | 开工", "研究 |  | 开工",
    "研究 |  | 开工"
  ),
  // What a plan says stays as it is, whatever it looks like.
  (.text("start"), "start", "start", "start"),
]

@Test(arguments: values)
func `a value is codes for programs and words for readers`(
  value: FieldValue, codes: String, chinese: String, english: String
) {
  #expect(value.codes == codes)
  #expect(Reader(words: Strings(.chinese)).say(value) == chinese)
  #expect(Reader(words: Strings(.english)).say(value) == english)
}

@Test func `values are equal when plan files say the same`() {
  #expect(FieldValue.date(date, .printed) == .date(date, .inferred))
  #expect(FieldValue.text("开工") != .text("在建"))
}
