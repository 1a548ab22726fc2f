import CNcursesw
import CTerminalRescue
import Glibc
import PlanBrowser

/// The terminal's screen and its one owner: nothing else writes to it.
///
/// Whoever creates it calls ``restore()`` on every way out. Crashes restore the
/// terminal by themselves.
@MainActor
final class TerminalScreen {
  /// Where ncurses writes.
  private static let output = STDOUT_FILENO

  private let handle: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  private let modes: TerminalModes
  private let capture: OutputCapture?
  /// Whether the next frame is written whole, and so nothing in it may be left out.
  private var isRewriting = true
  /// A blank in the look of each role, by its raw value.
  let blanks: [cchar_t]
  /// What the screen shows, `nil` before the first frame.
  var shown: Frame?
  private var isCursorShown: Bool?

  /// Claims the terminal.
  init(_ settings: TerminalSettings) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
    guard isatty(Self.output) == 1 else { throw .notATerminal(.output) }
    try Self.chooseLocale()
    // The real size counts, whatever LINES and COLUMNS say.
    use_env(false)
    use_tioctl(true)

    var status: CInt = 0
    guard setupterm(nil, Self.output, &status) == OK else {
      throw .unknownTerminal(settings.terminalName)
    }
    guard let move = TerminalModes.capability("cup") else {
      throw .cannotMoveCursor(settings.terminalName)
    }
    modes = TerminalModes(cursorMove: move)

    var saved = termios()
    guard tcgetattr(Self.output, &saved) == 0 else {
      throw .systemCall("tcgetattr", errno: errno)
    }
    let rescue = modes.rescue.map { CChar(bitPattern: $0) }
    crash_arm(Self.output, &saved, rescue, rescue.count)

    capture = OutputCapture(Self.output)
    guard let handle = curses_newterm(capture?.stream), let window = curses_stdscr() else {
      crash_disarm()
      capture?.end()
      throw .unknownTerminal(settings.terminalName)
    }
    self.handle = handle
    self.window = window
    raw()
    noecho()
    nonl()
    keypad(window, true)
    // Drawing is never cut short by typing: the loop itself draws only when the keys are read.
    typeahead(-1)
    blanks = Self.blanks(allowsColor: settings.allowsColor)
    write(modes.on)
  }

  /// Gives the terminal back as it was.
  func restore() {
    write(modes.off)
    endwin()
    delscreen(handle)
    capture?.end()
    crash_disarm()
  }

  /// The size of the screen in cells.
  var size: Size {
    Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
  }

  /// Takes over a new size of the terminal; `nil` when it is the one known.
  func adoptSize() -> Size? {
    var now = winsize()
    guard curses_window_size(Self.output, &now) == 0, now.ws_row > 0, now.ws_col > 0 else {
      return nil
    }
    let new = Size(width: Int(now.ws_col), height: Int(now.ws_row))
    guard new != size else { return nil }
    // resizeterm would also queue a KEY_RESIZE that nobody reads.
    resize_term(CInt(new.height), CInt(new.width))
    redrawNext()
    return size
  }

  /// Writes every cell anew with the next frame.
  func redrawNext() {
    clearok(curses_curscr(), true)
    isRewriting = true
  }

  /// Sends what ncurses has to say to the terminal, in one write.
  func update() {
    guard let bytes = capture?.bytes(of: { doupdate() }) else {
      doupdate()
      return
    }
    write(modes.isANSI && !isRewriting ? StyleShortening.shortened(bytes) : bytes)
    isRewriting = false
  }

  /// Gives the terminal back, stops the process, and claims the terminal again when continued.
  ///
  /// - Parameter wholeJob: Whether the other processes of the job stop as well,
  ///   as after Ctrl-Z: without them a shell would wait for `make run` forever.
  func suspend(wholeJob: Bool) {
    write(modes.off)
    def_prog_mode()
    endwin()
    wakeup_stop(wholeJob ? 1 : 0)
    resume()
  }

  /// Claims the terminal again after something else had it.
  func resume() {
    reset_prog_mode()
    write(modes.on)
    redrawNext()
  }

  /// Shows or hides the cursor.
  ///
  /// It has its place either way.
  func setCursor(shown isShown: Bool) {
    guard isShown != isCursorShown else { return }
    isCursorShown = isShown
    curs_set(isShown ? 1 : 0)
  }

  /// Chooses a locale that writes UTF-8: in any other, ncurses draws garbage.
  private static func chooseLocale() throws(TerminalError) {
    setlocale(LC_ALL, "")
    if isUTF8() { return }
    setlocale(LC_CTYPE, "C.UTF-8")
    guard isUTF8() else { throw .noUTF8Locale }
  }

  private static func isUTF8() -> Bool {
    guard let codeset = curses_codeset() else { return false }
    return String(cString: codeset) == "UTF-8"
  }

  private static func blanks(allowsColor: Bool) -> [cchar_t] {
    var depth = Theme.Depth.mono
    if allowsColor && has_colors() && start_color() == OK && use_default_colors() == OK {
      depth = Theme.Depth(colors: Int(curses_colors()), allowsColor: true)
    }
    let theme = Theme(depth: depth)
    return Role.allCases.map { role in
      let style = theme[role]
      var pair: CShort = 0
      if let color = style.color {
        pair = CShort(role.rawValue) + 1
        init_pair(pair, CShort(color), -1)
      }
      var blank = cchar_t()
      setcchar(&blank, [0x20, 0], style.attributes.curses, pair, nil)
      return blank
    }
  }

  /// Writes bytes past ncurses, whose own output is complete after each frame.
  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(Self.output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}

extension Style.Attributes {
  fileprivate var curses: attr_t {
    var all: attr_t = 0
    if contains(.bold) { all |= curses_bold() }
    if contains(.dim) { all |= curses_dim() }
    if contains(.underline) { all |= curses_underline() }
    if contains(.reverse) { all |= curses_reverse() }
    return all
  }
}
