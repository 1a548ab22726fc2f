import Foundation
import TestSupport
import Testing

/// The commands that the page about output shows.
enum DocumentedCommands {
  /// Those below a heading, in order.
  static func list(under heading: String) throws -> [String] {
    let root = Checkout.root
    let page = try String(
      contentsOf: root.appendingPathComponent("docs/output.md"), encoding: .utf8)
    let section = try #require(page.components(separatedBy: "### \(heading)\n").last)
    let text = section.components(separatedBy: "\n### ")[0]
    return text.components(separatedBy: "```sh\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0]
    }
  }

  /// Runs a command in a shell, without the test's own open files, and gives what it printed; a failure is an issue.
  static func run(
    _ command: String, in folder: String, _ environment: [String: String] = [:]
  ) throws -> String {
    // A file, as the server would keep a pipe open for as long as it runs.
    let streams = try TemporaryFolder()
    let file = streams.path + "/output"
    let run = try ChildProcess.run(
      "/bin/sh",
      ["-c", "cd \"$0\" && exec /bin/sh -ec \"$1\" > \"$2\" 2>&1", folder, command, file],
      environment: environment)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(run.end == .exited(0), "\(command)\n\(text)")
    return text
  }
}
