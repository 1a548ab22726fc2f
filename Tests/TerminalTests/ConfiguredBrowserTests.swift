import BrowserTestSupport
import Foundation
import TestSupport
import Testing

@Suite(.serialized)
struct ConfiguredBrowserTests {
  @Test(arguments: [
    ("language = \"zh\"\n[keys.columns]\nquit = [\"x\"]\n", "规划库", "x"),
    ("language = \"zn\"\n", "config.toml:1:12", "q"),
    ("language = \n", "config.toml:1:", "q"),
    ("[keys.columns]\nquit = []\nquit-at-once = []\n", "config.toml:1:7", "q"),
  ])
  func `the browser opens with any configuration`(
    text: String, shown: String, quit: String
  ) async throws {
    let tmux = try await TmuxSession()
    let folder = tmux.file("config/metroplan")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
    let program = try BuiltProgram.path("metroplan")
    try tmux.enter("XDG_CONFIG_HOME='\(tmux.file("config"))' '\(program)'; echo ended $?")
    let screen = try await tmux.wait(forText: shown)
    #expect(screen.isAlternate)
    try tmux.type(quit)
    let end = try await tmux.wait(forText: "ended 0")
    #expect(!end.isAlternate)
  }
}
