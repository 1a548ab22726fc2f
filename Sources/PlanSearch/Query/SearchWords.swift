import PlanCore

/// The words and filters of a query, folded, each word once, in the order typed.
package struct SearchWords {
  /// The words; none for a query of nothing but filters and spaces.
  package let words: [SearchWord]
  /// The filters.
  let filters: [FilterWord]

  /// What was added to the words, by what was typed: 高铁 for 高速铁路.
  let additions: [(word: String, others: [String])]

  init(_ query: SearchQuery) {
    var additions: [(word: String, others: [String])] = []
    var words: [SearchWord] = []
    var filters: [FilterWord] = []
    for word in Folding.scalars(of: query.text).split(separator: Folding.space).map(Array.init) {
      if let filter = FilterWord(word) {
        filters.append(filter)
        continue
      }
      let typed = SearchWord(word, near: query.nearWords)
      if words.contains(where: { $0.literal == typed.literal }) { continue }
      words.append(typed)
      for addition in typed.additions where !additions.contains(where: { $0 == addition }) {
        additions.append(addition)
      }
    }
    self.words = words
    self.additions = additions
    self.filters = filters
  }

  /// Whether a word may be a reading, so that entries have to be read.
  var needReadings: Bool { words.contains { $0.pinyin != nil } }
}

/// One word of a query.
package struct SearchWord {
  /// Its folded characters, as typed.
  package let literal: [UInt32]
  /// The ways to write it, the typed one first; any of them counts as written.
  package let writings: [Writing]
  /// The word as a reading, or `nil` when it cannot be one.
  package let pinyin: PinyinWord?
  /// What near words added, by what was typed.
  let additions: [(word: String, others: [String])]

  /// Takes a folded word; behind `=` it is found only as it is typed.
  init(_ folded: [UInt32], near: NearWords = .none) {
    let isExact = folded.first == Self.exact && folded.count > 1
    let word = isExact ? Array(folded.dropFirst()) : folded
    literal = word
    pinyin = PinyinWord(word)
    guard !isExact else {
      (writings, additions) = ([Writing(word)], [])
      return
    }
    let nearWritings = near.isEmpty ? nil : NearWritings(of: word, in: near)
    var writings = [Writing(word)] + NumeralWritings.others(of: word)
    for writing in nearWritings?.writings ?? [] where !writings.contains(writing) {
      writings.append(writing)
    }
    self.writings = writings
    additions = nearWritings?.additions ?? []
  }

  /// `=`, for a word as it is.
  private static let exact: UInt32 = 0x3D

  /// The number of characters of `name` that the word matches at a position, or `nil`; of several
  /// writings the longest.
  func length(as form: WordForm, at position: Int, in name: ReadText) -> Int? {
    if form != .literal { return pinyin?.length(as: form, at: position, in: name.readings) }
    let lengths = writings.lazy.filter {
      name.scalars[position...].starts(with: $0.scalars)
        && name.scalars.hasEdges(of: $0, at: position)
    }.map(\.scalars.count)
    return lengths.max()
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
