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

  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/metroplan/crash.log"),
      (["HOME": "/h"], "/h/.local/state/metroplan/crash.log"),
      (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/metroplan/crash.log"),
      (["XDG_STATE_HOME": ""], nil), (["HOME": "h"], nil), ([:], nil),
    ] as [([String: String], String?)])
  func `a crash leaves its report in the state folder`(
    environment: [String: String], path: String?
  ) {
    #expect(TerminalSettings(environment: environment).crashLog == path)
  }

  @Test(
    arguments: [
      (["TERM": "xterm-256color"], false), (["TERM": "foot-extra"], true),
      (["TERM": "xterm-kitty"], true), (["TERM": "linux"], false),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], true),
      (["TERM": "tmux-256color", "TERM_PROGRAM": "WezTerm"], false), ([:], false),
    ] as [([String: String], Bool)])
  func `frames are held only by terminals that are known to`(
    environment: [String: String], holds: Bool
  ) {
    #expect(TerminalSettings(environment: environment).holdsFrames == holds)
  }
}
