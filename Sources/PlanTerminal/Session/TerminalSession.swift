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
  /// Carries out an effect and returns its answers.
  ///
  /// It may run programs with the function it is given, which lends them the screen.
  package typealias Performer = (BrowserEffect, (ChildProgram) -> ChildEnd) -> [BrowserEvent]

  /// Shows the browser until it quits, and restores the terminal.
  ///
  /// After SIGTERM, SIGHUP or SIGINT it also restores the terminal, and then ends the process with
  /// that signal, so that the shell sees it. A closed terminal counts as SIGHUP.
  ///
  /// - Parameters:
  ///   - settings: What the environment and the command line ask for.
  ///   - mailbox: Events from background work.
  ///   - makeState: Creates the browser for the size of the screen.
  ///   - shown: Called once, after the first frame: the time to start work that the reader will
  ///     need soon.
  ///   - perform: Carries out an effect on the library, on files or on other programs. Effects on
  ///     the terminal do not reach it.
  ///   - ended: Receives the final state, also after a signal, once the terminal has been restored.
  /// - Throws: Before anything is shown, if the terminal cannot show the browser.
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

  /// Claims the terminal, runs, and restores it.
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
