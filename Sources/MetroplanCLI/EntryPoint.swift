import ArgumentParser
import CMainArguments
import Glibc
import PlanCore
import PlanPlatform
import PlanTerminal
import PlanText

/// Where the process starts.
package enum EntryPoint {
  /// Runs the command line of this process and ends it.
  ///
  /// Only here errors become words on standard error and exit codes.
  package static func run() -> Never {
    ProcessSignals.ignoreFailedWrites()
    let memory = Strings(.current).say(
      "内存不足；可放宽 ulimit -v", "not enough memory; see 'ulimit -v'")
    OutOfMemory.end(with: "metroplan: \(memory)\n", status: ExitStatus.failure.rawValue)
    let arguments = arguments
    do {
      var command = try Metroplan.parseAsRoot(WordRuns.joined(arguments.map(queryWord)))
      do {
        try command.run()
      } catch let failure as CommandFailure {
        report(
          failure.blaming(arguments),
          in: (command as? any SpeakingCommand)?.language ?? .current)
      }
      exit(ExitStatus.done.rawValue)
    } catch {
      leave(with: error, arguments)
    }
  }

  /// The words after the program's name, as `main` got them.
  ///
  /// The standard library reads them from /proc, which need not be there.
  private static var arguments: [String] {
    var count: CInt = 0
    guard let words = main_arguments(&count), count > 0 else {
      return Array(CommandLine.arguments.dropFirst())
    }
    return (1..<max(1, Int(count))).compactMap { index in
      // A file or a folder may have a name in any encoding.
      words[index].map { String(pathCString: $0) }
    }
  }

  /// Ends with help, version, or the parser's own errors: it has the words and codes, and what it
  /// says goes the way of everything that is printed.
  private static func leave(with error: any Error, _ arguments: [String]) -> Never {
    var text = Metroplan.fullMessage(for: error)
    let code = Metroplan.exitCode(for: error)
    guard !code.isSuccess else {
      do throws(CommandFailure) { try Output.write(text + "\n") } catch {
        report(error, in: .current)
      }
      exit(code.rawValue)
    }
    // An argument with a line break must not begin a line of its own, nor the value in one.
    for argument in arguments where argument.contains(where: \.isNewline) {
      let value = argument.split(separator: "=", maxSplits: 1).last.map(String.init) ?? argument
      for part in [argument, value] { text = text.replacing(part, with: part.sanitized()) }
    }
    for line in text.sanitizedLines() { Output.warn(line) }
    exit(code.rawValue)
  }

  /// A filter with a minus (`-kind:policy`) as a word that is no option to the parser: with the
  /// full-width sign, which filters take for the same.
  static func queryWord(_ argument: String) -> String {
    guard argument.hasPrefix("-"), !argument.hasPrefix("--"),
      let colon = argument.firstIndex(where: { $0 == ":" || $0 == "：" }),
      argument[..<colon].dropFirst().count > 1,
      argument[..<colon].dropFirst().allSatisfy(\.isLetter)
    else { return argument }
    return "－" + argument.dropFirst()
  }

  private static func report(_ failure: CommandFailure, in language: Language) -> Never {
    Output.complain(failure.describe(in: language))
    exit(failure.status.rawValue)
  }
}
