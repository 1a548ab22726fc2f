import PlanPlatform
import PlanText

/// What the environment and the command line ask of the screen and the keys.
package struct TerminalSettings: Hashable, Sendable {
  /// Whether colours may be used: `NO_COLOR` is unset or empty (https://no-color.org).
  package var allowsColor: Bool
  /// How long the rest of a key's byte sequence may take after its Esc:
  /// `ESCDELAY`, in milliseconds (0...10,000), else 25.
  package var escapeDelay: Duration
  /// The terminal's name for messages: `TERM`, or nothing.
  package var terminalName: String
  /// How wide the terminal draws ambiguous characters; `nil` to ask it.
  package var ambiguousWidth: AmbiguousWidth?
  /// Whether the terminal is known to hold a frame back until it is complete (mode 2026).
  ///
  /// Only for known names: other terminals would get eleven useless bytes.
  package var holdsFrames: Bool
  /// The multiplexer between the program and the terminal, for the clipboard.
  package var multiplexer: Multiplexer?
  /// Whether mouse reports are on at the start.
  package var usesMouse = true
  /// The style of each role.
  package var theme = Theme.anyBackground
  /// Where a crash leaves its report: `$XDG_STATE_HOME/metroplan/crash.log`, by default below
  /// `~/.local/state`; `nil` without a home.
  package var crashLog: String?
  /// What a crash prints before the path of its report.
  package var crashNotice = ""

  /// Reads the settings from environment variables.
  package init(environment: [String: String]) {
    allowsColor = (environment["NO_COLOR"] ?? "").isEmpty
    let delay = environment["ESCDELAY"].flatMap { Int($0) } ?? 25
    escapeDelay = .milliseconds((0...10_000).contains(delay) ? delay : 25)
    let name = environment["TERM"] ?? ""
    terminalName = name
    let isInside = ["screen", "tmux"].contains { name.hasPrefix($0) }
    let program = environment["TERM_PROGRAM"] ?? ""
    holdsFrames =
      Self.holdingTerminals.contains { name.hasPrefix($0) }
      || (!isInside && Self.holdingPrograms.contains(program))
    if environment["TMUX"]?.isEmpty == false {
      multiplexer = .tmux
    } else if environment["STY"]?.isEmpty == false {
      multiplexer = .screen
    }
    crashLog = UserFolders(environment: environment).state.map { "\($0)/crash.log" }
  }

  /// A terminal inside another one.
  package enum Multiplexer: Hashable, Sendable {
    case tmux
    case screen
  }

  private static let holdingTerminals = [
    "alacritty", "contour", "foot", "ghostty", "kitty", "rio", "wezterm", "xterm-ghostty",
    "xterm-kitty",
  ]
  private static let holdingPrograms = ["WezTerm", "contour", "ghostty", "iTerm.app", "rio"]
}

/// Why the terminal cannot show the browser.
package enum TerminalError: Error, Hashable, Sendable {
  /// The two streams that must be a terminal.
  package enum Stream: Hashable, Sendable {
    case input
    case output
  }

  /// The stream is a file, a pipe or nothing.
  case notATerminal(Stream)
  /// The terminal database does not describe this `TERM`; empty when it is not set.
  case unknownTerminal(String)
  /// This `TERM` cannot place the cursor (`dumb`, a printer).
  case cannotMoveCursor(String)
  /// Neither the user's locale nor `C.UTF-8` is one that writes UTF-8.
  case noUTF8Locale
  /// A system call failed with this error number.
  case systemCall(String, errno: Int32)
}
