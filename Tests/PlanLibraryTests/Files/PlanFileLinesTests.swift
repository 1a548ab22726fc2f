import PlanCore
import Testing

@testable import PlanLibrary

@Test func `an item is on the line with its id`() throws {
  let lines = PlanFileLines(
    text: """
      id: plan
      sources:
        - id: paper
      projects:
        - {id: line, name: 铁路 id: road}
        - name: 公路
          id: "road"
          related: [line]
        - id: line-two
      """)
  #expect(lines.line(of: "paper") == 3)
  #expect(lines.line(of: "line") == 5)
  #expect(lines.line(of: "line-two") == 9)
  #expect(lines.line(of: "lin") == nil)
  #expect(PlanFileLines(text: "- id: a\r\n- id: b\r\n").line(of: "b") == 2)
  #expect(PlanFileLines(ofFile: "/nowhere/x.yaml")?.line(of: "a") == nil)
}
