import CTerminalRescue
import Glibc
import PlanBrowser
import PlanPlatform
import PlanText

/// A wait for a key on the shell's screen, so that the reader sees what a program has printed there
/// before the browser draws over it.
package struct KeyPause: Hashable, Sendable {
  /// What the reader is told.
  package let words: String
  /// Whether a program that succeeds needs no pause, because it has itself waited for a key.
  package var onlyAfterFailure = false

  package init(_ words: String) {
    self.words = words
  }

  /// Whether the reader may not have seen what a program printed that ended so.
  func isDue(after end: ChildEnd) -> Bool {
    switch end.way {
    // Nothing was printed, or the reader has ended it.
    case .notStarted, .killed(signal: SIGINT), .killed(signal: SIGQUIT): false
    case .exited(0): !onlyAfterFailure && !end.hasWaited
    case .exited, .killed: !end.hasWaited
    }
  }

  /// Waits for a key, whatever else the terminal sends.
  ///
  /// - Parameter ending: Set to the signal that ends the browser, if one comes.
  @MainActor
  func wait(signals: SignalPipe, ending: inout CInt?) {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return }
    var modes = before
    cfmakeraw(&modes)
    modes.c_oflag = before.c_oflag
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    _ = writeAll("\r\n\(words.sanitized())", to: STDOUT_FILENO)
    defer { _ = writeAll("\r\n", to: STDOUT_FILENO) }
    var decoder = KeyDecoder()
    while true {
      let ready = Descriptor.wait(
        for: [STDIN_FILENO, signals.descriptor],
        timeout: decoder.pending.map { $0 == .escape ? .milliseconds(25) : .seconds(1) })
      if ready[1] {
        for number in signals.take() {
          switch number {
          case SIGTERM, SIGHUP, SIGINT:
            ending = number
            return
          case SIGTSTP, SIGTTIN, SIGTTOU:
            tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
            wakeup_stop(0)
            tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
          default: break
          }
        }
      }
      guard ready[0] else {
        if !ready[1], Self.hasKey(decoder.flush()) { return }
        continue
      }
      switch Descriptor.read(STDIN_FILENO) {
      case .bytes(let bytes): if Self.hasKey(decoder.decode(bytes)) { return }
      case .nothing: continue
      case .end:
        ending = SIGHUP
        return
      }
    }
  }

  private static func hasKey(_ events: [BrowserEvent]) -> Bool {
    events.contains { event in
      switch event {
      case .keyPressed, .textPasted: true
      default: false
      }
    }
  }
}
