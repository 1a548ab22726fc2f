import Glibc
import PlanCore
import PlanPlatform

/// Shows on a terminal how many plans have been read, if that takes longer than a second.
final class ProgressLine {
  private let language: Language
  private let start = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var shown: ContinuousClock.Instant?

  init(language: Language) {
    self.language = language
  }

  /// Shows the numbers, at most ten times a second.
  func show(done: Int, of total: Int) {
    guard isTerminal else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), shown.map({ now - $0 > .milliseconds(100) }) ?? true else {
      return
    }
    shown = now
    let words = Strings(language).say("正在读取规划", "reading plans")
    // If this fails, there is nowhere left to report it.
    _ = writeAll("\rmetroplan: \(words) \(done)/\(total)", to: STDERR_FILENO)
  }

  /// Clears the line.
  func clear() {
    guard shown != nil else { return }
    // Spaces rather than an escape sequence; no line of numbers is longer.
    _ = writeAll("\r\(String(repeating: " ", count: 60))\r", to: STDERR_FILENO)
  }
}
