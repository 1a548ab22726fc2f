import PlanCore
import PlanText

/// The progress of the index for the bottom row: `索引 ▓▓░░░░  42/1000`.
struct ProgressView {
  let progress: IndexingProgress
  let words: Strings
  let meter: ColumnMeter
  /// The label, if it is not indexing.
  var label: String?

  /// The text for a screen of `width` columns; its own width stays the same throughout.
  func text(width: Int) -> String {
    let (done, total) = (progress.done, progress.total)
    let label = self.label ?? words.indexing
    guard total > 0 else { return "\(label)…" }
    guard width >= 60 else {
      let percent = String(Int(Double(done) / Double(total) * 100))
      return "\(label) \(padded(percent, to: 2))%"
    }
    let cells = width >= 100 ? 10 : 6
    let full = Int(Double(done) / Double(total) * Double(cells))
    let marks = meter.ambiguous == .wide ? ("#", "-") : ("▓", "░")
    let bar =
      String(repeating: marks.0, count: full) + String(repeating: marks.1, count: cells - full)
    return "\(label) \(bar) \(padded("\(done)", to: "\(total)".count))/\(total)"
  }

  private func padded(_ text: String, to length: Int) -> String {
    String(repeating: " ", count: max(0, length - text.count)) + text
  }
}
