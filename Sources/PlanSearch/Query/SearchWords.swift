import PlanCore

/// The words and filters of a query, folded, each word once, in the order typed.
package struct SearchWords {
  /// The words; none for a query of nothing but filters and spaces.
  package let words: [SearchWord]
  /// The filters.
  let filters: [FilterWord]

  init(_ query: SearchQuery) {
    var words: [SearchWord] = []
    var filters: [FilterWord] = []
    for word in Folding.scalars(of: query.text).split(separator: Folding.space).map(Array.init) {
      if let filter = FilterWord(word) {
        filters.append(filter)
      } else if !words.contains(where: { $0.literal == word }) {
        words.append(SearchWord(word))
      }
    }
    self.words = words
    self.filters = filters
  }

  /// Whether a word may be a reading, so that entries have to be read.
  var needReadings: Bool { words.contains { $0.pinyin != nil } }
}

/// One word of a query.
package struct SearchWord {
  /// Its folded characters.
  package let literal: [UInt32]
  /// The word as a reading, or `nil` when it cannot be one.
  package let pinyin: PinyinWord?

  init(_ folded: [UInt32]) {
    literal = folded
    pinyin = PinyinWord(folded)
  }

  /// The number of characters of `name` that the word matches at a position, or `nil`.
  func length(as form: WordForm, at position: Int, in name: ReadText) -> Int? {
    if form != .literal { return pinyin?.length(as: form, at: position, in: name.readings) }
    return name.scalars[position...].starts(with: literal) ? literal.count : nil
  }
}

/// A word as an entry has it.
package struct FoundWord {
  package let word: SearchWord
  package let field: SearchHit.Field
  package let form: WordForm

  @inlinable
  package init(word: SearchWord, field: SearchHit.Field, form: WordForm) {
    self.word = word
    self.field = field
    self.form = form
  }
}

/// A folded text with its readings; without them when no word needs them.
package struct ReadText {
  package let scalars: [UInt32]
  package let readings: [UInt16]

  @inlinable
  package init(_ scalars: [UInt32], readings: [UInt16]? = nil) {
    self.scalars = scalars
    self.readings = readings ?? []
  }

  /// The text without spaces.
  var withoutSpaces: ReadText {
    let kept = scalars.indices.filter { scalars[$0] != Folding.space }
    return ReadText(
      kept.map { scalars[$0] }, readings: readings.isEmpty ? nil : kept.map { readings[$0] })
  }
}
