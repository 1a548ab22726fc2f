import PlanCore

/// All facts about a command.
package struct CommandEntry: Sendable {
  /// Its title on the help screen, in Chinese and English.
  let title: (chinese: String, english: String)
  /// The short word for the footer; `nil` if the footer never shows it.
  let hint: (chinese: String, english: String)?
  /// Its default keys in each group, the one for the footer first.
  let keys: [KeyGroup: [KeySequence]]
  /// How it works in plain mode.
  let plain: PlainUse
  /// What can follow its name in the command line.
  let takes: Argument?
  /// Whether it leads out of a context, which needs a key for at least one such command.
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

  /// How a command works in plain mode.
  enum PlainUse: Equatable, Sendable {
    /// It needs a screen.
    case onScreenOnly
    /// By its name, its hint, and perhaps a still shorter name.
    case named(short: String? = nil)
    /// By its name, followed by the number of a row.
    case onRow
    /// Another command does the same.
    case like(Command)
  }

  /// What can follow the name of a command.
  enum Argument: Sendable {
    /// The name of a bookmark.
    case mark
    /// The path of a file.
    case path
    /// Words to search for, or to filter a list by.
    case words
    /// A shell command.
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

  /// Its title on the help screen.
  package func title(in language: Language) -> String {
    Strings(language).say(entry.title.chinese, entry.title.english)
  }

  /// The short word for the footer, or `nil` if the footer never shows it.
  package func hint(in language: Language) -> String? {
    language == .chinese ? entry.hint?.chinese : entry.hint?.english
  }

  /// What can follow its name in the command line.
  var argument: CommandEntry.Argument? { entry.takes }

  /// Whether the next key is a name for it.
  var awaitsCharacter: Bool { argument == .mark }

  /// Whether it leads out of a context.
  package var isWayOut: Bool { entry.isWayOut }
}

extension String {
  /// A Swift name in kebab case: `moveDown` is `move-down`.
  var kebab: String {
    reduce(into: "") { text, character in
      if character.isUppercase { text += "-" }
      text += character.lowercased()
    }
  }
}
