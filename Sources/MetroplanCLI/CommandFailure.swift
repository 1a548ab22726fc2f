import PlanCore
import PlanExport
import PlanTerminal

/// The exit codes of every command.
///
/// Wrong usage is 64, as the parser has it.
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
  /// The first word is neither a command nor a plan; these commands there are.
  case noSuchCommand(String, commands: [String], plans: KnownPlans)
  /// The file of the plan has changed since it was listed, and something is wrong with it.
  case cannotRead(LibraryProblem)
  /// The library has no plan at all.
  case noPlans
  /// The query found nothing.
  case nothingFound(String, suggestions: [String])
  /// Several things share the name; these are what to call each by.
  case severalNamed(String, names: [String])
  /// Plans are compared with others, and these are one and the same.
  case nothingToCompare
  /// The plans hold nothing that the format is for.
  case nothingToExport(format: String)
  /// The terminal cannot show the browser.
  case terminal(TerminalError)
  /// The file is there, and `--force` was not given.
  case fileExists(path: String)
  /// The file could not be written, for the system's reason.
  case cannotWrite(path: String, reason: String)
  /// Standard output takes no more, for the system's reason.
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

  /// What is wrong with the command line `words` when running it failed so.
  ///
  /// A plan's slug is accepted where a command is, so a mistyped command first looks like a slug.
  func blaming(_ words: [String]) -> CommandFailure {
    guard case .noSuchPlan(let id, let known) = self else { return self }
    let commands = Metroplan.commandNames
    // The parser takes a command's name in the first place only.
    if let first = words.first, commands.contains(first) { return self }
    return .noSuchCommand(id, commands: commands, plans: known)
  }
}
