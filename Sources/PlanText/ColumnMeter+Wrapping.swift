/// One line of a wrapped text.
package struct WrappedLine: Equatable, Sendable {
  /// The characters of the line, without the spaces at its end.
  package let text: String
  /// Where the line starts, in characters of the whole text, from 0.
  package let start: Int
  /// The columns to leave empty before the text.
  package let indent: Int

  /// Creates a line from its parts.
  package init(text: String, start: Int, indent: Int = 0) {
    self.text = text
    self.start = start
    self.indent = indent
  }
}

extension ColumnMeter {
  /// Sets a text in lines of at most `columns`, indents included.
  ///
  /// Lines break between Chinese characters and at spaces, by the rules of
  /// ``LineBreaks``; words and numbers stay whole when a line can hold them.
  /// Every character stands in one line, in order, except line breaks and the
  /// spaces where a line ends. A line break in the text starts a paragraph;
  /// `firstIndent` is for the first line of each, `hangingIndent` for the others.
  ///
  /// Always one line or more, and each holds a character, unless its paragraph
  /// has none: where not even one fits, the line is wider than `columns`.
  package func wrapped(
    _ text: some StringProtocol, to columns: Int, firstIndent: Int = 0, hangingIndent: Int = 0
  ) -> [WrappedLine] {
    let characters = Array(text)
    // On a very narrow screen the text needs the columns more than the indent.
    let firstIndent = max(0, min(firstIndent, columns - 2))
    let hangingIndent = max(0, min(hangingIndent, columns - 2))
    var lines: [WrappedLine] = []
    var start = 0
    for paragraph in characters.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      var indent = firstIndent
      let breaks = LineBreaks(paragraph, meter: self)
      for range in breaks.lines(
        first: columns - firstIndent, others: columns - hangingIndent)
      {
        let line = paragraph[range].trimmingSpacesAtEnd
        lines.append(
          WrappedLine(
            text: String(line), start: start + range.lowerBound - paragraph.startIndex,
            indent: indent))
        indent = hangingIndent
      }
      start += paragraph.count + 1
    }
    return lines
  }
}

extension ArraySlice<Character> {
  fileprivate var trimmingSpacesAtEnd: Self {
    self[..<((lastIndex { !$0.isBreakingSpace } ?? startIndex - 1) + 1)]
  }
}
