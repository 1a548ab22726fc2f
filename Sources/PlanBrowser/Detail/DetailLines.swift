import PlanText

/// Sets blocks in lines of a width.
///
/// All lines are found, as the pane says how many there are, but only the words of those
/// that are shown become spans.
struct DetailLines {
  /// A paragraph whose lines have the same indent.
  struct Paragraph {
    let text: String
    let role: Role
    /// The sign or label before its first line.
    let start: Span?
    /// The columns that its lines, but for one with a start, are moved in by.
    let indent: Int
  }

  struct Line {
    /// A place among the paragraphs.
    let paragraph: Int
    /// Its part of the paragraph's bytes.
    let range: Range<Int>
    let isFirst: Bool
  }

  /// A highlighted part of a passage, in its UTF-8 bytes.
  struct Mark {
    let range: Range<Int>
    let isCurrent: Bool
  }

  let meter: ColumnMeter
  let width: Int
  /// What is highlighted in each passage, ascending and apart; see ``passages``.
  var marks: [Int: [Mark]] = [:]
  var paragraphs: [Paragraph] = []
  var lines: [Line] = []
  /// The columns that a remark is moved in by, so that it stands under the text of its entry.
  private var remarkIndent = 2

  init(_ blocks: [DetailBlock], width: Int, meter: ColumnMeter) {
    self.meter = meter
    self.width = max(1, width)
    for block in blocks { append(block) }
  }

  /// How many lines there are.
  var count: Int { lines.count }

  /// The runs of a line, in order; none in an empty line.
  subscript(index: Int) -> [Span] {
    let line = lines[index]
    let paragraph = paragraphs[line.paragraph]
    var spans: [Span] = []
    if line.isFirst, let start = paragraph.start {
      let whole = 0..<start.text.utf8.count
      spans += cut(start.text, whole, start.role, by: marks[2 * line.paragraph])
    } else if paragraph.indent > 0 {
      spans.append(Span(String(repeating: " ", count: paragraph.indent)))
    }
    if !line.range.isEmpty {
      spans += cut(
        paragraph.text, line.range, paragraph.role, by: marks[2 * line.paragraph + 1])
    }
    return spans
  }

  /// A part of a text as runs, with what is highlighted in it apart.
  private func cut(
    _ text: String, _ range: Range<Int>, _ role: Role, by marks: [Mark]?
  ) -> [Span] {
    guard let marks, !marks.isEmpty else { return [Span(text.utf8Slice(range), role)] }
    var spans: [Span] = []
    var end = range.lowerBound
    for mark in marks where mark.range.overlaps(range) {
      let part = mark.range.clamped(to: range)
      if part.lowerBound > end { spans.append(Span(text.utf8Slice(end..<part.lowerBound), role)) }
      spans.append(Span(text.utf8Slice(part), mark.isCurrent ? .matchSelected : .match))
      end = part.upperBound
    }
    if end < range.upperBound { spans.append(Span(text.utf8Slice(end..<range.upperBound), role)) }
    return spans
  }

  private mutating func append(_ block: DetailBlock) {
    switch block {
    case .title(let text):
      appendText(text, role: .title)
    case .subtitle(let text):
      appendText(text, role: .dim)
    case .heading(let text):
      appendText("", role: .normal)
      appendText(text, role: .heading)
    case .text(let text):
      appendText("", role: .normal)
      appendText(text, role: .normal)
    case .field(let label, let text):
      appendField(label, text)
    case .entry(let mark, let role, let text):
      appendText(text, role: .normal, start: Span("\(mark) ", role))
      remarkIndent = meter.width(of: mark) + 1
    case .remark(let text):
      appendText(text, role: .dim, start: Span(String(repeating: " ", count: remarkIndent)))
    }
  }

  /// The value stands beside its label, or below it where that leaves too little room.
  private mutating func appendField(_ label: String, _ text: String) {
    let indent = meter.width(of: label) + 2
    guard width - indent >= 12 else {
      appendText(label, role: .label)
      appendText(text, role: .normal, start: Span("  "))
      return
    }
    appendText(text, role: .normal, start: Span("\(label)  ", .label))
  }

  /// A text after a sign or label, its other lines in line with its first one.
  private mutating func appendText(_ text: String, role: Role, start: Span? = nil) {
    let indent = start.map { meter.width(of: $0.text) } ?? 0
    for (number, text) in text.sanitizedLines().enumerated() {
      paragraphs.append(
        Paragraph(text: text, role: role, start: number == 0 ? start : nil, indent: indent))
      let ranges = meter.lineRanges(of: text, columns: max(1, width - indent))
      for (index, range) in ranges.enumerated() {
        lines.append(Line(paragraph: paragraphs.count - 1, range: range, isFirst: index == 0))
      }
    }
  }
}
