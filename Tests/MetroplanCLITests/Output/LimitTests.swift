import Foundation
import TestSupport
import Testing

@testable import MetroplanCLI

/// What a system that gives little gets: words, and nothing half done.
struct LimitTests {
  @Test func `a file that may not grow is an error in words, and the cache does without`() throws {
    // The cache cannot be written, and nobody needs it.
    try ProgramRun(["list"], prelude: "ulimit -f 0", redirection: "> /dev/null").expect(0)
    try ProgramRun(["search", "高铁"], prelude: "ulimit -f 0", redirection: "> /dev/null").expect(0)
    let export = ["export", "--format", "jsonl"]
    try ProgramRun(export, prelude: "ulimit -f 8").expect(
      2, errors: ["cannot write 'standard output': File too large"])
    let folder = try TemporaryFolder()
    try ProgramRun(export + ["-o", "all.jsonl"], in: folder, prelude: "ulimit -f 8").expect(
      2, errors: ["cannot write 'all.jsonl': File too large"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .allSatisfy { !$0.contains("jsonl") && !$0.hasPrefix(".metroplan") })
    try ProgramRun(export + ["--lang", "zh"], prelude: "ulimit -f 8").expect(2, errors: ["文件过大"])
  }

  @Test func `a pipe that nobody reads ends a filter as shells know it, and else is an error`()
    throws
  {
    let export = ["export", "--format", "jsonl"]
    let status = "2> \"$streams/errors\" | head -1 > \"$streams/output\"; exit ${PIPESTATUS-0}; :"
    try ProgramRun(export, redirection: status).expect(0)
    // A caller that has the signal ignored wants the error.
    let run = try ProgramRun(
      export, prelude: "trap '' PIPE",
      redirection: "2> \"$streams/output\" | head -c 1 > /dev/null; cat \"$streams/output\" >&2; :")
    #expect(run.output.contains("Broken pipe"))
  }

  @Test func `with little memory it says so`() throws {
    for megabytes in [24, 40, 48, 64, 96, 128, 200] {
      for command in [["search", "高铁", "--no-cache"]] {
        let run = try ProgramRun(command, prelude: "ulimit -v \(megabytes * 1024)")
        let isUnstarted = run.end == .exited(127) || run.errors.contains("shared libraries")
        // Before main only the system can say anything.
        let isSaid = run.end == .exited(2) && run.errors.contains("not enough memory")
        #expect(
          run.end == .exited(0) || isUnstarted || isSaid, "\(megabytes): \(run.end) \(run.errors)")
        #expect(
          !run.errors.contains("Backtrace") && !run.errors.contains("Thread "), "\(megabytes)")
      }
    }
  }

  private static let hasUnshare: Bool = {
    let end = try? ChildProcess.run(
      "/bin/sh", ["-c", "unshare -m sh -c 'mount -t tmpfs none /proc' 2> /dev/null"],
      environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"]
    ).end
    return end == .exited(0)
  }()

  @Test(.enabled(if: hasUnshare))
  func `without proc the arguments are those of the call`() throws {
    let data = Checkout.path("data")
    let program = try BuiltProgram.path("metroplan")
    for (arguments, status, words) in [
      ("list", Int32(0), "luoyang-metropolitan-area"), ("search 高铁 --lang zh", 0, "高铁"),
      ("config", 0, "config.toml"), ("--version", 0, "0."), ("lits", 64, "list"),
    ] {
      let (end, output) = try ChildProcess.run(
        "/bin/sh",
        ["-c", "unshare -m sh -c 'mount -t tmpfs none /proc && exec \(program) \(arguments)'"],
        environment: [
          "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "METROPLAN_DATA": data, "LANG": "C.UTF-8",
          "HOME": "/nowhere",
        ])
      #expect(end == .exited(status), "\(output)")
      #expect(output.contains(words), "\(arguments): \(output)")
    }
  }

  @Test func `words without an end are read in no time`() throws {
    let words = (1...20_000).map(String.init)
    let start = ContinuousClock.now
    try ProgramRun(["search"] + words).expect(1, errors: ["nothing found"])
    try ProgramRun(["search", "--limit", "3"] + words + ["--json"]).expect(
      1, output: ["\"total\" : 0"], errors: ["nothing found"])
    try ProgramRun(["projects"] + words).expect(1, errors: ["nothing found"])
    // It took hours.
    #expect(ContinuousClock.now - start < .seconds(300))
  }

  @Test func `runs of words are one argument each, and options are left alone`() {
    let words = (1...100).map(String.init)
    let all = words.joined(separator: " ")
    #expect(WordRuns.joined(["search"] + words) == ["search", all])
    #expect(
      WordRuns.joined(["search", "a", "b", "--limit", "3"] + words)
        == ["search", "a b", "--limit", "3", all])
    #expect(
      WordRuns.joined(["search", "--json"] + words)
        == ["search", "--json", "1", words.dropFirst().joined(separator: " ")])
    #expect(
      WordRuns.joined(["search"] + words + ["--plan", "x"]) == ["search", all, "--plan", "x"])
    #expect(
      WordRuns.joined(["search"] + words + ["--limit", "3"] + words + ["--json"])
        == ["search", all, "--limit", "3", all, "--json"])
    #expect(WordRuns.joined(["search"] + words + ["--json"]) == ["search", all, "--json"])
    #expect(WordRuns.joined(["search", "a", "b"]) == ["search", "a", "b"])
    #expect(WordRuns.joined(["show"] + words) == ["show"] + words)
    #expect(WordRuns.files(Array(WordRuns.joined(["validate"] + words).dropFirst())) == words)
  }
}
