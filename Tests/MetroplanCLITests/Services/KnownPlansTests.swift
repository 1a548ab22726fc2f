import PlanCore
import Testing

@testable import MetroplanCLI

/// The slugs of so many plans.
private func slugs(_ count: Int) -> [String] { "abcdefghijkl".prefix(count).map { "plan-\($0)" } }

@Test(arguments: 0...12)
func `all plans are named while they are few, and else the nearest`(count: Int) {
  let known = KnownPlans(slugs(count), near: "plan-h")
  #expect(known.total == count)
  let english = known.listed(after: "there are", in: Strings(.english))
  let chinese = known.listed(after: "现有", in: Strings(.chinese))
  guard count > 5 else {
    #expect(known.slugs == slugs(count))
    #expect(english == "there are: " + slugs(count).joined(separator: ", "))
    #expect(chinese == "现有：" + slugs(count).joined(separator: "、"))
    return
  }
  #expect(known.slugs.count == 5)
  #expect(count < 8 || known.slugs.first == "plan-h")
  #expect(english.hasPrefix("the nearest of \(count) plans: "))
  #expect(chinese.hasPrefix("最接近的规划（共 \(count) 部）："))
}

@Test func `a word without end is no slug, and costs no more than one`() {
  let word = String(repeating: "plan", count: 1_000_000)
  #expect(KnownPlans(slugs(9), near: word).slugs.count == 5)
}
