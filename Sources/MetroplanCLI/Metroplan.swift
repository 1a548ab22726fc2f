import ArgumentParser

/// The command line: what each word after `metroplan` does.
package struct Metroplan: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "metroplan",
    abstract: "Browse China's metropolitan-area plans in a terminal.",
    discussion: """
      Without a command it opens the browser. Exit status: 0 done, 1 nothing found, \
      2 failure, 64 wrong usage.
      """,
    version: Version.current,
    subcommands: [
      BrowseCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
      ProjectsCommand.self, TrackCommand.self, PlaceCommand.self, MapCommand.self,
      TimelineCommand.self, IndicatorsCommand.self, SourcesCommand.self, CompareCommand.self,
      LinkCommand.self, ExportCommand.self,
      ValidateCommand.self, KeysCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  /// The names of the commands, in the order of the help.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// Creates the command; the parser fills it.
  package init() {}
}

/// The version that `--version` prints.
enum Version {
  static let current = "0.1.0"
}
