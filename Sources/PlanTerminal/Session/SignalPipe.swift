import CTerminalRescue
import Glibc

/// Signals as something to poll: each arrives as its number on a pipe.
@MainActor
struct SignalPipe {
  /// The end to poll and read.
  let descriptor: CInt

  /// Installs the handlers for WINCH, TSTP, CONT, TERM, HUP and INT.
  init() throws(TerminalError) {
    descriptor = wakeup_install()
    guard descriptor >= 0 else { throw .systemCall("pipe", errno: errno) }
  }

  /// The signals that have come, in order.
  func take() -> [CInt] {
    var numbers: [CInt] = []
    while case .bytes(let bytes) = Descriptor.read(descriptor) {
      numbers += bytes.map { CInt($0) }
    }
    return numbers
  }

  /// Gives the signals back the actions they had.
  func remove() {
    wakeup_remove()
  }
}
