import PlanCore
import PlanText

/// The heading of a list: caption, position, filter, and order.
///
/// If not all of it fits, all near words but the first go first, then position and caption, since
/// the bottom row and the breadcrumb show them too; the filter's words are shortened last, its counts
/// never.
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
    guard let plain = tails.last, !plain.isEmpty else { return [head] + place }
    let (all, first) = (tails.dropLast(), tails.dropLast().suffix(1))
    let forms =
      all.map { [head] + place + [gap] + $0 } + first.map { [head, gap] + $0 } + first
      + [[head] + place + [gap] + plain, [head, gap] + plain, plain]
    return forms.first { columns(of: $0) <= width } ?? short(width: width)
  }

  /// The filter with all near words, with the first of them, and without.
  private var filters: [Span?] {
    guard let filter else { return [nil] }
    let text = words.filtered(by: filter.text)
    return (words.added(filter.added).map { " " + $0 } + [""]).map {
      Span("\(text)\($0) \(filter.counts)", .warning)
    }
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
