import PlanBrowser

/// The style of each role on a terminal with so many colours.
///
/// Text stands on the terminal's own background, so every colour is one that
/// can be read on white and on black. A role that carries meaning differs from
/// the text around it in an attribute too, since colours may be missing or unseen.
package struct Theme: Hashable, Sendable {
  /// How many colours there are to choose from.
  package enum Depth: CaseIterable, Hashable, Sendable {
    /// None: attributes only.
    case mono
    /// The eight of ECMA-48. Terminals with sixteen use them too: the bright
    /// ones are shades of the background in some palettes.
    case eight
    /// The 256 of xterm, of which the upper 240 are the same everywhere.
    case palette

    /// The depth of a terminal that counts `colors`.
    ///
    /// In the terminal database's direct-colour entries, with more than 256, only the first eight numbers are palette colours.
    package init(colors: Int, allowsColor: Bool) {
      switch colors {
      case _ where !allowsColor: self = .mono
      case 256: self = .palette
      case 8...: self = .eight
      default: self = .mono
      }
    }
  }

  package let depth: Depth

  package init(depth: Depth) {
    self.depth = depth
  }

  /// The style of a role.
  package subscript(role: Role) -> Style {
    switch role {
    case .normal: Style()
    case .dim: muted
    case .title: Style(.bold)
    case .heading: Style(.bold, color: color(eight: 6, palette: 31))
    case .label: Style(color: color(eight: 6, palette: 30))
    case .selected: Style([.reverse, .bold])
    case .selectedUnfocused: unfocused
    case .match: Style([.bold, .underline], color: color(eight: 5, palette: 162))
    case .matchSelected:
      Style([.reverse, .bold, .underline], color: color(eight: 5, palette: 162))
    case .border: muted
    case .borderFocused: Style(.bold, color: color(eight: 6, palette: 31))
    case .bar: muted
    case .barKey: Style(.bold)
    case .error: Style(.bold, color: color(eight: 1, palette: 160))
    case .warning: Style(.bold, color: color(eight: 1, palette: 130))
    case .achieved: Style(color: color(eight: 2, palette: 28))
    case .ongoing: Style(color: color(eight: 6, palette: 31))
    case .target: Style(color: color(eight: 5, palette: 133))
    case .seek: muted
    }
  }

  /// Grey where there is one: many terminals show "dim" as nothing.
  private var muted: Style {
    depth == .palette ? Style(color: Self.grey) : Style(.dim)
  }

  private var unfocused: Style {
    depth == .palette ? Style(.reverse, color: Self.grey) : Style([.reverse, .dim])
  }

  private static let grey: UInt8 = 243

  private func color(eight: UInt8, palette: UInt8) -> UInt8? {
    switch depth {
    case .mono: nil
    case .eight: eight
    case .palette: palette
    }
  }
}
