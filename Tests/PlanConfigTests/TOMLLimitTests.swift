import PlanConfig
import Testing

private func faults(_ text: String) -> [ConfigurationProblem] {
  Configuration.read(Array(text.utf8)).problems
}

private func many(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }

@Test(arguments: [
  // Each of these took the parser's stack, or minutes.
  ("a" + many(".a", 7_000) + " = 1\n", ConfigurationProblem.Fault.tooDeep(limit: 32), 1, 66),
  ("[" + many("a.", 40) + "a]\n", .tooDeep(limit: 32), 1, 67),
  ("x = 1\na = " + many("[", 40) + "\n", .tooDeep(limit: 32), 2, 37),
  ("a = " + many("{a=", 40), .tooDeep(limit: 32), 1, 101),
  ("a = \"" + many("b", 20_000) + "\"\n", .longLine(limit: 16_384), 1, 16_385),
  (many("#\n", 600_000), .tooLarge(limit: 1 << 20), 1, 1),
])
func `what is too deep or too large does not come to the parser`(
  text: String, fault: ConfigurationProblem.Fault, line: Int, column: Int
) {
  #expect(
    faults(text) == [
      ConfigurationProblem(position: TextPosition(line: line, column: column), fault: fault)
    ])
}

@Test func `dots and brackets in texts and comments do not count`() {
  let texts = [
    "# " + many("[.", 100), "# it's \"",
    "browser = [\"" + many("[.", 100) + "\\\"" + many(".", 50) + "\"]",
    "theme = '" + many("{", 50) + "\\'",
  ]
  #expect(
    !faults(texts.joined(separator: "\n") + "\n").contains { $0.fault == .tooDeep(limit: 32) })
  #expect(!faults(many("a.b = 1\n", 100)).contains { $0.fault == .tooDeep(limit: 32) })
}
