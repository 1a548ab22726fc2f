import ArgumentParser
import PlanConfig
import PlanCore
import PlanTerminal
import PlanText

/// The options that say how the browser looks on a terminal.
struct ScreenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Colours: \(Theme.names.joined(separator: ", ")).", valueName: "name"))
  var theme: String?

  @Option(help: ArgumentHelp("Columns of marks such as “: auto, 1, 2.", valueName: "columns"))
  var ambiguousWidth: MarkWidth?

  func validate() throws {
    guard let theme, Theme.named(theme) == nil else { return }
    throw ValidationError(
      "there is no theme '\(theme)'; there are: \(Theme.names.joined(separator: ", "))")
  }

  /// The settings of the environment and the configuration, and above them these.
  func settings(language: Language, configuration: Configuration) -> TerminalSettings {
    var settings = TerminalSettings(environment: Environment.current)
    settings.ambiguousWidth = ambiguousWidth.map(\.width) ?? configuration.ambiguousWidth
    settings.theme = (theme ?? configuration.theme).flatMap(Theme.named) ?? settings.theme
    settings.usesMouse = configuration.usesMouse
    if language == .chinese { settings.crashNotice = "metroplan 崩溃了，经过记录在 " }
    return settings
  }
}

/// What `--ambiguous-width` takes.
enum MarkWidth: String, CaseIterable, ExpressibleByArgument {
  case auto
  case narrow = "1"
  case wide = "2"

  /// The width, or `nil` to ask the terminal.
  var width: AmbiguousWidth? {
    switch self {
    case .auto: nil
    case .narrow: .narrow
    case .wide: .wide
    }
  }
}
