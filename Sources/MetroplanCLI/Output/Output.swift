import Glibc
import PlanText

/// Standard output and standard error.
enum Output {
  /// Writes text that is already safe for a terminal.
  static func write(_ text: String) {
    writeAll(text, to: STDOUT_FILENO)
  }

  /// Writes one line; what came from a file is made safe for a terminal first.
  static func line(_ text: String) {
    write(text.sanitized() + "\n")
  }

  /// Says on standard error what went wrong.
  static func complain(_ text: String) {
    writeAll("metroplan: \(text.sanitized())\n", to: STDERR_FILENO)
  }

  /// Says on standard error what is wrong with a file; the line begins with the file's name.
  static func warn(_ text: String) {
    writeAll(text.sanitized() + "\n", to: STDERR_FILENO)
  }

  /// A reader that went away ends the process by SIGPIPE, as it does any filter.
  private static func writeAll(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { buffer in
      guard let start = buffer.baseAddress else { return }
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(descriptor, start + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
      }
    }
  }
}
