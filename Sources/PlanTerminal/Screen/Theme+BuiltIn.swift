import PlanBrowser

extension Theme {
  /// The built-in themes; the first is the default.
  package static let builtIn: [Theme] = [.anyBackground, .dark, .light, .contrast]

  /// The names of these, for messages.
  package static let names = builtIn.map(\.name)

  /// The theme of that name, or `nil`.
  package static func named(_ name: String) -> Theme? {
    builtIn.first { $0.name == name }
  }

  /// For an unknown background: every colour is readable on white and on black.
  ///
  /// Of the sixteen, only dark ones that are not a background: in some palettes the bright ones are
  /// shades of it.
  package static let anyBackground = shaded(
    name: "default",
    Shades(
      grey: TerminalColor(243), heading: TerminalColor(31, basic: 6),
      label: TerminalColor(30, basic: 6), match: TerminalColor(162, basic: 5),
      error: TerminalColor(160, basic: 1), warning: TerminalColor(130, basic: 1),
      achieved: TerminalColor(28, basic: 2), ongoing: TerminalColor(31, basic: 6),
      target: TerminalColor(133, basic: 5)))

  /// For light text on a dark background.
  package static let dark = shaded(
    name: "dark",
    Shades(
      grey: TerminalColor(248), heading: TerminalColor(81, basic: 14),
      label: TerminalColor(109, basic: 6), match: TerminalColor(213, basic: 13),
      error: TerminalColor(210, basic: 9), warning: TerminalColor(215, basic: 11),
      achieved: TerminalColor(114, basic: 10), ongoing: TerminalColor(80, basic: 14),
      target: TerminalColor(183, basic: 13)))

  /// For dark text on a light background.
  package static let light = shaded(
    name: "light",
    Shades(
      grey: TerminalColor(240), heading: TerminalColor(24, basic: 4),
      label: TerminalColor(23, basic: 6), match: TerminalColor(125, basic: 5),
      error: TerminalColor(124, basic: 1), warning: TerminalColor(94, basic: 1),
      achieved: TerminalColor(22, basic: 2), ongoing: TerminalColor(24, basic: 4),
      target: TerminalColor(90, basic: 5)))

  /// Only the terminal's own two colours and attributes, and nothing faint.
  package static let contrast = Theme(
    name: "contrast",
    [
      .title: Style([.bold, .underline]), .heading: Style([.bold, .underline]),
      .label: Style(.bold), .selected: Style([.reverse, .bold]),
      .selectedUnfocused: Style([.reverse, .underline]), .match: Style([.bold, .underline]),
      .matchSelected: Style([.reverse, .bold, .underline]), .borderFocused: Style(.bold),
      .barKey: Style(.bold), .error: Style(.bold), .warning: Style(.bold),
      .achieved: Style(.bold), .ongoing: Style(.bold), .target: Style(.bold),
      .seek: Style(.bold),
    ])

  /// The colours in which the coloured themes differ.
  private struct Shades {
    let grey, heading, label, match, error, warning, achieved, ongoing, target: TerminalColor
  }

  private static func shaded(name: String, _ shades: Shades) -> Theme {
    // Many terminals show "dim" as grey; some ignore it.
    let muted = Style(.dim, shades.grey)
    return Theme(
      name: name,
      [
        .dim: muted, .title: Style(.bold), .heading: Style(.bold, shades.heading),
        .label: Style([], shades.label), .selected: Style([.reverse, .bold]),
        .selectedUnfocused: Style([.reverse, .dim], shades.grey),
        .match: Style([.bold, .underline], shades.match),
        .matchSelected: Style([.reverse, .bold, .underline], shades.match),
        .border: muted, .borderFocused: Style(.bold, shades.heading), .bar: muted,
        .barKey: Style(.bold), .error: Style(.bold, shades.error),
        .warning: Style(.bold, shades.warning), .achieved: Style([], shades.achieved),
        .ongoing: Style([], shades.ongoing), .target: Style([], shades.target), .seek: muted,
      ])
  }
}
