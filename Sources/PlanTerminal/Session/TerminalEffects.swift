import Glibc
import PlanBrowser

/// Carries out effects on the terminal, and lends the terminal to programs.
@MainActor
struct TerminalEffects {
  let screen: TerminalScreen
  let signals: SignalPipe

  /// Carries out an effect, by `perform` unless it is one on the terminal.
  ///
  /// - Parameter end: set if the effect ends the session; the result is then `nil`.
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

  /// The event for a new size of the screen, if it has changed.
  var resized: [BrowserEvent] { screen.adoptSize().map { [.resized($0)] } ?? [] }

  /// Carries out an effect that may run programs on the terminal.
  private func lend(
    for effect: BrowserEffect, end: inout SessionEnd?, perform: TerminalSession.Performer
  ) -> [BrowserEvent]? {
    var isLent = false
    var ending: CInt?
    let events = perform(effect) { program in
      isLent = true
      screen.leave()
      defer { screen.resume() }
      let programEnd = ForegroundProgram.run(program, signals: signals, ending: &ending)
      if let pause = program.pause, ending == nil, pause.isDue(after: programEnd) {
        pause.wait(signals: signals, ending: &ending)
      }
      return programEnd
    }
    if let ending {
      end = .signal(ending)
      return nil
    }
    // The window may have been resized meanwhile.
    return isLent ? events + resized : events
  }
}
