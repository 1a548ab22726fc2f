import ArgumentParser
import Glibc
import PlanCore

extension Language {
  /// The language that the locale asks for.
  static var current: Language {
    Language(environment: Environment.current)
  }

  /// Reads `LC_ALL`, `LC_MESSAGES` and `LANG` in POSIX order: the first one set counts.
  ///
  /// Chinese locales give Chinese, all others English.
  init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }
}

/// The environment variables of the process.
enum Environment {
  static let current: [String: String] = {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return variables
  }()
}

/// The language option of every command that prints words.
struct LanguageOptions: ParsableArguments {
  static let name = NameSpecification.customLong("lang")
  static let help = ArgumentHelp("The language of headings and messages: en or zh.")

  @Option(name: Self.name, help: Self.help) var chosen: Language?

  /// The language asked for, else the locale's.
  var language: Language { chosen ?? .current }
}

/// A command with a choice of language, also for its failures.
protocol SpeakingCommand: ParsableCommand {
  /// The language of its output.
  var language: Language { get }
}

extension Language: ExpressibleByArgument {}
