extension ColumnMeter {
  /// Sets a text in lines of at most `columns`, without the spaces at their ends.
  ///
  /// Lines break between Chinese characters and at spaces, by the rules of
  /// ``LineBreaks``; words and numbers stay whole when a line can hold them.
  /// Every character stands in one line, in order, except line breaks and the
  /// spaces where a line ends. A line break in the text starts a paragraph.
  ///
  /// Always one line or more, and each holds a character, unless its paragraph
  /// has none: where not even one fits, the line is wider than `columns`.
  package func wrapped(_ text: some StringProtocol, to columns: Int) -> [String] {
    let paragraphs = Array(text).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return paragraphs.flatMap { paragraph in
      LineBreaks(paragraph, meter: self).lines(columns: columns).map {
        String(paragraph[$0].trimmingSpacesAtEnd)
      }
    }
  }
}

extension ArraySlice<Character> {
  fileprivate var trimmingSpacesAtEnd: Self {
    self[..<((lastIndex { !$0.isBreakingSpace } ?? startIndex - 1) + 1)]
  }
}
