/// How many colours a terminal has.
package enum ColorDepth: CaseIterable, Hashable, Sendable {
  /// None: attributes only.
  case mono
  /// The eight of ECMA-48.
  case eight
  /// The eight and their bright ones.
  case sixteen
  /// The 256 of xterm; the upper 240 are the same everywhere.
  case palette

  /// The depth of a terminal that counts `colors`.
  ///
  /// In the terminal database's direct-colour entries, with more than 256, only the first eight
  /// numbers are palette colours.
  package init(colors: Int, allowsColor: Bool) {
    switch colors {
    case _ where !allowsColor: self = .mono
    case 256: self = .palette
    case 16..<256: self = .sixteen
    case 8...: self = .eight
    default: self = .mono
    }
  }

  /// The number of a colour at this depth, or `nil` for the terminal's own.
  package func number(of color: TerminalColor?) -> UInt8? {
    switch self {
    case .mono: nil
    case .eight: color?.basic.map { $0 & 7 }
    case .sixteen: color?.basic
    case .palette: color?.palette
    }
  }
}
