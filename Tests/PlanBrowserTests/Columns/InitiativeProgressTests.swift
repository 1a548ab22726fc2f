import BrowserTestSupport
import PlanCore
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

/// What one statement makes of a thing.
private func standing(_ stage: Stage?, _ mode: Mode) -> Standing {
  let statement = Statement(stage: stage, mode: mode, source: SourceReference(source: "s"))
  let item = ItemReference(plan: "plan", id: "item")
  return Standing(
    of: [TrackedStatement(statement, of: item, certainty: .same, documentDate: nil)],
    asOf: ViewFactory.sampleDay)
}

private func counted(_ said: [(Stage?, Mode)?]) -> InitiativeProgress? {
  InitiativeProgress(of: said.map { $0.map { standing($0.0, $0.1) } }, countsProjects: true)
}

@Test func `things are counted by what is reported, and promises apart`() throws {
  let progress = try #require(
    counted([
      (.start, .achieved), (.start, .target), (.build, .ongoing), (.build, .achieved),
      (.complete, .achieved), (.operate, .ongoing), (.complete, .target), (.plan, .seek),
      (.prep, .achieved), (.halted, .achieved), (nil, .achieved), (.complete, .ongoing), nil,
    ]))
  #expect(
    Strings(.chinese).counts(of: progress)
      == "13 个项目  ⣿ 建成 1 · 运营 1  ⣶ 在建 4  ⣤ 前期 1  ⣀ 仅有目标 3  x 暂停 1  未载明 2")
  #expect(Strings(.english).counts(of: progress).hasPrefix("13 projects  ⣿ completed 1"))
}

/// The step that one report or promise of each stage makes: achieved, ongoing, target, seek.
private let steps: [(stage: Stage?, expected: [InitiativeProgress.Step?])] = [
  (.idea, [.preparing, .preparing, .promised, .promised]),
  (.plan, [.preparing, .preparing, .promised, .promised]),
  (.prep, [.preparing, .preparing, .promised, .promised]),
  (.start, [.underWay, .underWay, .promised, .promised]),
  (.build, [.underWay, .underWay, .promised, .promised]),
  (.complete, [.completed, .underWay, .promised, .promised]),
  (.operate, [.completed, .completed, .promised, .promised]),
  (.programme, [.underWay, .underWay, .promised, .promised]),
  (.halted, [.stopped, .stopped, .promised, .promised]),
  (.dropped, [.stopped, .stopped, .promised, .promised]),
  (nil, [nil, nil, nil, nil]),
]

@Test func `a promise of any stage is only promised, that to stop included`() {
  #expect(steps.compactMap(\.stage) == Stage.allCases)
  for (stage, expected) in steps {
    for (mode, step) in zip(Mode.allCases, expected) {
      let found = InitiativeProgress.Step(of: standing(stage, mode))
      #expect(found == step, "\(stage?.rawValue ?? "-") \(mode)")
    }
  }
}

@Test func `nothing said is no progress`() {
  #expect(counted([]) == nil)
  #expect(counted([nil, nil]) == nil)
}

@Test func `a bar has its cells shared as the counts are`() throws {
  for counts in [
    [1, 0, 0, 0, 0], [1, 5, 0, 2, 0], [1, 100, 1, 1, 1], [7, 7, 7, 7, 7], [0, 0, 0, 0, 3],
  ] {
    let modes: [(Stage?, Mode)] = [
      (.operate, .achieved), (.build, .ongoing), (.plan, .achieved), (.start, .target),
      (.dropped, .achieved),
    ]
    let statuses = zip(modes, counts).flatMap { Array(repeating: Optional($0), count: $1) }
    let progress = try #require(counted(statuses))
    for cells in 1...24 {
      let bar = progress.bar(cells: cells)
      #expect(bar.count == cells)
      #expect(bar == bar.sorted())
      let shown = Set(bar).count
      #expect(shown == min(cells, counts.count { $0 > 0 }) || cells < counts.count { $0 > 0 })
    }
  }
}

@Test func `signs of a bar differ and take one column everywhere`() {
  let marks = InitiativeProgress.Step.allCases.map(\.mark)
  #expect(Set(marks).count == marks.count)
  for width in [AmbiguousWidth.narrow, .wide] {
    for mark in marks { #expect(ColumnMeter(ambiguous: width).width(of: mark) == 1) }
  }
}

@Test func `a bar never shortens a name`() {
  for width in 20...120 {
    var with = BrowserFixture.screen(width, 12)
    with.press("l")
    let row = with.lines.first { $0.contains("尚无任务") } ?? ""
    #expect(row.contains("…") || row.contains("很长很长很长很长很长很长很长"), "\(width) \(with.text)")
    let first = with.lines.first { $0.contains("交通先导行动") && !$0.contains(">") } ?? ""
    #expect(!first.contains("…"), "\(width) \(first)")
  }
}

@Test func `an initiative shows its counts`() {
  var screen = BrowserFixture.screen(120, 24)
  screen.press("l")
  #expect(screen.text.contains("进展  3 个项目  ⣶ 在建 2  ⣀ 仅有目标 1"), "\(screen.text)")
  #expect(screen.text.contains("⣶⣶⣶⣶⣀⣀   2"), "\(screen.text)")
}
