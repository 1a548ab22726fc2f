import PlanCore
import PlanLibrary
import TestSupport
import Testing

private let library = LibraryLoader(
  folders: [LibraryFolder(path: Checkout.path("data"))]
).load()

/// One statement of the bundled library with what it is said of.
private struct Said {
  let key: String
  let name: String
  let isEvent: Bool
  let plan: String
  let statement: Statement
}

private func said(in plan: Plan) -> [Said] {
  func all(_ id: String, _ name: String, _ statements: [Statement], isEvent: Bool = false) -> [Said]
  {
    statements.enumerated().map {
      Said(
        key: "\(plan.id)/\(id)#\($0.offset)", name: name, isEvent: isEvent,
        plan: plan.id.description, statement: $0.element)
    }
  }
  var found: [Said] = []
  for item in plan.projects { found += all("\(item.id)", item.name, item.statements) }
  for item in plan.mechanisms { found += all("\(item.id)", item.name, item.statements) }
  for item in plan.agreements { found += all("\(item.id)", item.title, item.statements) }
  for item in plan.events {
    found += all("\(item.id)", item.name, item.statements, isEvent: true)
  }
  for item in plan.documents { found += all("\(item.id)", item.title, item.statements) }
  return found
}

/// The paragraphs of each plan's source that look back; all others look ahead.
private let reviews: [String: Set<Int>] = [
  "changsha-zhuzhou-xiangtan": Set(1...3),
  "henan-work-report-2024": Set(3...11).union([1]),
  "luoyang-jiyuan-integration": Set(3...8).union(11...19),
  "luoyang-metropolitan-area": [1],
  "southern-shandong-economic-circle": Set(1...9),
]

/// The statements that the rules do not decide, and why an editor decided as the library has it.
private let decidedByHand: [String: (stage: Stage?, mode: Mode, reason: String)] = [
  "henan-work-report-2024/million-ton-ethylene#2":
    (.build, .ongoing, "the phase that it has entered, compaction of the ground, is works"),
  "henan-work-report-2024/three-batches-projects#0":
    (nil, .achieved, "a number and a sum without a verb"),
  "henan-work-report-2024/provincial-labs#0":
    (.build, .achieved, "the verb has the number reached as its object"),
  "henan-work-report-2024/industry-institutes#0":
    (.build, .achieved, "the verb has the number reached as its object"),
  "henan-work-report-2024/pilot-bases#0":
    (.build, .achieved, "the verb has the number reached as its object"),
  "henan-work-report-2024/innovation-consortia#0":
    (.build, .achieved, "the verb has the number reached as its object"),
  "henan-work-report-2024/national-regional-medical-centres#0":
    (.operate, .achieved, "the number of recognised centres, so a title won"),
  "henan-work-report-2024/provincial-government-work-report#0":
    (.complete, .achieved, "the report was delivered on the day"),
  "luoyang-metropolitan-area/mengjin-wetland-reserve#0":
    (.programme, .target, "what is advanced is the care of the reserve, not the reserve"),
  "luoyang-metropolitan-area/ruhe-wetland-park#0":
    (.programme, .target, "what is advanced is the care of the park, not the park"),
  "southern-shandong-economic-circle/four-city-tourism-integration#0":
    (.operate, .achieved, "the copy prints 完成 for 实现, a benefit realised"),
  "southern-shandong-economic-circle/integration-joint-conference#0":
    (.operate, .achieved, "a conference that has met, so it is in force"),
  "southern-shandong-economic-circle/integration-plan-145#0":
    (.plan, .achieved, "the draft exists, since it has passed its first review"),
]

@Test(arguments: library.plans)
func `stage and mode follow the verb and its frame`(plan: Plan) throws {
  for said in said(in: plan) where decidedByHand[said.key] == nil {
    let verb = try #require(said.statement.verb, "\(said.key)")
    let paragraph = said.statement.source.paragraph ?? 0
    let isReview = said.isEvent || reviews[said.plan]?.contains(paragraph) == true
    let frame: StatementRules.Frame = isReview ? .review : .forward
    let stage = StatementRules.stage(of: verb, name: said.name, frame: frame)
    #expect(said.statement.stage == stage, "\(said.key) \(verb)")
    #expect(
      said.statement.mode == StatementRules.mode(of: verb, frame: frame), "\(said.key) \(verb)")
  }
}

@Test func `what was decided by hand is as decided, and no rule says the same`() throws {
  let all = Dictionary(
    library.plans.flatMap(said(in:)).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  for (key, decision) in decidedByHand {
    let said = try #require(all[key], "\(key)")
    #expect(said.statement.stage == decision.stage, "\(key): \(decision.reason)")
    #expect(said.statement.mode == decision.mode, "\(key): \(decision.reason)")
    let isReview = reviews[said.plan]?.contains(said.statement.source.paragraph ?? 0) == true
    let verb = said.statement.verb ?? ""
    let frame: StatementRules.Frame = isReview ? .review : .forward
    #expect(
      StatementRules.stage(of: verb, name: said.name, frame: frame) != decision.stage
        || StatementRules.mode(of: verb, frame: frame) != decision.mode,
      "\(key) needs no decision")
  }
}
