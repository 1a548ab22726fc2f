import CNcursesw

/// The terminal's modes that ncurses does not know, and what undoes everything in a crash.
struct TerminalModes {
  /// Bracketed paste, button presses and releases, and reports that name any column.
  let on: [UInt8]
  /// The opposite of `on`.
  let off: [UInt8]
  /// Whether it is of the ANSI family, and so takes ECMA-48's control sequences.
  let isANSI: Bool
  /// What brings back the shell's screen when ncurses can no longer be asked.
  let rescue: [UInt8]

  /// Reads the terminal that `setupterm` has found.
  ///
  /// - Parameter cursorMove: Its `cup`. Only a terminal of the ANSI family, which begins it
  ///   with `ESC [`, is sure to ignore the modes it does not have.
  init(cursorMove: [UInt8]) {
    isANSI = cursorMove.starts(with: "\u{1B}[".utf8)
    let hasMouse = isANSI && Self.capability("kmous") != nil
    var numbers: [String] = []
    if isANSI { numbers.append("2004") }
    if hasMouse { numbers += ["1000", "1006"] }
    on = numbers.flatMap { Array("\u{1B}[?\($0)h".utf8) }
    off = numbers.reversed().flatMap { Array("\u{1B}[?\($0)l".utf8) }
    rescue =
      off
      + ["sgr0", "op", "rmkx", "cnorm", "rmcup"].flatMap { Self.capability($0) ?? [] }
      + Array("\r".utf8)
  }

  /// The string capability of that terminfo name without its padding, or `nil`.
  static func capability(_ name: String) -> [UInt8]? {
    guard let text = curses_capability(name) else { return nil }
    return withoutPadding(Array(String(cString: text).utf8))
  }

  /// Cuts out the delays, `$<5>`, that terminfo writes for the terminals of old.
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
