import Foundation
import TestSupport
import Testing

/// What the built program printed, and how it ended.
struct ProgramRun {
  let end: ChildProcess.End
  let output: String
  let errors: String

  /// Runs the program on the bundled library, in a folder of its own and without a terminal.
  ///
  /// The cache is that of earlier runs, but for a program with a prelude.
  ///
  /// - Parameters:
  ///   - environment: What is set besides the locale, which is English unless it says otherwise.
  ///   - folder: The home and working folder.
  ///   - prelude: Shell commands that come first, such as a limit.
  ///   - redirection: Where standard output goes instead of ``output``.
  init(
    _ arguments: [String], environment: [String: String] = [:], in folder: TemporaryFolder? = nil,
    prelude: String = ":", redirection: String = "> \"$streams/output\""
  ) throws {
    let streams = try TemporaryFolder()
    let folder = try folder ?? TemporaryFolder()
    let script = "cd && \(prelude) && exec \"$0\" \"$@\" \(redirection) 2> \"$streams/errors\""
    let cache = prelude == ":" ? BuiltProgram.sharedCache : "\(streams.path)/cache"
    let defaults = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8", "TERM": "xterm-256color",
      "XDG_CACHE_HOME": cache, "streams": streams.path,
    ]
    let program = try BuiltProgram.path("metroplan")
    end = try ChildProcess.run(
      "/bin/sh", ["-c", script, program] + arguments,
      environment: defaults.merging(environment) { $1 }
    ).end
    output = (try? String(contentsOfFile: streams.path + "/output", encoding: .utf8)) ?? ""
    errors = try String(contentsOfFile: streams.path + "/errors", encoding: .utf8)
    #expect(!(output + errors).contains("\u{1B}"), "escape codes")
  }

  /// Expects an exit code, and texts that occur.
  func expect(
    _ status: Int32, output: [String] = [], errors: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(end == .exited(status), "\(self.errors)", sourceLocation: sourceLocation)
    for text in output {
      #expect(self.output.contains(text), "\(text)", sourceLocation: sourceLocation)
    }
    for text in errors {
      #expect(self.errors.contains(text), "\(text)", sourceLocation: sourceLocation)
    }
    if errors.isEmpty { #expect(self.errors == "", sourceLocation: sourceLocation) }
  }
}
