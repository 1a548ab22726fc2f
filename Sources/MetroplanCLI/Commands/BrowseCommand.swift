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
    let library = options.load()
    let start = try plan.map { name throws(CommandFailure) in try library.plan(named: name).id }
    let language = language ?? .current
    let desk = BrowserDesk(library: library, language: language)
    // The parser starts on the main thread, and nothing has left it since.
    try MainActor.assumeIsolated {
      do throws(TerminalError) {
        try TerminalSession.run(
          settings: screen.settings(language: language),
          makeState: { size in
            BrowserState(library: library, language: language, size: size, plan: start)
          },
          perform: desk.answer)
      } catch {
        throw CommandFailure.terminal(error)
      }
    }
  }
}

extension Language: ExpressibleByArgument {}
