import ArgumentParser
import PlanCore

/// The option of every command that says something in words.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"), help: "The language of headings and messages: en or zh.")
  var chosen: Language?

  /// The language asked for, else the locale's.
  var language: Language { chosen ?? .current }
}

/// A command of which the language can be chosen, also for what it fails with.
protocol SpeakingCommand: ParsableCommand {
  /// The language that it answers in.
  var language: Language { get }
}

extension Language: ExpressibleByArgument {}
