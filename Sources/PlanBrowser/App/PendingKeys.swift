/// The keys pressed so far of a command that needs more: `5`, `g`, `5g`, `m`.
struct PendingKeys: Equatable, Sendable {
  /// How often to carry the command out, or the number of a row; `nil` when none was typed.
  var count: Int?
  /// The keys of a sequence that has begun.
  var keys: [KeyPress] = []
  /// The command that waits for the name of a bookmark; its keys are in ``keys``.
  var command: Command?

  /// The largest count; more digits change nothing.
  static let largestCount = 99_999

  var isEmpty: Bool { self == PendingKeys() }

  /// What the bottom row shows.
  var label: String {
    // A command called by its name waits without keys.
    let typed = keys.isEmpty ? command?.name ?? "" : keys.map(\.label).joined(separator: " ")
    return (count.map(String.init) ?? "") + typed
  }

  /// Adds a digit to the count; `false` for any other key, and for a leading 0.
  mutating func takeDigit(_ key: KeyPress) -> Bool {
    guard keys.isEmpty, case .character(let character) = key, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0 || count != nil
    else { return false }
    count = min(Self.largestCount, (count ?? 0) * 10 + digit)
    return true
  }

  /// Adds a key to those before it and returns what they mean together.
  mutating func take(
    _ pressed: KeyPress, _ keymap: Keymap, in context: KeyContext
  ) -> KeyMeaning {
    // Keys work with an input method left on; typed text is left alone.
    let key = context.takesText ? pressed : pressed.halfWidth
    let before = self
    self = PendingKeys()
    if let command = before.command { return .name(key, command) }
    if context.takesCounts, before.keys.isEmpty, keymap.match([key], in: context) == .nothing {
      self = before
      if takeDigit(key) { return .nothing }
      self = PendingKeys()
    }
    let keys = before.keys + [key]
    switch keymap.match(keys, in: context) {
    case .command(let command) where command.awaitsCharacter:
      self = PendingKeys(count: nil, keys: keys, command: command)
      return .nothing
    case .command(let command):
      // Esc cancels a command that has begun and does nothing else.
      if key == .escape, !before.isEmpty { return .nothing }
      return .command(command, count: before.count)
    case .beginning:
      self = PendingKeys(count: before.count, keys: keys)
      return .nothing
    case .nothing:
      guard context.takesText else {
        return key == .escape && !before.isEmpty ? .nothing : .unbound(keys)
      }
      guard before.isEmpty, case .character(let character) = key else { return .nothing }
      return .text(character)
    }
  }
}

/// What the keys pressed so far mean.
enum KeyMeaning: Equatable {
  case command(Command, count: Int?)
  /// The name of a bookmark, for the command that waits for it.
  case name(KeyPress, Command)
  /// A character of the text being typed.
  case text(Character)
  /// Keys that do nothing here.
  case unbound([KeyPress])
  /// More keys are needed, or a command that had begun is cancelled.
  case nothing
}
