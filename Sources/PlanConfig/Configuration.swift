import PlanBrowser
import PlanCore
import PlanText

/// What a reader has set; a default where nothing was said.
package struct Configuration: Equatable, Sendable {
  /// The language of the browser, or `nil` for that of the locale.
  package internal(set) var language: Language?
  /// The name of the theme, or `nil` for the one that fits the terminal.
  package internal(set) var theme: String?
  /// The reader's own themes.
  package internal(set) var themes: [ThemeSettings] = []
  /// How wide ambiguous marks are, or `nil` when that is to be found out.
  package internal(set) var ambiguousWidth: AmbiguousWidth?
  /// The web browser and its arguments, or `nil` for that of the environment.
  package internal(set) var webBrowser: [String]?
  /// Whether the browser opens where it was left.
  package internal(set) var keepsSession = true
  /// Whether the mouse is the browser's at the start.
  package internal(set) var usesMouse = true
  /// The keys.
  package internal(set) var keymap = Keymap.standard

  /// The defaults.
  package init() {}

  /// Reads a file's bytes; what is wrong keeps its default, and is told.
  ///
  /// - Parameter themes: the names of the themes that there are; `nil` takes any name.
  /// - Returns: the settings, and what is wrong in the order of the file.
  package static func read(
    _ bytes: [UInt8], themes: [String]? = nil
  ) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    do throws(TOMLFault) {
      var reader = ConfigurationReader(themes: themes)
      reader.read(try TOMLValue.values(of: bytes))
      let problems = reader.problems.sorted { $0.place < $1.place }
      return (reader.configuration, problems)
    } catch {
      return (
        Configuration(),
        [ConfigurationProblem(place: error.place, fault: .syntax(error.message))]
      )
    }
  }
}
