import CTerminalRescue
import PlanBrowser
import PlanText

/// How a session ended.
enum SessionEnd: Equatable {
  /// The browser asked for it.
  case quit
  /// The signal of this number came.
  case signal(Int32)
}

/// The browser on the terminal that standard input and output are connected to.
package enum TerminalSession {
  /// Carries an effect out and gives its answers.
  ///
  /// It may run programs meanwhile by the function that comes with the effect: the browser leaves
  /// the screen to each and claims it again after it.
  package typealias Performer = (BrowserEffect, (ChildProgram) -> ChildEnd) -> [BrowserEvent]

  /// Shows the browser until it quits, and gives the terminal back.
  ///
  /// After SIGTERM, SIGHUP or SIGINT it gives the terminal back too, and then ends the process
  /// by that signal, so that the shell sees it. A terminal that is gone counts as SIGHUP.
  ///
  /// - Parameters:
  ///   - settings: What the environment and the command line ask for.
  ///   - mailbox: Where events come from that nothing on the screen has led to.
  ///   - makeState: Gives the browser for the size of the screen.
  ///   - shown: Called once, when the first frame is on the terminal: the time to begin what
  ///     the reader may soon need and does not need yet.
  ///   - perform: Carries out an effect on the library, on files or on other programs. Effects on
  ///     the terminal do not reach it.
  ///   - ended: Takes the browser as it was at the end, also at that by a signal, when the terminal
  ///     is the shell's again.
  /// - Throws: Before anything is shown, when the terminal cannot show the browser.
  @MainActor
  package static func run(
    settings: TerminalSettings,
    mailbox: Mailbox,
    makeState: (Size) -> BrowserState,
    shown: () -> Void = {},
    perform: Performer,
    ended: (BrowserState) -> Void = { _ in }
  ) throws(TerminalError) {
    let (end, state) = try hold(settings, mailbox, makeState, shown, perform)
    ended(state)
    if case .signal(let number) = end { wakeup_die(number) }
  }

  /// Claims the terminal, runs, and gives it back.
  @MainActor
  private static func hold(
    _ settings: TerminalSettings,
    _ mailbox: Mailbox,
    _ makeState: (Size) -> BrowserState,
    _ shown: () -> Void,
    _ perform: Performer
  ) throws(TerminalError) -> (SessionEnd, BrowserState) {
    let signals = try SignalPipe()
    defer { signals.remove() }
    let screen = try TerminalScreen(settings)
    defer { screen.restore() }
    var state = makeState(screen.size)
    if let width = settings.ambiguousWidth { _ = state.update(.ambiguousWidthFound(width)) }
    var loop = EventLoop(
      screen: screen, signals: signals, mailbox: mailbox, settings: settings, state: state)
    return (loop.run(shown: shown, perform: perform), loop.state)
  }
}
