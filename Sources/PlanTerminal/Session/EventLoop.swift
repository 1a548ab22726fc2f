import Glibc
import PlanBrowser
import PlanText

/// Waits for keys, signals and mail, feeds them to the browser, and shows its frames.
@MainActor
struct EventLoop {
  typealias Performer = TerminalSession.Performer

  /// The longest time without a frame while keys keep coming.
  private static let frameInterval = Duration.milliseconds(33)
  /// How long a paste may pause before it counts as ended.
  ///
  /// It is long, since the rest of a slow paste would be read as keys.
  private static let pasteSilence = Duration.seconds(2)
  /// How long a byte after Esc may take that begins a sequence, over a slow line.
  private static let openingPatience = Duration.milliseconds(250)
  /// How long the rest of a sequence may take that nobody has typed.
  private static let sequencePatience = Duration.seconds(1)
  /// How soon after Esc, which is told at once, the rest of its sequence is still no text.
  private static let latePatience = Duration.milliseconds(120)
  /// The shortest time between two checks of the mailbox.
  ///
  /// Nobody reads more than ten updates a second, and each costs a frame.
  private static let newsInterval = Duration.milliseconds(100)

  private let effects: TerminalEffects
  private let mailbox: Mailbox
  private let escapeDelay: Duration
  private var core: BrowserCore
  private var decoder: KeyDecoder
  private var clicks = ClickPairing()
  private var lastFrame = ContinuousClock.now
  /// When an unfinished key counts as complete; `nil` if there is none.
  private var patienceEnd: ContinuousClock.Instant?
  /// When to check the mailbox again; `nil` for at once.
  private var nextNews: ContinuousClock.Instant?
  init(
    screen: TerminalScreen, signals: SignalPipe, mailbox: Mailbox, settings: TerminalSettings,
    state: BrowserState
  ) {
    effects = TerminalEffects(screen: screen, signals: signals)
    self.mailbox = mailbox
    core = BrowserCore(state)
    escapeDelay = settings.escapeDelay
    var sequences = KeySequences.common
    sequences.add(TerminalModes.capability)
    decoder = KeyDecoder(sequences: sequences, awaitsWidth: screen.asksForWidth)
  }

  /// The current state of the browser.
  var state: BrowserState { core.state }

  /// Runs until the browser quits, a signal comes, or the terminal is gone.
  ///
  /// - Parameter shown: called after the first frame.
  mutating func run(shown: () -> Void, perform: Performer) -> SessionEnd {
    if let end = step([], keysWait: false, perform: perform) { return end }
    shown()
    while true {
      let ready = wait()
      switch receive(ready) {
      case .end(let end): return end
      case .events(let events):
        if let end = step(events, keysWait: ready.keys, perform: perform) { return end }
      }
    }
  }

  /// The descriptors that are ready.
  private typealias Ready = (keys: Bool, signals: Bool, news: Bool)

  /// With nothing to draw or to finish, it sleeps until something comes.
  private mutating func wait() -> Ready {
    let now = ContinuousClock.now
    if let next = nextNews, next <= now { nextNews = nil }
    let deadline = [patienceEnd, nextNews, core.wakeTime].compactMap { $0 }.min()
    let timeout = core.isStale ? .zero : deadline.map { max(.zero, $0 - now) }
    let ready = Descriptor.wait(
      for: [
        STDIN_FILENO, effects.signals.descriptor, nextNews == nil ? mailbox.descriptor : nil,
      ], timeout: timeout)
    return (ready[0], ready[1], ready[2])
  }

  private enum Received {
    case events([BrowserEvent])
    case end(SessionEnd)
  }

  /// Reads what has arrived.
  private mutating func receive(_ ready: Ready) -> Received {
    var events = decoder.decode(effects.screen.takeLateInput())
    if ready.signals {
      for number in effects.signals.take() {
        guard let resized = take(signal: number) else { return .end(.signal(number)) }
        events += resized
      }
    }
    if ready.news {
      nextNews = .now + Self.newsInterval
      events += mailbox.take()
    }
    guard ready.keys else {
      if patienceEnd == nil {
        patienceEnd = patience.map { .now + $0 }
      } else if let end = patienceEnd, end <= .now {
        events += decoder.flush()
        patienceEnd = patience.map { .now + $0 }
      }
      return .events(events)
    }
    switch Descriptor.read(STDIN_FILENO) {
    case .bytes(let bytes):
      events += decoder.decode(bytes)
      patienceEnd = patience.map { .now + $0 }
    case .nothing: break
    // SIGHUP may come a moment later, or not at all.
    case .end: return .end(.signal(SIGHUP))
    }
    return .events(events)
  }

  /// How long the rest of an unfinished key or paste may take.
  private var patience: Duration? {
    switch decoder.pending {
    case nil: nil
    case .escape: escapeDelay
    case .lateSequence: Self.latePatience
    case .opening: max(escapeDelay, Self.openingPatience)
    case .sequence: max(escapeDelay, Self.sequencePatience)
    case .paste: Self.pasteSilence
    }
  }

  /// Answers a signal with the new size of the screen, if it has one; `nil` ends the session.
  private mutating func take(signal number: CInt) -> [BrowserEvent]? {
    switch number {
    case SIGWINCH: break
    case SIGCONT: effects.screen.resume()
    case SIGTSTP, SIGTTIN, SIGTTOU: effects.screen.suspend(wholeJob: false)
    default: return nil
    }
    core.invalidate()
    return effects.resized
  }

  /// Feeds events to the browser, and shows the frame that is due.
  private mutating func step(
    _ events: [BrowserEvent], keysWait: Bool, perform: Performer
  ) -> SessionEnd? {
    let now = ContinuousClock.now
    let paired = events.map { event in
      if case .ambiguousWidthFound(let width) = event { effects.screen.adopt(width) }
      return clicks.pair(event, at: now)
    }
    let (terminal, lastFrame) = (effects, lastFrame)
    var end: SessionEnd?
    let step = core.step(
      paired, at: now,
      moreWaits: keysWait && ContinuousClock.now - lastFrame <= Self.frameInterval
    ) { effect in terminal.carryOut(effect, end: &end, perform: perform) }
    switch step {
    case .ended: return end
    case .unchanged: break
    case .frame(let frame):
      terminal.screen.draw(frame)
      self.lastFrame = .now
    }
    return nil
  }
}
