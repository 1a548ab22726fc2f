import PlanBrowser

/// A theme of a configuration: a table from roles to styles over another theme.
package struct ThemeSettings: Equatable, Sendable {
  package let name: String
  /// The theme that gives the other roles their styles; `nil` for the default one.
  package internal(set) var base: String?
  package internal(set) var styles: [Role: StyleSettings] = [:]

  init(name: String) {
    self.name = name
  }
}

/// A style as it is written: `bold 31`, `dim red on 235`.
package struct StyleSettings: Equatable, Sendable {
  package enum Attribute: String, CaseIterable, Sendable {
    case bold
    case dim
    case underline
    case reverse
  }

  package internal(set) var attributes: Set<Attribute> = []
  /// The numbers of the colours of text and background, 0...255; `nil` for the terminal's own.
  package internal(set) var foreground: UInt8?
  package internal(set) var background: UInt8?

  init() {}

  /// A word that does not belong in a style.
  struct Misfit: Error, Equatable {
    let word: String
  }

  /// Reads a style: attributes and a colour in any order, and `on` before that of the background.
  ///
  /// An empty text, or `plain`, is plain text.
  init(_ text: String) throws(Misfit) {
    var isBehind = false
    for word in text.split(separator: " ").map(String.init) where word != "plain" {
      if word == "on", !isBehind {
        isBehind = true
      } else if let attribute = Attribute(rawValue: word) {
        attributes.insert(attribute)
      } else if let color = Self.color(word) {
        if isBehind, background == nil {
          background = color
        } else if !isBehind, foreground == nil {
          foreground = color
        } else {
          throw Misfit(word: word)
        }
      } else {
        throw Misfit(word: word)
      }
    }
    if isBehind, background == nil { throw Misfit(word: "on") }
  }

  /// The names of the sixteen colours that users can choose in their terminals.
  static let colorNames =
    ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"].flatMap {
      [$0, "bright-\($0)"]
    }

  private static func color(_ word: String) -> UInt8? {
    guard let index = colorNames.firstIndex(of: word) else { return UInt8(word) }
    return UInt8(index / 2 + index % 2 * 8)
  }

  /// Every word that is not a number.
  static var words: [String] { Attribute.allCases.map(\.rawValue) + ["on", "plain"] + colorNames }
}
