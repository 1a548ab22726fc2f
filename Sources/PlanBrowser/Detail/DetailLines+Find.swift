extension DetailLines {
  /// The parts of the text in which words are looked for: of each paragraph the sign or label
  /// before it, which may be empty, and its text.
  var passages: [String] { paragraphs.flatMap { [$0.start?.text ?? "", $0.text] } }

  /// The line in which a place begins.
  func line(of match: DetailFind.Match) -> Int {
    let own = lines.indices.filter { lines[$0].paragraph == match.passage / 2 }
    guard match.passage % 2 == 1 else { return own.first ?? 0 }
    return own.first { lines[$0].range.upperBound > match.range.lowerBound } ?? own.last ?? 0
  }

  /// Highlights what has been found; nothing when it was found in another text.
  mutating func highlight(_ find: DetailFind) {
    guard passages == find.passages else { return }
    marks = [:]
    for (index, match) in find.matches.enumerated() {
      marks[match.passage, default: []].append(
        Mark(range: match.range, isCurrent: index == find.current))
    }
  }
}
