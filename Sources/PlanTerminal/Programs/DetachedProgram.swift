import Glibc
import PlanPlatform

/// Runs a program beside the browser, without the terminal.
package enum DetachedProgram {
  /// Starts a program and says later how it ended, on another thread.
  ///
  /// - Returns: The number of the error when it could not be started.
  package static func start(
    _ program: ChildProgram, ended: @escaping @Sendable (ChildEnd) -> Void
  ) -> Int32? {
    switch program.start(isDetached: true) {
    case .failure(let failure): return failure.number
    case .success(let process):
      let isWatched = SystemThread.detach {
        var status: CInt = 0
        while waitpid(process.id, &status, 0) < 0, errno == EINTR {}
        ended(ChildEnd(status: status))
      }
      return isWatched ? nil : EAGAIN
    }
  }
}
