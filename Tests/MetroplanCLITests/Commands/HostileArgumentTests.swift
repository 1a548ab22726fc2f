import Foundation
import TestSupport
import Testing

/// What `--experimental-dump-help` says of the commands.
private struct CommandLineForm: Decodable {
  struct Command: Decodable {
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?
  }
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var typed: String { (kind == "long" ? "--" : "-") + name }
    }
    let kind: String
    let names: [Name]?
    let isOptional: Bool
  }
  let command: Command

  static func read() throws -> CommandLineForm {
    let (_, output) = try ChildProcess.run(
      BuiltProgram.path("metroplan"), ["--experimental-dump-help"], environment: [:])
    return try JSONDecoder().decode(CommandLineForm.self, from: Data(output.utf8))
  }
}

/// Every option and every argument of every command, with bytes that a terminal would obey.
@Suite(.serialized)
struct HostileArgumentTests {
  /// A title, a colour by a control of the upper set, a turn of the text, a bell, a line of its own.
  private static let hostile = "\u{1B}]0;TAKEN\u{7}\u{9B}31mx\u{202E}\u{8}\nforged: line\r\u{85}y"
  /// What must not be in the output, whatever came before it.
  private static let signs = [
    "\u{1B}", "\u{7}", "\u{8}", "\u{9B}", "\u{85}", "\u{202E}", "\nforged", "\rforged",
  ].map { Array($0.utf8) }

  /// Each command line to try: what is hostile in it, and what has to be there besides.
  private static func calls() throws -> [[String]] {
    var calls: [[String]] = [[hostile], ["--\(hostile)"], ["-\(hostile)"], ["help", hostile]]
    for command in try CommandLineForm.read().command.subcommands ?? [] {
      let name = command.commandName
      let arguments = command.arguments ?? []
      let needed = arguments.filter { $0.kind == "positional" && !$0.isOptional }.map { _ in "x" }
      calls.append([name, "--\(hostile)"])
      calls.append([name] + needed + [hostile])
      for argument in arguments {
        if argument.kind == "positional" {
          calls.append([name, hostile, hostile])
          continue
        }
        for option in argument.names ?? [] {
          // A file is looked for where none can be made.
          let value = ["output", "o"].contains(option.name) ? "/nowhere/\(hostile)" : hostile
          let typed = option.typed
          // Both forms, in turn: each starts a program.
          if argument.kind == "flag" {
            calls.append([name] + needed + [typed, hostile])
          } else if calls.count.isMultiple(of: 2) {
            calls.append([name] + needed + [typed, value])
          } else {
            calls.append([name] + needed + ["\(typed)=\(value)"])
          }
        }
      }
    }
    return calls
  }

  @Test func `no byte of an argument reaches the terminal as what it is`() async throws {
    let calls = try Self.calls()
    #expect(calls.count > 120)
    // A library of one small plan, which hundreds of programs in a row read at once.
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/data/plans", withIntermediateDirectories: true)
    let plan = """
      id: small
      title: 小规划
      kind: 发展规划
      region: {name: 小圈, kind: 都市圈}
      sources: [{id: daily, title: 报道}]

      """
    try Data(plan.utf8).write(to: URL(filePath: folder.path + "/data/plans/small.yaml"))
    for call in calls {
      let terminal = try PseudoTerminal(
        BuiltProgram.path("metroplan"), call,
        environment: [
          // With this terminal the browser says that it cannot run.
          "TERM": "dumb", "LANG": "C.UTF-8", "HOME": folder.path, "PATH": "/usr/bin:/bin",
          "METROPLAN_DATA": folder.path + "/data",
        ])
      _ = try await terminal.waitForEnd()
      let found = Self.signs.filter(terminal.output.contains)
      #expect(found.isEmpty, "\(call)")
    }
  }

  @Test func `a name in the environment reaches no terminal as what it is`() async throws {
    for variable in [
      "TERM", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "METROPLAN_LIBRARY", "METROPLAN_DATA",
    ] {
      for command in [["list"], ["config"], ["config", "--check"], ["browse"], ["validate"]] {
        let terminal = try PseudoTerminal(
          BuiltProgram.path("metroplan"), command,
          environment: ["TERM": "dumb", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(
            [variable: "/\(Self.hostile)"]) { $1 })
        _ = try await terminal.waitForEnd()
        for sign in Self.signs {
          #expect(!terminal.output.contains(sign), "\(variable) \(command)")
        }
      }
    }
  }

  @Test func `bytes that are no text are none of the output`() throws {
    let run = try ProgramRun(
      ["list", "--lang"], prelude: "set -- \"$@\" \"$(printf '\\233\\377x')\"")
    run.expect(64, errors: ["--lang"])
  }

  @Test func `help to a full disk is a failure`() throws {
    for arguments in [["--help"], ["--version"], ["list", "--help"], ["help", "search"]] {
      try ProgramRun(arguments, redirection: "> /dev/full").expect(2, errors: ["No space left"])
    }
    try ProgramRun(["--help"]).expect(0, output: ["USAGE: metroplan"])
  }
}
