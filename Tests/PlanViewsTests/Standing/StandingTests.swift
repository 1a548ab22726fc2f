import PlanCore
import PlanViews
import TestSupport
import Testing

@Test(arguments: StandingCase.all)
func `status, aim, sign and checks follow from what was said`(_ row: StandingCase) {
  #expect(StandingCase.words(of: row.standing) == row.expected)
}

/// Dates of which one holds the other, so that neither is surely the earlier.
private let unlike = [
  ("2022", "2022-06"), ("2022-06", "2022"), ("2022", "2022-06-15"), ("2022-06-15", "2022"),
  ("2022-06", "2022-06-15"), ("2022-06-15", "2022-06"), ("2022", "2022-01-01"),
  ("2022-12-31", "2022"), ("2022-06-01", "2022-06"),
]

@Test(arguments: unlike)
func `what is not surely later contradicts, repeats, moves and ends nothing`(
  first: String, second: String
) {
  func checks(_ said: String...) -> [Check] { StandingCase("", said, "").standing.checkCodes }
  #expect(checks("a \(first) complete achieved", "b \(second) build ongoing") == [])
  #expect(checks("a \(first) start target", "b \(second) start target") == [])
  #expect(
    checks("a \(first) build target due:2030", "b \(second) build target due:2032") == [])
  let stopped = StandingCase(
    "", ["a \(first) halted achieved", "b \(second) build ongoing"], ""
  ).standing
  #expect(stopped.status == .suspended)
  // A due date that holds the other is not later either.
  #expect(
    checks("a 2020 build target due:\(first)", "b 2021 build target due:\(second)")
      .contains(.moved) == false)
  // The year after is surely later.
  #expect(checks("a \(first) complete achieved", "b 2023 build ongoing") == [.inconsistent])
  #expect(checks("a \(first) start target", "b 2023 start target") == [.repeated])
  #expect(
    checks("a \(first) build target due:2030", "b 2023 build target due:2032") == [.moved])
}

@Test(arguments: [Stage.halted, .dropped])
func `a promise to stop is an aim only while nothing else is promised and nothing has stopped`(
  stop: Stage
) {
  for mode in [Mode.target, .seek] {
    let promise = "b 2024 \(stop.rawValue) \(mode.rawValue) due:2025"
    #expect(StandingCase("", [promise], "").standing.aim?.stage == stop)
    for stage in Stage.allCases where stage != .halted && stage != .dropped {
      let others = ["a 2021 \(stage.rawValue) target", "c 2024 \(stage.rawValue) seek"]
      for other in others {
        #expect(StandingCase("", [other, promise], "").standing.aim?.stage == stage, "\(other)")
        #expect(StandingCase("", [promise, other], "").standing.aim?.stage == stage, "\(other)")
      }
    }
    for stage in [Stage.halted, .dropped] {
      let standing = StandingCase("", ["a 2021 \(stage.rawValue) achieved", promise], "").standing
      #expect(standing.aim == nil && standing.sign == .stopped, "\(stage)")
    }
  }
}

@Test func `a standing names the statements that it rests on`() {
  let standing = StandingCase(
    "", ["c 2025 build ongoing", "a 2021 complete target due:2026 by:市长", "b 2024 start achieved"],
    ""
  ).standing
  #expect(standing.statements.map(\.item.plan) == ["a", "b", "c"])
  #expect(standing.statusStatement == 1)
  #expect(standing.aim?.statement == 0)
  #expect(standing.aim?.by == "市长")
  #expect(standing.aim?.date?.description == "2021")
  #expect(standing.lastMentioned?.description == "2025")
}

@Test func `a statement has the codes of the checks that rest on it`() {
  let standing = StandingCase(
    "", ["a 2020 complete target due:2021", "b 2022 complete target due:2030"], ""
  ).standing
  #expect(standing.checks(on: 0) == [.overdue, .moved, .repeated])
  #expect(standing.checks(on: 1) == [.moved, .repeated])
}

@Test func `promises never change the status, and the order of documents changes nothing`() {
  var numbers = SeededNumbers(seed: 14)
  let codes = Stage.allCases.map(\.rawValue) + ["-"]
  for _ in 0..<300 {
    // One document a year: statements of different documents are never of one day.
    let said = (2010..<2010 + Int.random(in: 1...6, using: &numbers)).map { year in
      let stage = codes.randomElement(using: &numbers) ?? "-"
      let mode = Mode.allCases.randomElement(using: &numbers) ?? .target
      let due = Bool.random(using: &numbers) ? " due:\(year + 1)" : ""
      return "p\(year) \(year) \(stage) \(mode.rawValue)\(due)"
    }
    let whole = StandingCase("", said, "").standing
    #expect(StandingCase("", said.shuffled(using: &numbers), "").standing == whole)
    let reports = said.filter { !$0.contains(" target") && !$0.contains(" seek") }
    #expect(StandingCase("", reports, "").standing.status == whole.status, "\(said)")
  }
}

@Test func `signs are one column wide and all different`() {
  #expect(Set(StandingSign.allCases.map(\.rawValue)).count == 6)
}

@Test func `a standing says in words what it found, and that a due date is inferred`() throws {
  let standing = StandingCase(
    "", ["a 2024-01-28 complete target due:2024 inferred", "b? 2024 prep achieved"], ""
  ).standing
  let (chinese, english) = (Strings(.chinese), Strings(.english))
  let (aim, check) = (try #require(standing.aim), try #require(standing.checks.first))
  #expect(chinese.status(standing) == "前期（很可能）")
  #expect(english.status(standing) == "in preparation (likely)")
  #expect(chinese.aim(aim) == "计划建成 2024")
  #expect(english.aim(aim) == "to be completed 2024")
  #expect(chinese.check(check, in: standing) == "到期未见落实：计划建成 2024（时限为推断）")
  #expect(
    english.check(check, in: standing)
      == "due date passed: to be completed 2024 (due date inferred)")
  let date = try #require(standing.lastMentioned)
  #expect(chinese.lastMentioned(date) == "最近一次提及 2024-01-28，此后没有来源")
}
