import Glibc

/// The signals of writes that fail: they end a process without a word, and errors have words.
enum ProcessSignals {
  /// Makes failed writes errors from now on: to a file that has reached its limit (SIGXFSZ), and to
  /// a pipe that nobody reads (SIGPIPE).
  static func ignoreFailedWrites() {
    _ = endsWithPipe
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether the caller expects a filter to end when its reader has gone, as shells do.
  private static let endsWithPipe: Bool = {
    var before = sigaction()
    sigaction(SIGPIPE, nil, &before)
    signal(SIGPIPE, SIG_IGN)
    return unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
      != unsafeBitCast(SIG_IGN, to: Int.self)
  }()

  /// Ends the process without words as any filter whose reader has gone, where the caller expects
  /// that.
  static func endForClosedPipe() {
    guard endsWithPipe else { return }
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
  }
}
