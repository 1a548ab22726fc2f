import Glibc
import Testing

@testable import PlanTerminal

/// Whether there is a pause after a program that ended so: always, and only after a failure.
@Test(
  arguments: [
    (.exited(0), true, false), (.exited(1), true, true), (.exited(127), true, true),
    (.killed(signal: SIGTERM), true, true), (.killed(signal: SIGSEGV), true, true),
    // The reader has ended it, or it has printed nothing.
    (.killed(signal: SIGINT), false, false), (.killed(signal: SIGQUIT), false, false),
    (.notStarted(errno: ENOENT), false, false),
  ] as [(ChildEnd.Way, Bool, Bool)])
func `what a program printed is left on the screen until it has been seen`(
  way: ChildEnd.Way, always: Bool, afterFailure: Bool
) {
  var pause = KeyPause("")
  #expect(pause.isDue(after: ChildEnd(way)) == always)
  pause.onlyAfterFailure = true
  #expect(pause.isDue(after: ChildEnd(way)) == afterFailure)
}

@Test func `a program that has waited for a key itself needs no pause`() {
  for way in [ChildEnd.Way.exited(0), .exited(1), .killed(signal: SIGTERM)] {
    var end = ChildEnd(way)
    end.hasWaited = true
    #expect(!KeyPause("").isDue(after: end))
  }
}
