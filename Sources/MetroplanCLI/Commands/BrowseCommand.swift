import ArgumentParser
import PlanBrowser
import PlanConfig
import PlanCore
import PlanExport
import PlanTerminal
import PlanText
import PlanViews

/// `metroplan [browse] [PLAN]`: the browser.
struct BrowseCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the browser (the default).")

  @Argument(help: ArgumentHelp("The plan to open.", valueName: "plan"))
  var plan: String?

  @OptionGroup var options: LibraryOptions

  var language: Language { options.language }

  @OptionGroup var days: DayOptions

  @Flag(name: .long, help: "Start fresh instead of where the browser was left.")
  var fresh = false

  @Flag(name: .long, help: "Print numbered menus and read commands, for screen readers.")
  var plain = false

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let library = options.openLibrary(isWhole: plain)
    let start: Identifier<Plan>? = try plan.flatMap { name throws(CommandFailure) in
      do throws(CommandFailure) {
        return try library.catalog.plan(named: name)
      } catch {
        // It may be in a file that is read beside the browser, which will tell of it.
        if !library.isComplete { return nil }
        // The plan may be in a file that cannot be read, which the browser would have told of.
        for problem in library.catalog.problems {
          Output.warn(problem.describe(in: options.language))
        }
        throw error
      }
    }
    let file = ConfigurationFile()
    let settings = file.configuration
    let language = options.chosenLanguage ?? settings.language ?? .current
    let looks = try screen.settings(language: language, configuration: settings)
    let memory = plain ? nil : BrowserMemory(keepsSession: settings.keepsSession, options.folders)
    let left = fresh ? .nothing : memory?.sessions?.read() ?? .nothing
    let makeState = { (size: Size) in
      var state = BrowserState(
        catalog: library.catalog,
        linked: plain ? LinkedStandings(of: library.linked(), asOf: days.day) : .none,
        asOf: days.day, isIndexing: !library.isComplete, language: language, size: size,
        plan: start, awaited: start == nil ? plan : nil, keymap: settings.keymap,
        notice: plain ? nil : file.notice(in: language),
        commandHistory: memory?.commands?.lines() ?? [], pipeHistory: memory?.pipes?.lines() ?? [],
        session: left.session,
        remark: left == .foreign ? Self.foreignSession(in: language) : nil,
        reportsMouse: settings.usesMouse)
      state.display.mapGrid = DotGrid(environment: Environment.current)
      return state
    }
    // In plain mode, the output of programs is printed like everything else.
    let environment =
      plain ? Environment.current.merging(["PAGER": "cat"]) { $1 } : Environment.current
    // The parser starts on the main thread, and this is still it.
    try MainActor.assumeIsolated {
      do {
        let mailbox = try Mailbox()
        let services = BrowserServices(
          library: library, language: language, today: days.day,
          csv: CSVExport(hasMark: settings.marksCSV), history: memory?.commands,
          pipeHistory: memory?.pipes,
          programs: HelperPrograms(
            environment: environment, webBrowser: settings.webBrowser, language: language),
          post: mailbox.post)
        if plain {
          let browser = PlainBrowser(makeState(Size(width: 80, height: 24)))
          return try PlainSession(services: services, mailbox: mailbox).run(browser)
        }
        try TerminalSession.run(
          settings: looks, mailbox: mailbox,
          makeState: { size in
            // Standard output is known to be a terminal here.
            services.startWork()
            return makeState(size)
          },
          shown: services.prepare,
          perform: { services.answer($0, lend: $1) },
          ended: {
            // Unfinished exports leave nothing behind.
            services.exports.stop()
            memory?.sessions?.write($0.session)
          })
      } catch let error as TerminalError {
        throw CommandFailure.terminal(error)
      }
    }
  }
}

/// The files in which a browser on a terminal keeps state for the next run.
private struct BrowserMemory {
  let commands = CommandHistory(environment: Environment.current)
  let pipes = CommandHistory(environment: Environment.current, name: "pipe-history")
  let sessions: SessionFile?

  init(keepsSession: Bool, _ folders: [String]) {
    sessions =
      keepsSession ? SessionFile(environment: Environment.current, library: folders) : nil
  }
}

extension BrowseCommand {
  /// The message for a session that cannot be read.
  private static func foreignSession(in language: Language) -> String {
    Strings(language).say(
      "上次的会话文件已损坏，从头开始", "The last session's file is damaged; starting fresh")
  }
}

extension SessionFile.Content {
  /// The session, if there is one.
  var session: BrowserSession? {
    if case .session(let session) = self { session } else { nil }
  }
}

extension ConfigurationFile {
  /// The first message about a broken configuration: its first problem and the number of others.
  func notice(in language: Language) -> String? {
    let lines = lines(in: language)
    guard let path, let first = lines.first else { return nil }
    // The path would take the room of the problem.
    let place = path.split(separator: "/").last.map(String.init) ?? path
    let short = place + first.dropFirst(path.count)
    let others = lines.count - 1
    guard others > 0 else { return short }
    return short + Strings(language).say("（另有 \(others) 处）", " (and \(others) more)")
  }
}
