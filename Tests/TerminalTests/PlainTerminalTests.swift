import TestSupport
import Testing

@Suite(.serialized)
struct PlainTerminalTests {
  @Test func `a terminal that only prints is pointed to plain mode, which works there`()
    async throws
  {
    let environment = ["TERM": "dumb", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let path = try BuiltProgram.path("metroplan")
    let refused = try PseudoTerminal(path, ["--lang", "en"], environment: environment)
    #expect(try await refused.waitForEnd() == .exited(2))
    #expect(String(decoding: refused.output, as: UTF8.self).contains("--plain"))
    let terminal = try PseudoTerminal(path, ["--lang", "en", "--plain"], environment: environment)
    try await terminal.wait(forOutput: "> ")
    try await terminal.write("1\r".utf8)
    try await terminal.wait(forOutput: "Initiatives")
    try await terminal.write([4])
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(!terminal.output.contains(0x1B))
  }
}
