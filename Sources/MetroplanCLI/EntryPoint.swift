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
      var command = try Metroplan.parseAsRoot()
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

  private static func report(_ failure: CommandFailure, in language: Language) -> Never {
    Output.complain(failure.describe(in: language))
    exit(failure.status.rawValue)
  }
}
