import ArgumentParser
import PlanCache
import PlanCore
import PlanLibrary

/// The options of every command that reads plans.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Read the plans of a folder too; may be repeated.", valueName: "dir"))
  var library: [String] = []

  @Flag(name: .long, help: "Read all plans anew, and keep nothing in the cache.")
  var noCache = false

  /// Reads the bundled library and the reader's own ones.
  func load() -> Library {
    loader.load()
  }

  /// The bundled library and the reader's own ones, of which nothing has been looked at yet.
  func store() -> LibraryStore {
    LibraryStore(
      loader,
      cacheFolder: noCache ? nil : CacheLocation.folder(environment: Environment.current))
  }

  /// Brings the library up to date for a command that prints: what is wrong goes to standard
  /// error, and so does how far reading is when it takes long.
  func storeReportingProblems() -> LibraryStore {
    let store = store()
    store.open()
    let line = ProgressLine(language: .current)
    let catalog = store.update(progress: line.show)
    line.clear()
    for problem in catalog.problems { Output.warn(problem.describe(in: .current)) }
    return store
  }

  private var loader: LibraryLoader {
    LibraryLoader(LibraryLocations.current(adding: library))
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

extension LibraryStore {
  /// The plan with a slug as typed.
  func plan(named id: String) throws(CommandFailure) -> Plan {
    let slug = try summary(named: id).id
    let plan: Plan?
    do throws(LibraryProblem) {
      plan = try self.plan(slug)
    } catch {
      throw .cannotRead(error)
    }
    guard let plan else { throw .noSuchPlan(id, known: catalog.summaries.map(\.id.rawValue)) }
    return plan
  }

  /// What is known of the plan with a slug as typed.
  func summary(named id: String) throws(CommandFailure) -> PlanSummary {
    let catalog = catalog
    guard let summary = catalog.summaries.first(where: { $0.id.rawValue == id }) else {
      throw .noSuchPlan(id, known: catalog.summaries.map(\.id.rawValue))
    }
    return summary
  }
}
