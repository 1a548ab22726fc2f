import ArgumentParser
import Glibc

/// Where the process starts.
package enum EntryPoint {
  /// Runs the command line of this process and ends it.
  ///
  /// Only here errors become words on standard error and exit codes.
  package static func run() -> Never {
    do {
      var command = try Metroplan.parseAsRoot()
      try command.run()
      exit(ExitStatus.done.rawValue)
    } catch let failure as CommandFailure {
      report(failure.blaming(Array(CommandLine.arguments.dropFirst())))
    } catch {
      // The parser's own errors, help and version: it knows its words and codes.
      Metroplan.exit(withError: error)
    }
  }

  private static func report(_ failure: CommandFailure) -> Never {
    Output.complain(failure.describe(in: .current))
    exit(failure.status.rawValue)
  }
}
