import PlanCore
import PlanTerminal
import Testing

@testable import MetroplanCLI

@Test(arguments: [
  ([:], Language.english),
  (["LANG": "zh_CN.UTF-8"], .chinese),
  (["LANG": "C.UTF-8"], .english),
  (["LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"], .english),
  (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"], .chinese),
  (["LANG": "zh_CN.UTF-8", "LC_ALL": ""], .chinese),
])
func `the first locale variable that is set gives the language`(
  environment: [String: String], expected: Language
) {
  #expect(Language(environment: environment) == expected)
}

@Test func `every failure has words in both languages and a code`() {
  let failures: [CommandFailure] = [
    .noSuchPlan("x", known: KnownPlans(["a", "b"], near: "x")), .noPlans,
    .nothingFound("洛%圈", suggestions: []),
    .nothingFound("罗阳", suggestions: ["洛阳", "济源"]),
    .terminal(.notATerminal(.input)), .terminal(.notATerminal(.output)),
    .terminal(.unknownTerminal("")), .terminal(.unknownTerminal("x")),
    .terminal(.cannotMoveCursor("dumb")), .terminal(.noUTF8Locale),
    .terminal(.systemCall("poll", errno: 4)), .fileExists(path: "a.md"),
    .cannotWrite(path: "a.md", reason: "no space"), .invalidFiles(problems: 2),
    .cannotPrint(reason: "No space left on device"), .cannotEncode(reason: "x"),
  ]
  for failure in failures {
    #expect(!failure.describe(in: .english).isEmpty)
    #expect(failure.describe(in: .chinese) != failure.describe(in: .english))
    let isMissing =
      switch failure {
      case .noSuchPlan, .noPlans, .nothingFound: true
      default: false
      }
    #expect(failure.status == (isMissing ? .nothingFound : .failure))
  }
}

@Test func `of many plans only the nearest are named`() {
  let few = ["luoyang", "jinan"]
  #expect(
    CommandFailure.noSuchPlan("loyang", known: KnownPlans(few, near: "loyang"))
      .describe(in: .english) == "no plan is called 'loyang'; there are: luoyang, jinan")
  let many = (1...1000).map { "plan-\($0)" } + few
  let failure = CommandFailure.noSuchPlan("loyang", known: KnownPlans(many, near: "loyang"))
  let words = failure.describe(in: .english)
  #expect(words.hasPrefix("no plan is called 'loyang'; the nearest of 1002 plans: luoyang, "))
  #expect(words.count < 100)
  #expect(failure.describe(in: .chinese).contains("最接近的规划（共 1002 部）：luoyang、"))
  let blamed = failure.blaming(["loyang"]).describe(in: .english)
  #expect(blamed.contains("'loyang'; commands: browse, ") && blamed.contains("; the nearest of"))
  #expect(blamed.count < 300)
}

@Test func `every notice has words in both languages, with ten values at most`() {
  let known = (1...12).map { "value-\($0)" }
  let notices: [SearchNotice] = [
    .cut(limit: 1000), .unknownValue(field: .kind, value: "rial", known: known),
  ]
  for notice in notices {
    #expect(notice.describe(in: .chinese) != notice.describe(in: .english))
  }
  let words = notices[1].describe(in: .english)
  #expect(words.contains("'rial'") && words.hasSuffix("value-10, …"))
}
