import ArgumentParser
import Glibc
import PlanCore

/// Where the process starts.
package enum EntryPoint {
  /// Runs the command line of this process and ends it.
  ///
  /// Only here errors become words on standard error and exit codes.
  package static func run() -> Never {
    do {
      var command = try Metroplan.parseAsRoot(
        CommandLine.arguments.dropFirst().map(queryWord))
      do {
        try command.run()
      } catch let failure as CommandFailure {
        report(
          failure.blaming(Array(CommandLine.arguments.dropFirst())),
          in: (command as? any SpeakingCommand)?.language ?? .current)
      }
      exit(ExitStatus.done.rawValue)
    } catch {
      // The parser's own errors, help and version: it has the words and codes.
      Metroplan.exit(withError: error)
    }
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
