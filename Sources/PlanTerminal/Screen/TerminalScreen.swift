import CColumnWidth
import CNcursesw
import CTerminalRescue
import Glibc
import PlanBrowser
import PlanPlatform
import PlanText

/// The terminal's screen and its one owner: nothing else writes to it.
///
/// The owner calls ``restore()`` on every way out. Crashes restore the
/// terminal by themselves.
@MainActor
final class TerminalScreen {
  /// Where ncurses writes.
  private static let output = STDOUT_FILENO

  /// How long an answer may take: over slow lines it takes about 300 ms.
  private static let longestAnswer = Duration.milliseconds(500)

  /// The most bytes that terminals read, and so show, at once by default.
  private static let largeFrame = 1024

  private let handle: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  private let modes: TerminalModes
  private let capture: OutputCapture?
  private let multiplexer: TerminalSettings.Multiplexer?
  /// Whether mouse reports are on.
  private var reportsMouse = true
  /// Bytes to send before the next frame, in the same write.
  private var unsent: [UInt8] = []
  /// Whether the next frame is written whole, with nothing left out.
  private var isRewriting = true
  /// Whether to ask the terminal for the width of ambiguous characters with the first frame.
  let asksForWidth: Bool
  /// The deadline for its answer; `nil` if none is expected.
  private var answerDeadline: ContinuousClock.Instant?
  private var isAsked = false
  /// Input that arrived while waiting for the answer, for the decoder.
  private var lateInput: [UInt8] = []
  /// A blank in the style of each role, by its raw value.
  let blanks: [cchar_t]
  /// What the screen shows, `nil` before the first frame.
  var shown: Frame?
  private var isCursorShown: Bool?

  /// Claims the terminal.
  init(_ settings: TerminalSettings) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
    guard isatty(Self.output) == 1 else { throw .notATerminal(.output) }
    try Self.chooseLocale()
    // Only the real size counts, not LINES and COLUMNS.
    use_env(false)
    use_tioctl(true)

    var status: CInt = 0
    guard setupterm(nil, Self.output, &status) == OK else {
      throw .unknownTerminal(settings.terminalName)
    }
    guard let move = TerminalModes.capability("cup") else {
      throw .cannotMoveCursor(settings.terminalName)
    }
    modes = TerminalModes(
      cursorMove: move, holdsFrames: settings.holdsFrames, terminalName: settings.terminalName)
    multiplexer = settings.multiplexer

    var saved = termios()
    guard tcgetattr(Self.output, &saved) == 0 else {
      throw .systemCall("tcgetattr", errno: errno)
    }
    let rescue = modes.rescue.map { CChar(bitPattern: $0) }
    crash_arm(Self.output, &saved, rescue, rescue.count)

    if let path = settings.crashLog {
      crash_log(path, "metroplan", (settings.crashNotice + path).sanitized())
    }
    capture = OutputCapture(Self.output)
    asksForWidth = settings.ambiguousWidth == nil && modes.isANSI && capture != nil
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
    blanks = Self.blanks(settings)
    reportsMouse = settings.usesMouse
    write(claim)
    if let width = settings.ambiguousWidth { adopt(width) }
  }

  /// Restores the terminal.
  func restore() {
    awaitAnswer()
    write(takeUnsent() + modes.off)
    endwin()
    delscreen(handle)
    capture?.end()
    crash_disarm()
  }

  /// The size of the screen, in cells.
  var size: Size {
    let whole = wholeSize
    // A screen with one column is still used.
    return Size(width: max(1, whole.width - modes.unusedColumns), height: whole.height)
  }

  private var wholeSize: Size {
    Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
  }

  /// Adopts the terminal's new size; `nil` if it has not changed.
  func adoptSize() -> Size? {
    var now = winsize()
    guard curses_window_size(Self.output, &now) == 0, now.ws_row > 0, now.ws_col > 0 else {
      return nil
    }
    let new = Size(width: Int(now.ws_col), height: Int(now.ws_row))
    guard new != wholeSize else { return nil }
    // resizeterm would also queue a KEY_RESIZE that is never read.
    resize_term(CInt(new.height), CInt(new.width))
    redrawNext()
    return size
  }

  /// Redraws every cell with the next frame.
  func redrawNext() {
    clearok(curses_curscr(), true)
    isRewriting = true
  }

  /// Sends the output of ncurses to the terminal, in one write.
  func update() {
    guard let bytes = capture?.bytes(of: { doupdate() }) else {
      write(takeUnsent())
      doupdate()
      return
    }
    let frame =
      isRewriting ? asking(bytes) : modes.isANSI ? StyleShortening.shortened(bytes) : bytes
    isRewriting = false
    let isLarge = frame.count > Self.largeFrame
    write(takeUnsent() + (isLarge ? modes.frameStart + frame + modes.frameEnd : frame))
  }

  /// Turns mouse reports on or off, from the next frame on.
  func reportMouse(_ isOn: Bool) {
    reportsMouse = isOn
    unsent += isOn ? modes.mouseOn : modes.mouseOff
  }

  /// The bytes that set the modes of the program.
  private var claim: [UInt8] { modes.on + (reportsMouse ? modes.mouseOn : []) }

  /// Copies a text to the clipboard with the next frame; `false` if the terminal has none.
  func copy(_ text: String) -> Bool {
    guard modes.takesClipboard else { return false }
    unsent += Clipboard.bytes(text, through: multiplexer)
    return true
  }

  private func takeUnsent() -> [UInt8] {
    defer { unsent = [] }
    return unsent
  }

  /// The first frame, asking for the width before it clears the screen.
  private func asking(_ bytes: [UInt8]) -> [UInt8] {
    guard asksForWidth, !isAsked else { return bytes }
    isAsked = true
    answerDeadline = .now + Self.longestAnswer
    guard let clear = TerminalModes.capability("clear"), let range = bytes.firstRange(of: clear)
    else { return bytes }
    return bytes[..<range.lowerBound] + WidthQuestion.bytes + bytes[range.lowerBound...]
  }

  /// Makes ncurses count ambiguous characters as the terminal does.
  func adopt(_ width: AmbiguousWidth) {
    answerDeadline = nil
    switch width {
    case .narrow: column_width_widen(nil, 0)
    case .wide:
      column_width_widen(Self.wideMarks.baseAddress, Self.wideMarks.count)
      redrawNext()
    }
  }

  /// The ranges of ambiguous characters, at a fixed address for C code.
  private static let wideMarks: UnsafeMutableBufferPointer<UInt32> = {
    let ranges = AmbiguousWidth.ranges
    let copy = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: ranges.count)
    _ = copy.initialize(from: ranges)
    return copy
  }()

  /// Restores the terminal, stops the process, and claims the terminal again when continued.
  ///
  /// - Parameter wholeJob: Whether the other processes of the job stop as well,
  ///   as after Ctrl-Z: without them a shell would wait for `make run` forever.
  func suspend(wholeJob: Bool) {
    leave()
    wakeup_stop(wholeJob ? 1 : 0)
    resume()
  }

  /// Releases the terminal; ``resume()`` claims it again.
  func leave() {
    awaitAnswer()
    write(takeUnsent() + modes.off)
    def_prog_mode()
    endwin()
  }

  /// Waits for an answer that is on its way and would otherwise be typed into the shell.
  ///
  /// It reads single bytes, so that input after the answer is left for the shell.
  private func awaitAnswer() {
    guard let deadline = answerDeadline else { return }
    answerDeadline = nil
    let start = lateInput.endIndex
    while Descriptor.wait(for: [STDIN_FILENO], timeout: max(.zero, deadline - .now))[0] {
      switch Descriptor.read(STDIN_FILENO, atMost: 1) {
      case .bytes(let bytes): lateInput += bytes
      case .nothing: continue
      case .end: return
      }
      if WidthQuestion.endsWithAnswer(lateInput[start...]) { return }
    }
  }

  /// Input that arrived while waiting for an answer.
  func takeLateInput() -> [UInt8] {
    defer { lateInput = [] }
    return lateInput
  }

  /// Claims the terminal again after another program had it.
  func resume() {
    reset_prog_mode()
    // Restoring the shell's modes has also reset the keypad mode.
    keypad(window, true)
    write(claim)
    redrawNext()
  }

  /// Shows or hides the cursor.
  ///
  /// Its position is set either way.
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

  private static func blanks(_ settings: TerminalSettings) -> [cchar_t] {
    var depth = ColorDepth.mono
    if settings.allowsColor && has_colors() && start_color() == OK && use_default_colors() == OK {
      depth = ColorDepth(colors: Int(curses_colors()), allowsColor: true)
    }
    return Role.allCases.map { role in
      let style = settings.theme[role]
      let foreground = depth.number(of: style.foreground)
      let background = depth.number(of: style.background)
      var attributes = style.attributes
      // A colour replaces "dim"; both together would be too faint.
      if foreground != nil { attributes.remove(.dim) }
      var pair: CShort = 0
      if foreground != nil || background != nil {
        pair = CShort(role.rawValue) + 1
        init_pair(pair, foreground.map { CShort($0) } ?? -1, background.map { CShort($0) } ?? -1)
      }
      var blank = cchar_t()
      setcchar(&blank, [0x20, 0], attributes.curses, pair, nil)
      return blank
    }
  }

  /// Writes bytes past ncurses, whose own output is complete after each frame.
  private func write(_ bytes: [UInt8]) {
    // Wait for a non-blocking terminal rather than write half a frame.
    _ = bytes.withUnsafeBytes { writeAll($0, to: Self.output) }
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
