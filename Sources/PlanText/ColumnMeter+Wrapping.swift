extension ColumnMeter {
  /// Sets a text in lines of at most `columns`, without the spaces at their ends.
  ///
  /// Lines break between Chinese characters and at spaces, by the rules of
  /// ``LineBreaks``; words and numbers stay whole when a line can hold them.
  /// Every character is in one line, in order, except line breaks and the
  /// spaces where a line ends. A line break in the text starts a paragraph.
  ///
  /// Always one line or more, and each holds a character, unless its paragraph
  /// has none: where not even one fits, the line is wider than `columns`.
  package func wrapped(_ text: String, to columns: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { paragraph in
        let paragraph = String(paragraph)
        return lineRanges(of: paragraph, columns: columns).map { paragraph.utf8Slice($0) }
      }
  }

  /// The lines of one paragraph, which has no line breaks of its own, as ranges of its UTF-8 bytes.
  ///
  /// Shape: one or more, in order, the spaces at the ends of lines left out. Cost: linear,
  /// and without a copy of the text.
  package func lineRanges(of paragraph: String, columns: Int) -> [Range<Int>] {
    LineBreaks(paragraph, meter: self).lines(columns: columns)
  }
}

extension String {
  /// The part of the text between two of its UTF-8 bytes, at borders of characters.
  package func utf8Slice(_ range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
