import PlanCore

/// What there is to know about a command.
package struct CommandEntry: Sendable {
  /// What the help screen says of it, in Chinese and English.
  let title: (chinese: String, english: String)
  /// The short word for the footer; `nil` for a command that the footer never shows.
  let hint: (chinese: String, english: String)?
  /// The default keys in each group of keys, the ones that the footer names first.
  let keys: [KeyGroup: [KeySequence]]
  /// How the browser by lines takes it.
  let plain: PlainUse
  /// What can follow its name in the command line.
  let takes: Argument?
  /// Whether it leads out of where the keys go, so that a context needs a key for one like it.
  let isWayOut: Bool

  init(
    _ chinese: String, _ english: String, hint: (chinese: String, english: String)? = nil,
    keys: [KeyGroup: [KeySequence]], plain: PlainUse = .onScreenOnly, takes: Argument? = nil,
    isWayOut: Bool = false
  ) {
    title = (chinese, english)
    self.hint = hint
    self.keys = keys
    self.plain = plain
    self.takes = takes
    self.isWayOut = isWayOut
  }

  /// How the browser by lines takes a command.
  enum PlainUse: Equatable, Sendable {
    /// It needs a screen.
    case onScreenOnly
    /// By its name and its hint, and a still shorter name if it has one.
    case named(short: String? = nil)
    /// By its name, and about the row whose number follows.
    case onRow
    /// Another command does the same there.
    case like(Command)
  }

  /// What can follow the name of a command.
  enum Argument: Sendable {
    /// The name of a mark.
    case mark
    /// The path of a file.
    case path
    /// Words to search for, or to filter a list by.
    case words
    /// A command of the shell.
    case shell
    /// The path of a file with another version of a plan.
    case version
  }
}

extension Command {
  /// The command's entry.
  var entry: CommandEntry { Self.entries[self] ?? written }

  private static let entries = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.written) })

  /// The name in the command line and in the configuration: `move-down`.
  package var name: String { rawValue.kebab }

  /// The command of that name, if there is one.
  package init?(name: String) {
    guard let command = Self.byName[name] else { return nil }
    self = command
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// What the help screen says of it.
  package func title(in language: Language) -> String {
    Strings(language).say(entry.title.chinese, entry.title.english)
  }

  /// The short word for the footer, or `nil` for a command that the footer never shows.
  package func hint(in language: Language) -> String? {
    language == .chinese ? entry.hint?.chinese : entry.hint?.english
  }

  /// What can follow its name in the command line.
  var argument: CommandEntry.Argument? { entry.takes }

  /// Whether the key pressed next names something for it.
  var awaitsCharacter: Bool { argument == .mark }

  /// Whether it leads out of where the keys go.
  package var isWayOut: Bool { entry.isWayOut }
}

extension String {
  /// The words of a Swift name in small letters with hyphens: `moveDown` is `move-down`.
  var kebab: String {
    reduce(into: "") { text, character in
      if character.isUppercase { text += "-" }
      text += character.lowercased()
    }
  }
}
