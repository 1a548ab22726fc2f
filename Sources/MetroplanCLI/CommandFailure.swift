import PlanCore
import PlanExport
import PlanTerminal

/// The exit codes of every command.
///
/// Wrong usage is 64, as in the parser.
enum ExitStatus: Int32 {
  case done = 0
  case nothingFound = 1
  case failure = 2
  case usage = 64
}

/// Why a command could not do what it was asked.
enum CommandFailure: Error, Equatable {
  /// No plan has this slug.
  case noSuchPlan(String, known: KnownPlans)
  /// The first word is neither a command nor a plan; these are the commands.
  case noSuchCommand(String, commands: [String], plans: KnownPlans)
  /// The file of the plan has changed since it was listed and now has a problem.
  case cannotRead(LibraryProblem)
  /// The library has no plans.
  case noPlans
  /// The query found nothing.
  case nothingFound(String, suggestions: [String])
  /// Several things share the name; these tell them apart.
  case severalNamed(String, names: [String])
  /// A plan cannot be compared with itself.
  case nothingToCompare
  /// The plans have nothing to write in this format.
  case nothingToExport(format: String)
  /// The terminal cannot show the browser.
  case terminal(TerminalError)
  /// The file exists, and `--force` was not given.
  case fileExists(path: String)
  /// The file could not be written; the reason is the system's.
  case cannotWrite(path: String, reason: String)
  /// Standard output could not be written; the reason is the system's.
  case cannotPrint(reason: String)
  /// Files have problems, which have been printed.
  case invalidFiles(problems: Int)
  /// The workbook could not be made.
  case noWorkbook(WorkbookExport.Failure)
  /// Something could not be encoded.
  case cannotEncode(reason: String)

  /// The exit code for this failure.
  var status: ExitStatus {
    switch self {
    case .noSuchPlan, .noPlans, .nothingFound, .nothingToExport: .nothingFound
    case .noSuchCommand, .severalNamed, .nothingToCompare: .usage
    case .terminal, .fileExists, .cannotWrite, .cannotPrint, .invalidFiles, .cannotEncode,
      .cannotRead, .noWorkbook:
      .failure
    }
  }

  /// The failure to report for the command line `words`.
  ///
  /// A plan's slug is accepted in place of a command, so a mistyped command first looks like a
  /// slug.
  func blaming(_ words: [String]) -> CommandFailure {
    guard case .noSuchPlan(let id, let known) = self else { return self }
    let commands = Metroplan.commandNames
    // The parser accepts a command's name only as the first word.
    if let first = words.first, commands.contains(first) { return self }
    return .noSuchCommand(id, commands: commands, plans: known)
  }
}
