import PlanText

extension [DetailBlock] {
  /// The blocks as plain text, a line each and a blank one before headings and paragraphs.
  ///
  /// It goes to clipboards, pagers and pipes: control characters are replaced.
  var plainText: String {
    var lines: [String] = []
    for block in self { lines += block.plainLines }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }
}

extension DetailBlock {
  fileprivate var plainLines: [String] {
    switch self {
    case .title(let text), .subtitle(let text): text.sanitizedLines()
    case .heading(let text), .text(let text): [""] + text.sanitizedLines()
    case .field(let label, let text): Self.lines("\(label)  ", text)
    case .entry(let mark, _, let text): Self.lines("\(mark) ", text)
    case .remark(let text): Self.lines("  ", text)
    }
  }

  /// A text behind a sign or label, its other lines moved in.
  private static func lines(_ start: String, _ text: String) -> [String] {
    text.sanitizedLines().enumerated().map { $0 == 0 ? start.sanitized() + $1 : "  " + $1 }
  }
}
