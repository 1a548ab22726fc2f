extension ColumnMeter {
  /// The text, or its beginning with `…` when it is wider than `columns`.
  ///
  /// Never splits a character and never leaves half of a wide one, so the
  /// result may be a column narrower than `columns`, but is never wider.
  /// Empty when there is not even room for the `…`.
  ///
  /// `truncated("洛阳都市圈", to: 8)` is `洛阳都…`.
  package func truncated(_ text: String, to columns: Int) -> String {
    guard width(of: text) > columns else { return String(text) }
    let room = columns - width(of: ellipsis)
    return room < 0 ? "" : prefix(of: text, columns: room) + String(ellipsis)
  }

  /// The text, or its end after a `…` when it is wider than `columns`.
  ///
  /// For paths, whose end matters most: `truncatedAtStart("a › 洛阳 › 高铁", to: 8)` is `… › 高铁`.
  package func truncatedAtStart(_ text: String, to columns: Int) -> String {
    guard width(of: text) > columns else { return String(text) }
    let room = columns - width(of: ellipsis)
    return room < 0 ? "" : String(ellipsis) + suffix(of: text, columns: room)
  }

  /// The text truncated or filled with spaces at its end to exactly `columns`.
  package func padded(_ text: String, to columns: Int) -> String {
    let fitting = truncated(text, to: columns)
    return fitting + String(repeating: " ", count: max(0, columns - width(of: fitting)))
  }

  /// The longest beginning of the text that fits into `columns`.
  package func prefix(of text: String, columns: Int) -> String {
    var rest = columns
    let plain = text.withPlainScalars { scalars in
      var scalars = scalars
      var end = 0
      while let scalar = scalars.next() {
        rest -= WidthTable.width(of: scalar, ambiguous: ambiguous)
        if rest < 0 { break }
        end = scalars.offset
      }
      return end
    }
    if let plain {
      return String(text[..<text.utf8.index(text.startIndex, offsetBy: plain)])
    }
    return String(
      text.prefix { character in
        rest -= width(of: character)
        return rest >= 0
      })
  }

  /// The longest end of the text that fits into `columns`.
  package func suffix(of text: String, columns: Int) -> String {
    var rest = columns
    var start = text.endIndex
    while start > text.startIndex {
      let previous = text.index(before: start)
      rest -= width(of: text[previous])
      if rest < 0 { break }
      start = previous
    }
    return String(text[start...])
  }
}

private let ellipsis: Character = "…"
