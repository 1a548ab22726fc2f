import PlanCore
import PlanLibrary
import Testing

private func plan(_ codes: String...) -> String {
  Reading.head + "projects:\n"
    + codes.enumerated().map {
      """
        - id: p\($0)
          name: 项目\($0)
          kind: highway
          projectCode: \($1)
          statements: [{mode: target, source: daily}]

      """
    }.joined()
}

@Test func `a project code that another project has is told with both lines`() {
  let reading = Reading.plan(plan("2019-410300-84-01-000001", "2019-410300-84-01-000001"))
  #expect(reading.plan?.projects.count == 2)
  #expect(reading.problems.isEmpty)
  #expect(
    reading.warnings == [
      problem(
        16, 18, "projects[1].projectCode",
        .repeatedCode("2019-410300-84-01-000001", firstLine: 11))
    ])
}

@Test(arguments: ["随便写", "2019-410300-84-01-00001", "2019-410300-84-01-00000a", "2019410300"])
func `a code that is none is told`(code: String) {
  let reading = Reading.plan(plan(code))
  #expect(reading.plan?.projects.first?.projectCode == code)
  #expect(reading.warnings.map(\.fault) == [.unusualCode(code)])
}

@Test func `codes that are right are not told of`() {
  let reading = Reading.plan(plan("2019-410300-84-01-000001", "2019-410300-84-01-000002"))
  #expect(reading.warnings.isEmpty)
}
