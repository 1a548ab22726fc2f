import PlanCore
import PlanViews

// What was said of a thing, and what follows from it. A table is the reason for the length of this
// file.

extension StandingCase {
  /// Every row of the table.
  static let all = single + status + aims + overdue + others
}

/// What one statement of each stage and mode says: achieved, ongoing, target, seek.
private let cells: [(stage: String, expected: [String])] = [
  (
    "idea",
    ["considered ◦", "considered ◦", "unstated aim idea target ◦", "unstated aim idea seek ?"]
  ),
  ("plan", ["planning ◦", "planning ◦", "unstated aim plan target ◦", "unstated aim plan seek ?"]),
  (
    "prep",
    ["preparing ▸", "preparing ▸", "unstated aim prep target ◦", "unstated aim prep seek ?"]
  ),
  (
    "start",
    [
      "underConstruction ▸", "underConstruction ▸", "unstated aim start target ◦",
      "unstated aim start seek ?",
    ]
  ),
  (
    "build",
    [
      "underConstruction ▸", "underConstruction ▸", "unstated aim build target ◦",
      "unstated aim build seek ?",
    ]
  ),
  (
    "complete",
    [
      "completed ✓", "underConstruction ▸", "unstated aim complete target ◦",
      "unstated aim complete seek ?",
    ]
  ),
  (
    "operate",
    [
      "inService ✓", "inService ✓", "unstated aim operate target ◦",
      "unstated aim operate seek ?",
    ]
  ),
  (
    "programme",
    [
      "continuing ▸", "continuing ▸", "unstated aim programme target ◦",
      "unstated aim programme seek ?",
    ]
  ),
  (
    "halted",
    ["suspended x", "suspended x", "unstated aim halted target ◦", "unstated aim halted seek ?"]
  ),
  (
    "dropped",
    ["cancelled x", "cancelled x", "unstated aim dropped target ◦", "unstated aim dropped seek ?"]
  ),
  ("-", ["unstated ·", "unstated ·", "unstated ·", "unstated ·"]),
]

private let single = cells.flatMap { stage, expected in
  zip(Mode.allCases, expected).map { mode, expected in
    StandingCase("\(stage) \(mode)", ["a 2024 \(stage) \(mode.rawValue)"], expected)
  }
}

private let status: [StandingCase] = [
  .init("nothing was said", [], "unstated ·"),
  .init(
    "the furthest report counts", ["a 2020 prep achieved", "b 2022 build ongoing"],
    "underConstruction ▸"),
  .init(
    "a promise does not move the status", ["a 2020 prep achieved", "b 2022 complete target"],
    "preparing aim complete target ▸"),
  .init(
    "what is sought does not move it either", ["a 2020 plan ongoing", "b 2022 operate seek"],
    "planning aim operate seek ?"),
  .init(
    "a programme goes further than an idea", ["a 2020 idea achieved", "b 2021 programme ongoing"],
    "continuing ▸"),
  .init(
    "works go further than a programme", ["a 2020 programme ongoing", "b 2021 start achieved"],
    "underConstruction ▸"),
  .init(
    "a report without a milestone changes nothing", ["a 2020 prep ongoing", "b 2022 - achieved"],
    "preparing ▸"),
  .init(
    "a report after the day does not count yet",
    ["a 2020 prep ongoing", "b 2024-06-02 start achieved"],
    on: "2024-06-01", "preparing ▸"),
  .init(
    "a report of the day counts", ["a 2020 prep ongoing", "b 2024-06-01 start achieved"],
    on: "2024-06-01", "underConstruction ▸"),
  .init(
    "a report of the year counts within it", ["a 2024 start achieved"], on: "2024-06-01",
    "underConstruction ▸"),
  .init(
    "a report of a month counts as of its year", ["a 2024-05 start achieved"], on: "2024",
    "underConstruction ▸"),
  .init(
    "a report of a day counts as of its month", ["a 2024-05-20 start achieved"], on: "2024-05",
    "underConstruction ▸"),
  .init(
    "a report of a later month does not", ["a 2024-06 start achieved"], on: "2024-05",
    "unstated ·"),
  .init(
    "a report of a later year does not", ["a 2025 start achieved"], on: "2024", "unstated ·"),
  .init(
    "without any date a report counts", ["a - build ongoing", "b 2021 idea target"],
    "underConstruction ▸"),
  .init(
    "a suspension overrides", ["a 2020 build ongoing", "b 2022 halted achieved"], "suspended x"),
  .init(
    "works go on after it",
    ["a 2020 build ongoing", "b 2021 halted achieved", "c 2023 build ongoing"],
    "underConstruction ▸"),
  .init(
    "preparation does not end it",
    ["a 2020 build ongoing", "b 2021 halted achieved", "c 2023 prep ongoing"],
    "suspended x"),
  .init(
    "an earlier start does not end it", ["b 2021 halted achieved", "a 2020 build ongoing"],
    "suspended x"),
  .init(
    "of one day the suspension counts", ["b 2021-05 halted achieved", "a 2021-05 build ongoing"],
    "suspended x"),
  .init(
    "within a document the order decides",
    ["a 2021 halted achieved", "a 2021 build ongoing"], "underConstruction ▸"),
  .init(
    "what was in service before counts no more after works begin again",
    ["a 2018 operate achieved", "b 2020 halted achieved", "c 2022 build ongoing"],
    "underConstruction ▸"),
  .init(
    "a promise of suspension suspends nothing", ["a 2020 build ongoing", "b 2022 halted target"],
    "underConstruction aim halted target ▸"),
  .init("cancelled", ["a 2020 prep achieved", "b 2022 dropped achieved"], "cancelled x"),
  .init(
    "cancelled after a suspension",
    ["a 2020 halted achieved", "b 2022 dropped achieved"], "cancelled x"),
  .init(
    "a likely report moves the status and is marked",
    ["a 2020 start target", "b? 2022 start achieved"], "underConstruction? ▸"),
  .init(
    "a likely report of the same changes nothing",
    ["a 2020 start achieved", "b? 2022 build ongoing"], "underConstruction ▸"),
  .init(
    "what is only related counts for nothing", ["a 2020 idea ongoing", "b~ 2022 operate achieved"],
    "considered ◦"),
]

private let aims: [StandingCase] = [
  .init(
    "the next point is the aim, not the last one",
    ["a 2021 start target", "a 2021 complete target due:2030"], "unstated aim start target ◦"),
  .init(
    "of one milestone the latest statement is",
    ["a 2021 start target", "a 2024 start target due:2027"],
    "unstated aim start target 2027 ◦"),
  .init(
    "a point goes before works without one",
    ["a 2021 build target", "b 2024 complete target due:2027"],
    "unstated aim complete target 2027 ◦"),
  .init(
    "works are the aim where no point is promised", ["a 2021 build target", "b 2024 - target"],
    "unstated aim build target ◦"),
  .init(
    "what the status has reached is no aim", ["a 2021 start target", "b 2022 build ongoing"],
    "underConstruction ▸"),
  .init(
    "beyond it the next one is",
    [
      "a 2021 start target", "b 2022 build ongoing", "b 2022 complete target due:2030",
      "b 2022 operate target",
    ],
    "underConstruction aim complete target 2030 ▸"),
  .init(
    "completed, and to enter service", ["a 2022 complete achieved", "a 2022 operate target"],
    "completed aim operate target ✓"),
  .init(
    "of one day a due date goes first",
    ["a 2024 start target due:2030", "a 2024 start target"], "unstated aim start target 2030 ◦"),
  .init(
    "of one day a target goes before what is sought",
    ["a 2024 start target", "a 2024 start seek"], "unstated aim start target ◦"),
  .init(
    "a later seek replaces an earlier target", ["a 2021 complete target", "a 2024 complete seek"],
    "unstated aim complete seek ◦"),
  .init(
    "what is sought is an approval", ["a 2021 prep ongoing", "a 2021 prep seek"],
    "preparing aim prep seek ▸"),
  .init(
    "an approval is a point", ["a 2021 build target", "a 2021 prep target verb:核准"],
    "unstated aim prep target ◦"),
  .init(
    "the thing's own promise goes before a likely one",
    ["a 2021 complete target", "b? 2024 start target"], "unstated aim complete target ◦"),
  .init(
    "a likely promise is marked", ["a 2021 - target", "b? 2024 start target"],
    "unstated aim start target likely ◦"),
  .init(
    "a suspension overtakes the promises before it",
    ["a 2020 complete target", "b 2022 halted achieved"], "suspended x"),
  .init(
    "what is promised since is the aim",
    ["a 2020 start achieved", "b 2022 halted achieved", "c 2024 start target due:2030"],
    "suspended aim start target 2030 x"),
  .init(
    "works that began again keep the older aim",
    ["a 2020 complete target due:2030", "b 2022 halted achieved", "c 2024 build ongoing"],
    "underConstruction aim complete target 2030 ▸"),
  .init(
    "a promise after the day is none yet", ["a 2024-06-02 start target"], on: "2024-06-01",
    "unstated ·"),
]

private let overdue: [StandingCase] = [
  .init(
    "the day before", ["a 2023 start target due:2024-05-31"], on: "2024-05-30",
    "unstated aim start target 2024-05-31 ◦"),
  .init(
    "on the day", ["a 2023 start target due:2024-05-31"], on: "2024-05-31",
    "unstated aim start target 2024-05-31 ◦"),
  .init(
    "the day after", ["a 2023 start target due:2024-05-31"], on: "2024-06-01",
    "unstated aim start target 2024-05-31 ◦ overdue:start[0]2024-05-31"),
  .init(
    "the last day of a month", ["a 2023 start target due:2024-05"], on: "2024-05-31",
    "unstated aim start target 2024-05 ◦"),
  .init(
    "the month is over", ["a 2023 start target due:2024-05"], on: "2024-06-01",
    "unstated aim start target 2024-05 ◦ overdue:start[0]2024-05"),
  .init(
    "the last day of a year", ["a 2023 start target due:2024"], on: "2024-12-31",
    "unstated aim start target 2024 ◦"),
  .init(
    "the year is over", ["a 2023 start target due:2024"], on: "2025-01-01",
    "unstated aim start target 2024 ◦ overdue:start[0]2024"),
  .init(
    "the last day of a quarter", ["a 2023 start target due:2024-01/2024-03"], on: "2024-03-31",
    "unstated aim start target 2024-01/2024-03 ◦"),
  .init(
    "the quarter is over", ["a 2023 start target due:2024-01/2024-03"], on: "2024-04-01",
    "unstated aim start target 2024-01/2024-03 ◦ overdue:start[0]2024-01/2024-03"),
  .init(
    "an inferred due date says so", ["a 2024-01-28 complete target due:2024 inferred"],
    "unstated aim complete target 2024 ◦ overdue:complete[0]2024 inferred"),
  .init("no due date is never over", ["a 2010 start target"], "unstated aim start target ◦"),
  .init(
    "met by its report", ["a 2023 start target due:2024", "b 2024 start achieved"],
    "underConstruction ▸"),
  .init(
    "met by a later milestone", ["a 2023 start target due:2024", "b 2025 complete achieved"],
    "completed ✓"),
  .init(
    "not met by an earlier one", ["a 2023 complete target due:2024", "b 2025 build ongoing"],
    "underConstruction aim complete target 2024 ▸ overdue:complete[0]2024"),
  .init(
    "nearly complete is not completed",
    ["a 2023 complete target due:2024", "b 2025 complete ongoing"],
    "underConstruction aim complete target 2024 ▸ overdue:complete[0]2024"),
  .init(
    "preparation is no approval", ["a 2023 prep seek due:2024", "b 2025 prep ongoing"],
    "preparing aim prep seek 2024 ▸ overdue:prep[0]2024"),
  .init(
    "a programme is met by its report",
    ["a 2023 programme target due:2024", "b 2025 programme ongoing"], "continuing ▸"),
  .init(
    "a programme that no one reports", ["a 2023 programme target due:2024"],
    "unstated aim programme target 2024 ◦ overdue:programme[0]2024"),
  .init("relations have no milestone", ["a 2023 - target due:2024 verb:积极对接"], "unstated ·"),
  .init(
    "a likely report relieves", ["a 2023 start target due:2024", "b? 2025 start achieved"],
    "underConstruction? ▸"),
  .init(
    "a likely promise founds no check", ["a 2021 idea ongoing", "b? 2023 start target due:2024"],
    "considered aim start target 2024 likely ◦"),
  .init(
    "a cancellation withdraws", ["a 2020 start target due:2024", "b 2022 dropped achieved"],
    "cancelled x"),
  .init(
    "a suspension withdraws nothing", ["a 2020 start target due:2024", "b 2022 halted achieved"],
    "suspended x overdue:start[0]2024"),
  .init(
    "what was reached before a suspension is promised again after it",
    ["a 2018 start achieved", "b 2020 halted achieved", "c 2022 start target due:2023"],
    "suspended aim start target 2023 x overdue:start[2]2023"),
  .init(
    "a report that comes after the day meets nothing yet",
    ["a 2023 start target due:2024", "b 2025-06-01 start achieved"], on: "2025-05-31",
    "unstated aim start target 2024 ◦ overdue:start[0]2024"),
]

private let others: [StandingCase] = [
  .init(
    "moved", ["a 2020 complete target due:2027", "b 2022 complete target due:2029"],
    "unstated aim complete target 2029 ◦ moved:complete[0,1]2029 repeated:complete[0,1]"),
  .init(
    "moved, and met since",
    [
      "a 2020 start target due:2021", "b 2022 start target due:2023", "c 2023 start achieved",
    ], "underConstruction ▸ moved:start[0,1]2023"),
  .init(
    "moved twice",
    [
      "a 2020 build target due:2027", "b 2022 build target due:2028",
      "c 2024 build target due:2029",
    ],
    "unstated aim build target 2029 ◦ moved:build[0,1,2]2029"),
  .init(
    "a due date within the other's year has not moved",
    ["a 2020 build target due:2027", "b 2022 build target due:2027-06"],
    "unstated aim build target 2027-06 ◦"),
  .init(
    "an earlier due date has not moved",
    ["a 2020 build target due:2029", "b 2022 build target due:2028"],
    "unstated aim build target 2028 ◦"),
  .init(
    "another milestone has not moved",
    ["a 2020 build target due:2027", "b 2022 complete target due:2029"],
    "unstated aim complete target 2029 ◦"),
  .init(
    "one document moves nothing", ["a 2020 build target due:2027", "a 2020 build target due:2029"],
    "unstated aim build target 2029 ◦"),
  .init(
    "documents of one day move nothing",
    ["a 2020 build target due:2027", "b 2020 build target due:2029"],
    "unstated aim build target 2029 ◦"),
  .init(
    "works that go on are not moved",
    ["a 2020 build target due:2027", "b 2022 build ongoing", "b 2022 build target due:2029"],
    "underConstruction ▸"),
  .init(
    "moved by an inferred due date",
    ["a 2020 build target due:2027", "b 2022 build target due:2029 inferred"],
    "unstated aim build target 2029 ◦ moved:build[0,1]2029 inferred"),
  .init(
    "promised again", ["a 2021-04 start target", "b 2024-01-28 start target"],
    "unstated aim start target ◦ repeated:start[0,1]"),
  .init(
    "promised again as overdue as before",
    ["a 2021-04 start target", "b 2024-01-28 start target due:2024", "c 2025-04-14 build target"],
    "unstated aim start target 2024 ◦ overdue:start[1]2024 repeated:start[0,1]"),
  .init(
    "sought again", ["a 2021 prep seek", "b 2024 prep seek"],
    "unstated aim prep seek ? repeated:prep[0,1]"),
  .init(
    "preparation promised again is no point", ["a 2021 prep target", "b 2024 prep target"],
    "unstated aim prep target ◦"),
  .init(
    "works promised again are none", ["a 2021 build target", "b 2024 build target"],
    "unstated aim build target ◦"),
  .init(
    "a plan promised again is none", ["a 2021 plan target", "b 2024 plan target"],
    "unstated aim plan target ◦"),
  .init(
    "a programme promised again is none", ["a 2021 programme target", "b 2024 programme target"],
    "unstated aim programme target ◦"),
  .init(
    "one document repeats nothing", ["a 2021 start target", "a 2024 start target"],
    "unstated aim start target ◦"),
  .init(
    "documents of one day repeat nothing", ["a 2021 start target", "b 2021 start target"],
    "unstated aim start target ◦"),
  .init(
    "documents without dates repeat nothing", ["a - start target", "b - start target"],
    "unstated aim start target ◦"),
  .init(
    "a document's date stands in for its statement's",
    ["a - start target document:2021", "b 2024 start target"],
    "unstated aim start target ◦ repeated:start[0,1]"),
  .init(
    "reported since", ["a 2021 start target", "b 2022 start target", "c 2023 build ongoing"],
    "underConstruction ▸"),
  .init(
    "repeated by a likely one", ["a 2021 start target", "b? 2024 start target"],
    "unstated aim start target ◦ repeated:start[0,1] likely"),
  .init(
    "repeated by likely ones alone",
    ["a 2021 idea ongoing", "b? 2022 start target", "c? 2024 start target"],
    "considered aim start target likely ◦"),
  .init(
    "an earlier milestone reported later", ["a 2021 complete achieved", "b 2023 build ongoing"],
    "completed ✓ inconsistent:build[0,1]"),
  .init(
    "a start and works are one status", ["a 2021 build ongoing", "b 2023 start achieved"],
    "underConstruction ▸"),
  .init(
    "a document's furthest report is what it says",
    ["a 2021 complete achieved", "b 2023 build ongoing", "b 2023 operate achieved"], "inService ✓"),
  .init(
    "an earlier milestone promised later is not reported",
    ["a 2021 complete achieved", "b 2023 build target"], "completed ✓"),
  .init(
    "reported by one document", ["a 2021 complete achieved", "a 2023 build ongoing"], "completed ✓"),
  .init(
    "reported on one day", ["a 2021 complete achieved", "b 2021 build ongoing"], "completed ✓"),
  .init(
    "a suspension explains it",
    ["a 2021 operate achieved", "b 2022 halted achieved", "c 2023 build ongoing"],
    "underConstruction ▸"),
  .init(
    "a likely report is not held against it",
    ["a 2021 complete achieved", "b? 2023 build ongoing"],
    "completed ✓"),
]
