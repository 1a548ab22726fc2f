import PlanCore

/// Where the words of a query occur in the passages of one text: for each passage ranges of its
/// UTF-8 bytes, ascending and apart.
///
/// Words are compared as the search compares running text. One that is literally there somewhere
/// is literal everywhere; else it is looked for as a reading. A colon has no meaning here.
package func occurrences(
  of query: String, in passages: [String], near: NearWords = .inUse
) -> [[Range<Int>]] {
  let words = Folding.scalars(of: query).split(separator: Folding.space).map {
    SearchWord(Array($0), near: near)
  }
  let texts = passages.map { FoldedText($0) }
  var found = passages.map { _ in [Range<Int>]() }
  for word in words {
    let isLiteral = texts.contains { text in
      word.writings.contains { text.scalars.firstOccurrence(of: $0) != nil }
    }
    for (index, text) in texts.enumerated() {
      if isLiteral {
        found[index] += word.writings.flatMap { text.occurrences(of: $0) }
        continue
      }
      guard let pinyin = word.pinyin,
        let form = pinyin.bestForm(in: PinyinTable.readings(of: text.scalars), isName: false)
      else { continue }
      found[index] += text.occurrences(of: FoundWord(word: word, field: .text, form: form))
    }
  }
  return zip(passages, found).map { passage, ranges in
    ranges.isEmpty ? [] : bytes(of: merged(ranges), in: passage)
  }
}

/// Ranges of characters as ranges of UTF-8 bytes.
private func bytes(of ranges: [Range<Int>], in text: String) -> [Range<Int>] {
  var offsets = [0]
  for character in text { offsets.append(offsets[offsets.count - 1] + character.utf8.count) }
  return ranges.map { offsets[$0.lowerBound]..<offsets[min($0.upperBound, offsets.count - 1)] }
}
