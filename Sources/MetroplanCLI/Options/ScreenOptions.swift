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

  /// The settings of the environment and the configuration, overridden by these.
  func settings(
    language: Language, configuration: Configuration
  ) throws(ValidationError) -> TerminalSettings {
    var settings = TerminalSettings(environment: Environment.current)
    settings.ambiguousWidth = ambiguousWidth.map(\.width) ?? configuration.ambiguousWidth
    let themes = configuration.themes.map(Theme.init) + Theme.builtIn
    if let name = theme ?? configuration.theme {
      guard let found = themes.first(where: { $0.name == name }) else {
        let names = themes.map(\.name).joined(separator: ", ")
        throw ValidationError("unknown theme '\(name)', expected one of: \(names)")
      }
      settings.theme = found
    }
    settings.usesMouse = configuration.usesMouse
    settings.crashNotice = Strings(language).say(
      "metroplan 崩溃了，经过记录在 ", "metroplan crashed; a report is in ")
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

extension Theme {
  /// The theme that a configuration describes.
  init(_ settings: ThemeSettings) {
    let base = settings.base.flatMap(Theme.named) ?? .anyBackground
    self = base.with(name: settings.name, settings.styles.mapValues(Style.init))
  }
}

extension Style {
  /// The style that a configuration describes; with fewer colours the nearest hue is used.
  init(_ settings: StyleSettings) {
    var attributes: Attributes = []
    for attribute in settings.attributes {
      switch attribute {
      case .bold: attributes.insert(.bold)
      case .dim: attributes.insert(.dim)
      case .underline: attributes.insert(.underline)
      case .reverse: attributes.insert(.reverse)
      }
    }
    self.init(
      attributes, settings.foreground.map { TerminalColor($0) },
      on: settings.background.map { TerminalColor($0) })
  }
}
