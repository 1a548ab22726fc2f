import PlanCore

extension EntryText {
  /// What a reader is shown: the entry with its matches, given how each word is found.
  ///
  /// The text shows the aliases that words were found in, then the parts of
  /// the text around the first occurrence of each other word; with neither, the
  /// beginning of the text.
  package func hit(for words: [FoundWord]) -> SearchHit {
    var matches = titleMatches(of: words.filter { $0.field == .title })

    var shown = ShownText()
    let aliasWords = words.filter { $0.field == .alias }
    for alias in aliases where !aliasWords.isEmpty {
      let foldedAlias = FoldedText(alias)
      let ranges = aliasWords.flatMap { foldedAlias.occurrences(of: $0) }
      if !ranges.isEmpty { shown.append(alias, field: .alias, matches: merged(ranges)) }
    }
    let textWords = words.filter { $0.field == .text }
    if !textWords.isEmpty || shown.text.isEmpty {
      let snippet = Snippet(of: text, around: textWords)
      shown.append(snippet.text, field: .text, matches: snippet.matches)
    }
    matches += shown.matches
    return SearchHit(
      plan: plan, kind: kind, id: id, title: title, path: path, text: shown.text, matches: matches)
  }
}

extension EntryText {
  private func titleMatches(of words: [FoundWord]) -> [SearchHit.Match] {
    if words.isEmpty { return [] }
    let title = FoldedText(title)
    return merged(words.flatMap { title.occurrences(of: $0) }).map { SearchHit.Match(.title, $0) }
  }
}

/// The text of a hit, put together from aliases and a snippet.
private struct ShownText {
  private(set) var text = ""
  private(set) var matches: [SearchHit.Match] = []

  mutating func append(_ part: String, field: SearchHit.Field, matches ranges: [Range<Int>]) {
    guard !part.isEmpty else { return }
    guard !text.isEmpty else {
      text = part
      matches = ranges.map { SearchHit.Match(field, $0) }
      return
    }
    text += " · " + part
    // Counted from the end: a part may begin with a mark that joins the character before it.
    let start = text.characterCount - part.characterCount
    matches += ranges.map {
      SearchHit.Match(field, $0.lowerBound + start..<$0.upperBound + start)
    }
  }
}

extension SearchHit.Match {
  fileprivate init(_ field: SearchHit.Field, _ characters: Range<Int>) {
    self.init(field: field, start: characters.lowerBound, length: characters.count)
  }
}

/// Ranges in ascending order, overlapping ones as one.
func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  ) {
    if let last = result.last, range.lowerBound < last.upperBound {
      result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      result.append(range)
    }
  }
  return result
}
