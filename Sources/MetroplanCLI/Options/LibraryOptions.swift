import ArgumentParser
import PlanCore
import PlanLibrary

/// The options of every command that reads plans.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Read the plans of a folder too; may be repeated.", valueName: "dir"))
  var library: [String] = []

  /// Reads the bundled library and the reader's own ones.
  func load() -> Library {
    LibraryLoader(LibraryLocations.current(adding: library)).load()
  }

  /// Opens the library for the browser.
  func openLibrary() -> any LibraryDesk { WholeLibrary(load()) }

  /// Reads the library for a command that prints: what is wrong goes to standard error.
  func loadReportingProblems() -> Library {
    let library = load()
    for problem in library.problems { Output.warn(problem.describe(in: .current)) }
    return library
  }
}

extension Catalog {
  /// The plan with a slug as typed.
  func plan(named id: String) throws(CommandFailure) -> Identifier<Plan> {
    guard let plan = summaries.first(where: { $0.id.rawValue == id }) else {
      throw .noSuchPlan(id, known: summaries.map(\.id.rawValue))
    }
    return plan.id
  }
}

extension Library {
  /// The plan with a slug as typed.
  func plan(named id: String) throws(CommandFailure) -> Plan {
    guard let plan = plans.first(where: { $0.id.rawValue == id }) else {
      throw .noSuchPlan(id, known: plans.map(\.id.rawValue))
    }
    return plan
  }
}
