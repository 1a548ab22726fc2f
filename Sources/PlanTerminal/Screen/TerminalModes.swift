import CNcursesw

/// The terminal modes that ncurses does not know, and the bytes that reset everything after a
/// crash.
struct TerminalModes {
  /// Bracketed paste.
  let on: [UInt8]
  /// Turns mouse reports on, and off.
  let mouseOn: [UInt8]
  let mouseOff: [UInt8]
  /// Turns all of them off.
  let off: [UInt8]
  /// Whether it is of the ANSI family and understands ECMA-48's control sequences.
  let isANSI: Bool
  /// How many columns at the right margin stay empty: 1 for `ansi` and its like, else 0.
  ///
  /// Their entry says that writing the last column moves the cursor to the next row (`am` without
  /// `xenl`), and ncurses relies on it. Terminals that are called `ansi` today wait for the next
  /// character instead, so rows would start a row too high. Leaving the column empty avoids this.
  let unusedColumns: Int
  /// Whether to send it texts for the clipboard (OSC 52).
  ///
  /// Terminals ignore it if they do not know it, except the oldest ones and the Linux console,
  /// which would print it. Those with a mouse are new enough.
  let takesClipboard: Bool
  /// The bytes around a large frame that make the terminal show it at once; empty if unsupported.
  let frameStart: [UInt8]
  let frameEnd: [UInt8]
  /// The bytes that restore the shell's screen if ncurses cannot.
  let rescue: [UInt8]

  /// Reads the terminal that `setupterm` has found.
  ///
  /// - Parameter cursorMove: Its `cup`. Only a terminal of the ANSI family, which begins it
  ///   with `ESC [`, is sure to ignore the modes it does not have.
  /// - Parameter holdsFrames: See ``TerminalSettings/holdsFrames``.
  /// - Parameter terminalName: Its `TERM`.
  init(cursorMove: [UInt8], holdsFrames: Bool, terminalName: String) {
    isANSI = cursorMove.starts(with: "\u{1B}[".utf8)
    unusedColumns = tigetflag("am") > 0 && tigetflag("xenl") <= 0 ? 1 : 0
    let hasMouse = isANSI && Self.capability("kmous") != nil
    var numbers: [String] = []
    if isANSI { numbers.append("2004") }
    // Presses, for terminals that report nothing else; drags; columns beyond 223.
    let mouse = hasMouse ? ["1000", "1002", "1006"] : []
    on = Self.setting(numbers)
    mouseOn = Self.setting(mouse)
    mouseOff = Self.resetting(mouse)
    off = mouseOff + Self.resetting(numbers)
    takesClipboard = hasMouse && !terminalName.hasPrefix("linux")
    let held = isANSI && holdsFrames
    frameStart = held ? Array("\u{1B}[?2026h".utf8) : []
    frameEnd = held ? Array("\u{1B}[?2026l".utf8) : []
    rescue =
      frameEnd + off
      + ["sgr0", "op", "rmkx", "cnorm", "rmcup"].flatMap { Self.capability($0) ?? [] }
      + Array("\r".utf8)
  }

  private static func setting(_ numbers: [String]) -> [UInt8] {
    numbers.flatMap { Array("\u{1B}[?\($0)h".utf8) }
  }

  private static func resetting(_ numbers: [String]) -> [UInt8] {
    numbers.reversed().flatMap { Array("\u{1B}[?\($0)l".utf8) }
  }

  /// The string capability of that terminfo name without its padding, or `nil`.
  static func capability(_ name: String) -> [UInt8]? {
    guard let text = curses_capability(name) else { return nil }
    return withoutPadding(Array(String(cString: text).utf8))
  }

  /// Removes the delays, `$<5>`, that terminfo has for old terminals.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }
}
