/// How long something took, each time.
struct Times {
  private let milliseconds: [Double]

  /// Does something so many times.
  init(of count: Int, _ body: () -> Void) {
    let clock = ContinuousClock()
    milliseconds = (0..<count).map { _ in
      let time = clock.measure(body)
      return Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000
    }.sorted()
  }

  /// The row of a table.
  func row(_ head: String) -> String {
    let last = milliseconds.count - 1
    let figures = [milliseconds[last / 2], milliseconds[last * 99 / 100], milliseconds[last]]
    return "| \(head) | " + figures.map(Self.text).joined(separator: " | ") + " |"
  }

  private static func text(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
