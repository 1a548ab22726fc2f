import PlanCore
import PlanViews
import Testing

/// How far a line has come by one report or promise of each stage: achieved, ongoing, target, seek.
private let rows: [(stage: Stage?, expected: [LineProgress])] = [
  (.idea, [.planned, .planned, .promised, .promised]),
  (.plan, [.planned, .planned, .promised, .promised]),
  (.prep, [.planned, .planned, .promised, .promised]),
  (.start, [.building, .building, .promised, .promised]),
  (.build, [.building, .building, .promised, .promised]),
  (.complete, [.operating, .building, .promised, .promised]),
  (.operate, [.operating, .operating, .promised, .promised]),
  (.programme, [.unsaid, .unsaid, .promised, .promised]),
  (.halted, [.halted, .halted, .promised, .promised]),
  (.dropped, [.halted, .halted, .promised, .promised]),
  (nil, [.unsaid, .unsaid, .unsaid, .unsaid]),
]

@Test func `a line has come as far as is reported, and a promise to stop has stopped nothing`() {
  #expect(rows.compactMap(\.stage) == Stage.allCases)
  for (stage, expected) in rows {
    for (mode, progress) in zip(Mode.allCases, expected) {
      let standing = StandingCase(
        "", ["a 2024 \(stage?.rawValue ?? "-") \(mode.rawValue)"], ""
      ).standing
      #expect(LineProgress(standing) == progress, "\(stage?.rawValue ?? "-") \(mode)")
    }
  }
}
