/// What the environment asks of the screen and the keys.
package struct TerminalSettings: Hashable, Sendable {
  /// Whether colours may be used: `NO_COLOR` is unset or empty (https://no-color.org).
  package var allowsColor: Bool
  /// How long the rest of a key's byte sequence may take after its Esc:
  /// `ESCDELAY`, in milliseconds (0...10,000), else 25.
  package var escapeDelay: Duration
  /// The terminal's name for messages: `TERM`, or nothing.
  package var terminalName: String

  /// Reads the settings from environment variables.
  package init(environment: [String: String]) {
    allowsColor = (environment["NO_COLOR"] ?? "").isEmpty
    let delay = environment["ESCDELAY"].flatMap { Int($0) } ?? 25
    escapeDelay = .milliseconds((0...10_000).contains(delay) ? delay : 25)
    terminalName = environment["TERM"] ?? ""
  }
}
