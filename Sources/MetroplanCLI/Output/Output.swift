import Glibc
import PlanCore
import PlanPlatform
import PlanText

/// Standard output and standard error.
enum Output {
  /// Writes text that is already safe for a terminal.
  ///
  /// If the reader of a pipe is gone, the process ends, like any filter.
  static func write(_ text: String) throws(CommandFailure) {
    try check(writeAll(text, to: STDOUT_FILENO))
  }

  /// Writes bytes for another program.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try check(bytes.withUnsafeBytes { writeAll($0, to: STDOUT_FILENO) })
  }

  /// Writes a document to a descriptor that is open.
  ///
  /// - Parameter name: What the reader calls it; `nil` for standard output.
  static func write(
    _ content: FileContent, to descriptor: Int32, named name: String? = nil
  ) throws(CommandFailure) {
    switch content {
    case .text(let text): try check(writeAll(text, to: descriptor), named: name)
    case .bytes(let bytes):
      try check(bytes.withUnsafeBytes { writeAll($0, to: descriptor) }, named: name)
    }
  }

  private static func check(_ number: Int32, named name: String? = nil) throws(CommandFailure) {
    guard number != 0 else { return }
    if number == EPIPE { ProcessSignals.endForClosedPipe() }
    let reason = String(cString: strerror(number))
    throw name.map { .cannotWrite(path: $0, reason: reason) } ?? .cannotPrint(reason: reason)
  }

  /// Writes one line; what came from a file is made safe for a terminal first.
  static func line(_ text: String) throws(CommandFailure) {
    try write(text.sanitized() + "\n")
  }

  /// The number of bytes per call.
  private static let block = 1 << 16

  /// Writes lines, many per call, and all of them before it returns, so that the output stays in
  /// order.
  static func lines(_ texts: some Sequence<String>) throws(CommandFailure) {
    var block = ""
    for text in texts {
      block += text.sanitized()
      block += "\n"
      guard block.utf8.count >= Self.block else { continue }
      try write(block)
      block.removeAll(keepingCapacity: true)
    }
    if !block.isEmpty { try write(block) }
  }

  /// Says on standard error how a query was understood; what was added to it only where a reader
  /// sees that at once, on a terminal.
  static func tell(_ notices: [SearchNotice], in language: Language) {
    for notice in notices where !notice.isAddition || isatty(STDERR_FILENO) == 1 {
      complain(notice.describe(in: language))
    }
  }

  /// Prints a failure to standard error.
  static func complain(_ text: String) {
    // If this fails, there is nowhere left to report it.
    _ = writeAll("metroplan: \(text.sanitized())\n", to: STDERR_FILENO)
  }

  /// Prints a problem of a file to standard error, after the file's name.
  static func warn(_ text: String) {
    _ = writeAll(text.sanitized() + "\n", to: STDERR_FILENO)
  }
}
