import ArgumentParser
import PlanBrowser
import PlanCore
import PlanTerminal

/// `metroplan [browse] [PLAN]`: the browser.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the browser (the default).")

  @Argument(help: ArgumentHelp("The plan to open.", valueName: "plan"))
  var plan: String?

  @OptionGroup var options: LibraryOptions

  @Option(name: .customLong("lang"), help: "The language of the browser: en or zh.")
  var language: Language?

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let library = options.openLibrary(knowing: plan)
    let catalog = library.catalog
    let start = try plan.map { name throws(CommandFailure) in try catalog.plan(named: name) }
    let language = language ?? .current
    // The parser starts on the main thread, and nothing has left it since.
    try MainActor.assumeIsolated {
      do throws(TerminalError) {
        let mailbox = try Mailbox()
        let desk = BrowserDesk(library: library, language: language, post: mailbox.post)
        try TerminalSession.run(
          settings: screen.settings(language: language), mailbox: mailbox,
          makeState: { size in
            // By now the terminal is known to be one.
            desk.startWork()
            return BrowserState(
              catalog: catalog, isIndexing: !library.isComplete, language: language, size: size,
              plan: start)
          },
          perform: desk.answer)
      } catch {
        throw CommandFailure.terminal(error)
      }
    }
  }
}

extension Language: ExpressibleByArgument {}
