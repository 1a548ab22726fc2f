import Glibc
import PlanBrowser
import PlanText

/// Waits for keys, signals and news, feeds them to the browser, and shows its frames.
@MainActor
struct EventLoop {
  typealias Performer = TerminalSession.Performer

  /// The longest time without a frame while keys keep coming.
  private static let frameInterval = Duration.milliseconds(33)
  /// How long a paste may be silent before it counts as ended.
  ///
  /// Long, since the rest of a slow one would be taken for keys.
  private static let pasteSilence = Duration.seconds(2)
  /// The shortest time between two looks into the mailbox.
  ///
  /// Nobody reads more than ten counts a second, and each would cost a frame.
  private static let newsInterval = Duration.milliseconds(100)

  /// Keys that follow each other as quickly as this are a key held down.
  ///
  /// Mostly one comes every 33 ms; a finger alone is slower than this.
  private static let runInterval = Duration.milliseconds(100)
  /// How long after such a key the reader counts as resting.
  private static let rest = Duration.milliseconds(60)

  private let screen: TerminalScreen
  private let signals: SignalPipe
  private let mailbox: Mailbox
  private let escapeDelay: Duration
  private(set) var state: BrowserState
  private var decoder: KeyDecoder
  private var clicks = ClickPairing()
  /// Whether the screen shows less than the state.
  private var isStale = false
  private var lastFrame = ContinuousClock.now
  /// When the bytes that wait for the rest of a key count as all there is; `nil` without any.
  private var patienceEnd: ContinuousClock.Instant?
  /// When the mailbox is looked into again; `nil` when it may be at once.
  private var nextNews: ContinuousClock.Instant?
  private var lastKeys: ContinuousClock.Instant?
  /// Whether a key is held down.
  private var isRunning = false
  /// The detail pane on the screen.
  private var detail: ShownDetail?
  /// When the detail of the chosen row is drawn at last; `nil` when it stands on the screen.
  private var restEnd: ContinuousClock.Instant?

  init(
    screen: TerminalScreen, signals: SignalPipe, mailbox: Mailbox, settings: TerminalSettings,
    state: BrowserState
  ) {
    self.screen = screen
    self.signals = signals
    self.mailbox = mailbox
    self.state = state
    escapeDelay = settings.escapeDelay
    var sequences = KeySequences.common
    sequences.add(TerminalModes.capability)
    decoder = KeyDecoder(sequences: sequences, awaitsWidth: screen.asksForWidth)
  }

  /// Runs until the browser quits, a signal comes, or the terminal is gone.
  ///
  /// - Parameter shown: called after the first frame.
  mutating func run(shown: () -> Void, perform: Performer) -> SessionEnd {
    if let end = draw(perform: perform) { return end }
    shown()
    while true {
      let ready = wait()
      if let end = step(ready, perform: perform) { return end }
      if let rest = restEnd, rest <= .now { (isRunning, isStale) = (false, true) }
      let isDue = !ready.keys || ContinuousClock.now - lastFrame > Self.frameInterval
      if isStale, isDue, let end = draw(perform: perform) { return end }
    }
  }

  /// What there is to read.
  private typealias Ready = (keys: Bool, signals: Bool, news: Bool)

  /// Without anything to draw or to end, it sleeps until something comes.
  private mutating func wait() -> Ready {
    let now = ContinuousClock.now
    if let next = nextNews, next <= now { nextNews = nil }
    let deadline = [patienceEnd, nextNews, restEnd].compactMap { $0 }.min()
    let timeout = isStale ? .zero : deadline.map { max(.zero, $0 - now) }
    let ready = Descriptor.wait(
      for: [
        STDIN_FILENO, signals.descriptor, nextNews == nil ? mailbox.descriptor : nil,
      ], timeout: timeout)
    return (ready[0], ready[1], ready[2])
  }

  private mutating func step(
    _ ready: Ready, perform: Performer
  ) -> SessionEnd? {
    if ready.signals {
      for number in signals.take() {
        if let end = take(signal: number, perform: perform) { return end }
      }
    }
    if ready.news {
      nextNews = .now + Self.newsInterval
      if let end = take(mailbox.take(), perform: perform) { return end }
    }
    guard ready.keys else {
      guard let end = patienceEnd, end <= .now else { return nil }
      patienceEnd = nil
      return take(decoder.flush(), perform: perform)
    }
    switch Descriptor.read(STDIN_FILENO) {
    case .bytes(let bytes):
      let now = ContinuousClock.now
      isRunning = lastKeys.map { now - $0 < Self.runInterval } ?? false
      lastKeys = now
      let events = decoder.decode(bytes)
      patienceEnd = patience.map { .now + $0 }
      return take(events, perform: perform)
    case .nothing: return nil
    // The kernel's SIGHUP may come a moment later, or not at all.
    case .end: return .signal(SIGHUP)
    }
  }

  /// How long the rest of what has begun may take.
  private var patience: Duration? {
    switch decoder.pending {
    case nil: nil
    case .sequence: escapeDelay
    case .paste: Self.pasteSilence
    }
  }

  private mutating func take(
    signal number: CInt, perform: Performer
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

  private mutating func takeSize(perform: Performer) -> SessionEnd? {
    guard let size = screen.adoptSize() else { return nil }
    return take([.resized(size)], perform: perform)
  }

  /// Feeds events to the browser, and the answers to its effects after them.
  private mutating func take(
    _ events: [BrowserEvent], perform: Performer
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
    _ effect: BrowserEffect, perform: Performer
  ) -> SessionEnd? {
    switch effect {
    case .quit: return .quit
    case .redraw:
      screen.redrawNext()
      return nil
    case .reportMouse(let isOn):
      screen.reportMouse(isOn)
      return nil
    case .suspend:
      screen.suspend(wholeJob: true)
      return takeSize(perform: perform)
    case .copy(let text): return screen.copy(text) ? nil : take([.notCopied], perform: perform)
    case .openPlan, .readAhead, .search, .complete, .filter, .find, .orderNames, .gather,
      .gatherPlaces, .arrange, .compareVersions, .export, .cancelExport, .spell, .remember,
      .rememberPipe, .openAddress, .page, .edit, .pipe:
      var isLent = false
      var ending: CInt?
      let events = perform(effect) { program in
        isLent = true
        screen.leave()
        defer { screen.resume() }
        return ForegroundProgram.run(program, signals: signals, ending: &ending)
      }
      if let ending { return .signal(ending) }
      if let end = take(events, perform: perform) { return end }
      // The window may have changed while the other program had it.
      return isLent ? takeSize(perform: perform) : nil
    }
  }

  private mutating func draw(perform: Performer) -> SessionEnd? {
    let kept = isRunning ? detail.flatMap { state.mayKeep($0) ? $0 : nil } : nil
    // Of the rows that are run over none is opened.
    if kept == nil, let end = take([.frameDue], perform: perform) { return end }
    let frame = state.frame(keeping: kept)
    screen.draw(frame)
    isStale = false
    lastFrame = .now
    if kept == nil {
      detail = state.shownDetail(of: frame)
      restEnd = nil
    } else {
      restEnd = lastFrame + Self.rest
    }
    return nil
  }
}
