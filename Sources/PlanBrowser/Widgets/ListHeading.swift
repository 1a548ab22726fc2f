import PlanCore
import PlanText

/// The heading of a list: caption, position, filter, and order.
///
/// If not all of it fits, near words go first, then the position and the caption, since the bottom row and
/// the breadcrumb show them too; the filter's words are shortened last, its counts never.
struct ListHeading {
  /// What a list is narrowed to.
  struct Filter: Equatable {
    let text: String
    /// The near words that are looked for too.
    var added: [String] = []
    /// How many rows pass, and how many there are.
    let shown: Int
    let all: Int

    var counts: String { "\(shown)/\(all)" }
  }

  let caption: String
  /// `3/7`, or empty.
  let position: String
  var filter: Filter?
  /// The order in a word, or `nil` for that of the document.
  var order: String?
  let words: Strings
  let meter: ColumnMeter

  /// The runs of the row, at most `width` columns.
  func spans(width: Int, isFocused: Bool) -> [Span] {
    let head = Span(caption, isFocused ? .borderFocused : .border)
    let place = position.isEmpty ? [] : [Span(" "), Span(position, .dim)]
    let gap = Span("  ")
    let tails = filters.map { filter in
      let rest = [filter, order.map { Span($0, .label) }].compactMap { $0 }
      return Array(rest.map { [$0] }.joined(separator: [gap]))
    }
    guard let full = tails.first, let tail = tails.last, !tail.isEmpty else {
      return [head] + place
    }
    for form in [
      [head] + place + [gap] + full, [head] + place + [gap] + tail, [head, gap] + tail, tail,
    ] where columns(of: form) <= width { return form }
    return short(width: width)
  }

  /// The filter with the near words, and without.
  private var filters: [Span?] {
    guard let filter else { return [nil] }
    let text = words.filtered(by: filter.text)
    let added = filter.added.isEmpty ? "" : " " + words.added(filter.added)
    return [
      Span("\(text)\(added) \(filter.counts)", .warning),
      Span("\(text) \(filter.counts)", .warning),
    ]
  }

  /// The filter after the letter of its key, with as much of its words as fits.
  private func short(width: Int) -> [Span] {
    let order = order.map { Span($0, .label) }
    guard let filter else { return [order].compactMap { $0 } }
    let behind = order.map { columns(of: [Span("  "), $0]) } ?? 0
    let room = width - behind - meter.width(of: filter.counts) - 3
    if room < 2, order != nil {
      var alone = self
      alone.order = nil
      return alone.short(width: width)
    }
    let text = meter.truncated(filter.text.sanitized(), to: max(0, room))
    let label = text.isEmpty ? filter.counts : "f:\(text) \(filter.counts)"
    return [Span(label, .warning)] + (order.map { [Span("  "), $0] } ?? [])
  }

  private func columns(of spans: [Span]) -> Int {
    spans.reduce(0) { $0 + meter.width(of: $1.text.sanitized()) }
  }
}
