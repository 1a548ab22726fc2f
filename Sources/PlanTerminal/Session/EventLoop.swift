import Glibc
import PlanBrowser

/// Waits for keys and signals, feeds them to the browser, and shows its frames.
@MainActor
struct EventLoop {
  /// The longest time without a frame while keys keep coming.
  private static let frameInterval = Duration.milliseconds(33)
  /// How long a paste may be silent before it counts as ended.
  ///
  /// Long, since the rest of a slow one would be taken for keys.
  private static let pasteSilence = Duration.seconds(2)

  private let screen: TerminalScreen
  private let signals: SignalPipe
  private let escapeDelay: Duration
  private var state: BrowserState
  private var decoder: KeyDecoder
  private var clicks = ClickPairing()
  /// Whether the screen shows less than the state.
  private var isStale = false
  private var lastFrame = ContinuousClock.now

  init(
    screen: TerminalScreen, signals: SignalPipe, settings: TerminalSettings, state: BrowserState
  ) {
    self.screen = screen
    self.signals = signals
    self.state = state
    escapeDelay = settings.escapeDelay
    var sequences = KeySequences.common
    sequences.add(TerminalModes.capability)
    decoder = KeyDecoder(sequences: sequences, awaitsWidth: screen.asksForWidth)
  }

  /// Runs until the browser quits, a signal comes, or the terminal is gone.
  mutating func run(perform: (BrowserEffect) -> [BrowserEvent]) -> SessionEnd {
    draw()
    while true {
      // Without anything to draw or to end, it sleeps until something comes.
      let timeout = isStale ? .zero : patience
      let ready = Descriptor.wait(for: STDIN_FILENO, signals.descriptor, timeout: timeout)
      if let end = step(keys: ready.first, signals: ready.second, perform: perform) {
        return end
      }
      if isStale && (!ready.first || ContinuousClock.now - lastFrame > Self.frameInterval) {
        draw()
      }
    }
  }

  private var patience: Duration? {
    switch decoder.pending {
    case nil: nil
    case .sequence: escapeDelay
    case .paste: Self.pasteSilence
    }
  }

  private mutating func step(
    keys: Bool, signals hasSignals: Bool, perform: (BrowserEffect) -> [BrowserEvent]
  ) -> SessionEnd? {
    if hasSignals {
      for number in signals.take() {
        if let end = take(signal: number, perform: perform) { return end }
      }
    }
    guard keys else {
      let isTimeOver = !hasSignals && !isStale
      return isTimeOver ? take(decoder.flush(), perform: perform) : nil
    }
    switch Descriptor.read(STDIN_FILENO) {
    case .bytes(let bytes): return take(decoder.decode(bytes), perform: perform)
    case .nothing: return nil
    // The kernel's SIGHUP may come a moment later, or not at all.
    case .end: return .signal(SIGHUP)
    }
  }

  private mutating func take(
    signal number: CInt, perform: (BrowserEffect) -> [BrowserEvent]
  ) -> SessionEnd? {
    switch number {
    case SIGWINCH: break
    case SIGCONT: screen.resume()
    case SIGTSTP: screen.suspend(wholeJob: false)
    default: return .signal(number)
    }
    isStale = true
    return takeSize(perform: perform)
  }

  private mutating func takeSize(perform: (BrowserEffect) -> [BrowserEvent]) -> SessionEnd? {
    guard let size = screen.adoptSize() else { return nil }
    return take([.resized(size)], perform: perform)
  }

  /// Feeds events to the browser, and the answers to its effects after them.
  private mutating func take(
    _ events: [BrowserEvent], perform: (BrowserEffect) -> [BrowserEvent]
  ) -> SessionEnd? {
    for event in events {
      isStale = true
      if case .ambiguousWidthFound(let width) = event { screen.adopt(width) }
      for effect in state.update(clicks.pair(event, at: .now)) {
        if let end = carryOut(effect, perform: perform) { return end }
      }
    }
    return nil
  }

  private mutating func carryOut(
    _ effect: BrowserEffect, perform: (BrowserEffect) -> [BrowserEvent]
  ) -> SessionEnd? {
    switch effect {
    case .quit: return .quit
    case .redraw:
      screen.redrawNext()
      return nil
    case .suspend:
      screen.suspend(wholeJob: true)
      return takeSize(perform: perform)
    case .search, .export: return take(perform(effect), perform: perform)
    }
  }

  private mutating func draw() {
    screen.draw(state.frame())
    isStale = false
    lastFrame = .now
  }
}
