/// What has been pressed of a command that is not whole yet: `5`, `g`, `5g`, `m`.
struct PendingKeys: Equatable, Sendable {
  /// How often the command is to be done, or which row it is about; `nil` when nobody said.
  var count: Int?
  /// The keys of a sequence that has begun.
  var keys: [KeyPress] = []
  /// The command that waits for the name of a mark, with the keys that called it in ``keys``.
  var command: Command?

  /// The largest count; more digits change nothing.
  static let largestCount = 99_999

  var isEmpty: Bool { self == PendingKeys() }

  /// What stands in the status row.
  var label: String {
    // A command called by its name waits without keys.
    let typed = keys.isEmpty ? command?.name ?? "" : keys.map(\.label).joined(separator: " ")
    return (count.map(String.init) ?? "") + typed
  }

  /// Takes a digit into the count; `false` for a key that is none, and for a 0 that begins.
  mutating func takeDigit(_ key: KeyPress) -> Bool {
    guard keys.isEmpty, case .character(let character) = key, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0 || count != nil
    else { return false }
    count = min(Self.largestCount, (count ?? 0) * 10 + digit)
    return true
  }
}
