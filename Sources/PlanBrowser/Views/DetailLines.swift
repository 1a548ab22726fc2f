import PlanText

/// Sets blocks in lines of a width.
struct DetailLines {
  let meter: ColumnMeter
  let width: Int
  private(set) var lines: [[Span]] = []

  init(_ blocks: [DetailBlock], width: Int, meter: ColumnMeter) {
    self.meter = meter
    self.width = max(1, width)
    for block in blocks { append(block) }
  }

  private mutating func append(_ block: DetailBlock) {
    switch block {
    case .title(let text):
      appendText(text, role: .title)
    case .subtitle(let text):
      appendText(text, role: .dim)
    case .heading(let text):
      lines.append([])
      appendText(text, role: .heading)
    case .text(let text):
      lines.append([])
      appendText(text, role: .normal)
    case .field(let label, let text):
      appendField(label, text)
    case .entry(let mark, let role, let text):
      appendText(text, role: .normal, start: Span("\(mark) ", role))
    case .remark(let text):
      appendText(text, role: .dim, start: Span("  "))
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
    var prefix = start
    for paragraph in text.sanitizedLines() {
      for line in meter.wrapped(paragraph, to: max(1, width - indent)) {
        var spans: [Span] = []
        if let first = prefix {
          spans.append(first)
        } else if indent > 0 {
          spans.append(Span(String(repeating: " ", count: indent)))
        }
        prefix = nil
        spans.append(Span(line, role))
        lines.append(spans)
      }
    }
  }
}
