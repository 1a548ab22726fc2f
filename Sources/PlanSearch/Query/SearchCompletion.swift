import PlanCore

/// Completions for the search box at the cursor: names of filters and their values.
package struct SearchCompletion: Equatable, Sendable {
  /// The characters of the text that a candidate replaces, counted from 0; the cursor is its end.
  package let range: Range<Int>
  /// The candidates, best first; names end in a colon.
  ///
  /// Empty when nothing is known that begins so.
  package let candidates: [String]

  /// Completes the word before the cursor; the text after the cursor stays.
  ///
  /// - Parameters:
  ///   - text: the text of the box.
  ///   - cursor: the number of characters before the cursor; brought into the text when outside.
  ///   - scope: where values come from.
  ///   - language: whose names of filters are offered first where none is typed.
  ///
  /// A word without a colon is completed to names of filters, in Chinese when it begins in
  /// Chinese; with none typed all are offered. After `kind:` values that begin
  /// with what is typed are offered, then those that contain it, then those read so.
  package init(text: String, cursor: Int, scope: SearchScope, language: Language = .english) {
    let characters = Array(text)
    let end = min(max(0, cursor), characters.count)
    let start = characters[..<end].lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
    let word = characters[start..<end]
    guard let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      range = start..<end
      candidates = Self.names(beginningWith: String(word).comparable, first: language)
      return
    }
    range = colon + 1..<end
    guard let filter = FilterWord(Folding.scalars(of: String(word))) else {
      candidates = []
      return
    }
    let values = scope.values(of: filter.field, isChinese: filter.isChinese)
    candidates = Self.values(values, typed: filter.value)
  }

  private static func names(beginningWith typed: String, first: Language) -> [String] {
    let fields = SearchField.allCases
    let (english, chinese) = (fields.map(\.rawValue), fields.map(\.chineseName))
    return (first == .english ? english + chinese : chinese + english)
      .filter { $0.hasPrefix(typed) }.map { $0 + ":" }
  }

  /// The completions of what was typed; after `2021..` the years in which a range may end.
  private static func values(_ values: FilterValues, typed: String) -> [String] {
    // 2021.. continues with another year.
    if let dots = typed.firstRange(of: "..") {
      let rest = String(typed[dots.upperBound...])
      let first = Int(typed[..<dots.lowerBound]) ?? .min
      return values.texts
        .filter { text in Int(text).map { $0 >= first } == true && text.hasPrefix(rest) }
        .map { typed[..<dots.upperBound] + $0 }
    }
    let wanted = Folding.scalars(of: typed).comparable
    if wanted.isEmpty { return values.texts }
    let pinyin = PinyinWord(Folding.scalars(of: typed))
    // Those that begin with it, those that contain it, those that are read so.
    var ranked: [[String]] = [[], [], []]
    for (index, folded) in values.folded.enumerated() {
      if folded.starts(with: wanted) {
        ranked[0].append(values.texts[index])
      } else if folded.firstOccurrence(of: wanted) != nil {
        ranked[1].append(values.texts[index])
      } else if pinyin?.bestForm(in: values.readings[index], isName: true) != nil {
        ranked[2].append(values.texts[index])
      }
    }
    return ranked.flatMap { $0 }
  }
}
