import ArgumentParser
import PlanCore
import PlanTerminal
import PlanText

/// The options that say how the browser looks on a terminal.
struct ScreenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Colours: \(Theme.names.joined(separator: ", ")).", valueName: "name"))
  var theme = Theme.anyBackground.name

  @Option(help: ArgumentHelp("Columns of marks such as “: auto, 1, 2.", valueName: "columns"))
  var ambiguousWidth = MarkWidth.auto

  func validate() throws {
    guard Theme.named(theme) != nil else {
      throw ValidationError(
        "there is no theme '\(theme)'; there are: \(Theme.names.joined(separator: ", "))")
    }
  }

  /// The settings of the environment, and these.
  func settings(language: Language) -> TerminalSettings {
    var settings = TerminalSettings(environment: Environment.current)
    settings.ambiguousWidth = ambiguousWidth.width
    settings.theme = Theme.named(theme) ?? settings.theme
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
