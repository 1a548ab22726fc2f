import PlanCore

/// What can stand in the search box at the cursor: names of filters and their values.
package struct SearchCompletion: Equatable, Sendable {
  /// The characters of the text that a candidate replaces, counted from 0; the cursor is its end.
  package let range: Range<Int>
  /// What can stand there, best first; names end in a colon.
  ///
  /// Empty when nothing is known that begins so.
  package let candidates: [String]

  /// Completes the word before the cursor; what stands after the cursor stays.
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
    let values = filter.field.values(in: scope, isChinese: filter.isChinese)
    candidates = Self.values(values, typed: filter.value)
  }

  private static func names(beginningWith typed: String, first: Language) -> [String] {
    let fields = SearchField.allCases
    let (english, chinese) = (fields.map(\.rawValue), fields.map(\.chineseName))
    return (first == .english ? english + chinese : chinese + english)
      .filter { $0.hasPrefix(typed) }.map { $0 + ":" }
  }

  /// The values that what was typed may become; of a list of years those that a range may end in.
  private static func values(_ values: [String], typed: String) -> [String] {
    // 2021.. goes on with another year.
    if let dots = typed.firstRange(of: "..") {
      let rest = String(typed[dots.upperBound...])
      return values.filter { Int($0) != nil && $0.hasPrefix(rest) }
        .map { typed[..<dots.upperBound] + $0 }
    }
    let wanted = typed.comparable
    if wanted.isEmpty { return values }
    let pinyin = PinyinWord(Folding.scalars(of: typed))
    let ranked = values.enumerated().compactMap { offset, value -> (Int, Int, String)? in
      let folded = value.comparable
      if folded.hasPrefix(wanted) { return (0, offset, value) }
      if folded.contains(wanted) { return (1, offset, value) }
      let readings = PinyinTable.readings(of: Folding.scalars(of: value))
      return pinyin?.bestForm(in: readings, isName: true) == nil ? nil : (2, offset, value)
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
