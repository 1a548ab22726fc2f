import PlanBrowser
import PlanCore
import PlanText

/// What a reader has set; defaults for the rest.
package struct Configuration: Equatable, Sendable {
  /// The language of the browser, or `nil` for that of the locale.
  package internal(set) var language: Language?
  /// The name of the theme, or `nil` for the one that fits the terminal.
  package internal(set) var theme: String?
  /// The reader's own themes.
  package internal(set) var themes: [ThemeSettings] = []
  /// How wide ambiguous characters are, or `nil` to ask the terminal.
  package internal(set) var ambiguousWidth: AmbiguousWidth?
  /// The web browser and its arguments, or `nil` for that of the environment.
  package internal(set) var webBrowser: [String]?
  /// Whether the browser opens where it was left.
  package internal(set) var keepsSession = true
  /// Whether the browser uses the mouse at the start.
  package internal(set) var usesMouse = true
  /// Whether comma-separated values begin with a byte order mark.
  package internal(set) var marksCSV = false
  /// Whether queries also look for words that say the same.
  package internal(set) var usesNearWords = true
  /// The keys.
  package internal(set) var keymap = Keymap.standard

  /// The defaults.
  package init() {}

  /// Reads a file's bytes; a wrong value keeps its default and is reported.
  ///
  /// - Parameter themes: the names of the existing themes; `nil` accepts any name.
  /// - Returns: the settings, and the problems in the order of the file.
  package static func read(
    _ bytes: [UInt8], themes: [String]? = nil
  ) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    do throws(TOMLFault) {
      var reader = ConfigurationReader(themes: themes)
      reader.read(try TOMLValue.values(of: bytes))
      let problems = reader.problems.sorted { $0.position < $1.position }
      return (reader.configuration, problems)
    } catch {
      return (
        Configuration(),
        [ConfigurationProblem(position: error.position, fault: error.fault)]
      )
    }
  }
}
