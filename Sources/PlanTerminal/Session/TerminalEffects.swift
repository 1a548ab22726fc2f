import Glibc
import PlanBrowser

/// Carries out what the browser asks of the terminal, and lends the terminal to programs.
@MainActor
struct TerminalEffects {
  let screen: TerminalScreen
  let signals: SignalPipe

  /// Carries an effect out, by `perform` unless it is the terminal's.
  ///
  /// - Parameter end: set when the effect ends the session; the result is `nil` then.
  func carryOut(
    _ effect: BrowserEffect, end: inout SessionEnd?, perform: TerminalSession.Performer
  ) -> [BrowserEvent]? {
    guard case .terminal(let effect) = effect else {
      return lend(for: effect, end: &end, perform: perform)
    }
    switch effect {
    case .quit:
      end = .quit
      return nil
    case .redraw: screen.redrawNext()
    case .reportMouse(let isOn): screen.reportMouse(isOn)
    case .suspend:
      screen.suspend(wholeJob: true)
      return resized
    case .copy(let text): return screen.copy(text) ? [] : [.notCopied]
    }
    return []
  }

  /// The event of a new size of the screen, if it has one.
  var resized: [BrowserEvent] { screen.adoptSize().map { [.resized($0)] } ?? [] }

  /// Has an effect carried out that may run programs on the terminal.
  private func lend(
    for effect: BrowserEffect, end: inout SessionEnd?, perform: TerminalSession.Performer
  ) -> [BrowserEvent]? {
    var isLent = false
    var ending: CInt?
    let events = perform(effect) { program in
      isLent = true
      screen.leave()
      defer { screen.resume() }
      return ForegroundProgram.run(program, signals: signals, ending: &ending)
    }
    if let ending {
      end = .signal(ending)
      return nil
    }
    // The window may have changed while the other program had it.
    return isLent ? events + resized : events
  }
}
