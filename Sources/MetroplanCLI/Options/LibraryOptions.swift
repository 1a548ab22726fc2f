import ArgumentParser
import PlanCore
import PlanLibrary
import PlanStore

/// The options of every command that reads plans.
///
/// It has no group of options in it: in a debug build the parser checks groups by building each
/// five times, and those inside of it five times as often.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Read the plans of a folder too; may be repeated.", valueName: "dir"))
  var library: [String] = []

  @Flag(name: .long, help: "Read all plans again and cache nothing.")
  var noCache = false

  @Option(name: LanguageOptions.name, help: LanguageOptions.help) var chosenLanguage: Language?

  /// The language asked for, else the locale's.
  var language: Language { chosenLanguage ?? .current }

  /// Reads the bundled library and the reader's own ones.
  func load() -> Library {
    NearWordsFile.use(ofFolders: folders)
    return loader.load()
  }

  /// Reads the whole library for a command about all plans; problems go to standard error.
  func loadReportingProblems() -> Library {
    let library = load()
    KeptValues.keep(library)
    for problem in library.problems { Output.warn(problem.describe(in: language)) }
    return library
  }

  /// Reads the library for a command that follows names, facts and statements through all plans,
  /// each without its prose: what is wrong goes to standard error, and so does how far reading
  /// is when it takes long.
  func loadCompactReportingProblems() -> Library { openCompactReportingProblems().library }

  /// The same with the store, from which plans can be read whole.
  func openCompactReportingProblems() -> (library: Library, store: LibraryStore) {
    let line = ProgressLine(language: language)
    let store = store(for: .views)
    let library = store.compactLibrary { done, total, _ in line.show(done: done, of: total) }
    KeptValues.keep(library)
    line.clear()
    for problem in library.problems { Output.warn(problem.describe(in: language)) }
    return (library, store)
  }

  /// The library for a command that has already reported its problems.
  func upToDateStore(for purpose: LibraryPurpose) -> LibraryStore {
    let store = store(for: purpose)
    KeptValues.keep(store)
    store.open()
    update(store)
    return store
  }

  /// The bundled library and the reader's own ones, before any file is read.
  private func store(for purpose: LibraryPurpose) -> LibraryStore {
    NearWordsFile.use(ofFolders: folders)
    return LibraryStore(loader, cacheFolder: cacheFolder, for: purpose)
  }

  private var cacheFolder: String? {
    noCache ? nil : CacheLocation.folder(environment: Environment.current)
  }

  /// Brings the library up to date for a command that prints; problems go to standard error, and so
  /// does the progress if it takes long.
  func storeReportingProblems(for purpose: LibraryPurpose) -> LibraryStore {
    let store = upToDateStore(for: purpose)
    for problem in store.catalog.problems { Output.warn(problem.describe(in: language)) }
    return store
  }

  /// Opens the library for the browser, which starts before a large one has been read.
  ///
  /// - Parameter isWhole: whether to read all of it first.
  func openLibrary(isWhole: Bool = false) -> any LibraryProvider {
    let store = store(for: .everything)
    store.open()
    if isWhole || isReadAtOnce(store) { update(store) }
    return StoredLibrary(store)
  }

  /// Whether the files that must be read are so few and small that the first frame waits for them;
  /// all others are read beside the browser.
  private func isReadAtOnce(_ store: LibraryStore) -> Bool {
    store.staleCount <= 16 && store.staleBytes() <= 1 << 19
  }

  @discardableResult
  private func update(_ store: LibraryStore) -> Catalog {
    let line = ProgressLine(language: language)
    defer { line.clear() }
    return store.update(progress: line.show)
  }

  /// The folders that the library is read from.
  var folders: [String] {
    LibraryLocations.current(adding: library).folders.map(\.path)
  }

  private var loader: LibraryLoader {
    LibraryLoader(LibraryLocations.current(adding: library))
  }
}

extension Catalog {
  /// The plan with a slug as typed.
  func plan(named id: String) throws(CommandFailure) -> Identifier<Plan> {
    guard let plan = summaries.first(where: { $0.id.rawValue == id }) else {
      throw lacks(id)
    }
    return plan.id
  }

  /// The failure for an unknown plan.
  fileprivate func lacks(_ id: String) -> CommandFailure {
    .noSuchPlan(id, known: KnownPlans(summaries.map(\.id.rawValue), near: id))
  }
}

extension Library {
  /// The plan with a slug as typed.
  func plan(named id: String) throws(CommandFailure) -> Plan {
    guard let plan = plans.first(where: { $0.id.rawValue == id }) else {
      throw .noSuchPlan(id, known: KnownPlans(plans.map(\.id.rawValue), near: id))
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
    guard let plan else { throw catalog.lacks(id) }
    return plan
  }

  /// The summary of the plan with a slug as typed.
  func summary(named id: String) throws(CommandFailure) -> PlanSummary {
    let catalog = catalog
    guard let summary = catalog.summaries.first(where: { $0.id.rawValue == id }) else {
      throw catalog.lacks(id)
    }
    return summary
  }
}
