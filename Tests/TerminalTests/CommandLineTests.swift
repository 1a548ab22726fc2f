import BrowserTestSupport
import Foundation
import PlanBrowser
import TestSupport
import Testing

@Suite(.serialized)
struct TerminalCommandLineTests {
  @Test func `a command found by pinyin is carried out and remembered by the next run`()
    async throws
  {
    let tmux = try await TmuxSession(environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": ""])
    let program = try BuiltProgram.path("metroplan")
    let start = "XDG_STATE_HOME='\(tmux.file("state"))' '\(program)' --lang zh; echo ended $?"
    try tmux.enter(start)
    try await tmux.wait(forText: "规划库")
    try tmux.type("：")
    try await tmux.wait(forText: "move-down")
    try tmux.type("xiayichu")
    try await tmux.wait(forText: "next-hit")
    try tmux.press(.tab)
    try await tmux.wait(forText: ":next-hit")
    try tmux.press(.enter)
    try await tmux.wait(forText: "还没有搜索")
    try tmux.type(":quit")
    try tmux.press(.enter)
    try await tmux.wait(forText: "ended 0")
    #expect(
      try String(contentsOfFile: tmux.file("state/metroplan/command-history"), encoding: .utf8)
        == "next-hit\nquit\n")
    try tmux.enter("clear; " + start)
    try await tmux.wait(forText: "规划库")
    try tmux.type(":")
    try tmux.press(.control("p"))
    try await tmux.wait(forText: ":quit")
  }
}
