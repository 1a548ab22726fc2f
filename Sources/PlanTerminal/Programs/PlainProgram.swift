import CTerminalRescue
import Glibc

/// Runs a program on a terminal that nobody has claimed, and waits for its end.
package enum PlainProgram {
  /// Runs a program as ``ForegroundProgram`` does; a signal that ends the browser ends it after it.
  @MainActor
  package static func run(_ program: ChildProgram) -> ChildEnd {
    guard let signals = try? SignalPipe() else { return ChildEnd(.notStarted(errno: EMFILE)) }
    var ending: Int32?
    let end = ForegroundProgram.run(program, signals: signals, ending: &ending)
    signals.remove()
    if let ending { wakeup_die(ending) }
    return end
  }
}
