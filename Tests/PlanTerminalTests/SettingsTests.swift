import PlanTerminal
import Testing

struct SettingsTests {
  @Test(arguments: [(nil, true), ("", true), ("1", false), ("0", false)] as [(String?, Bool)])
  func `any text in NO_COLOR forbids colours`(value: String?, allowsColor: Bool) {
    var environment: [String: String] = [:]
    environment["NO_COLOR"] = value
    #expect(TerminalSettings(environment: environment).allowsColor == allowsColor)
  }

  @Test(
    arguments: [
      (nil, 25), ("100", 100), ("0", 0), ("-1", 25), ("soon", 25), ("99999999", 25),
    ] as [(String?, Int)])
  func `ESCDELAY is the wait behind Esc`(value: String?, milliseconds: Int) {
    var environment: [String: String] = [:]
    environment["ESCDELAY"] = value
    #expect(TerminalSettings(environment: environment).escapeDelay == .milliseconds(milliseconds))
  }
}
