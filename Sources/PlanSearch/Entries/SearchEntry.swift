import PlanCore

/// What can be found: an item of a plan, the plan itself, or a place that it names.
package struct EntryText: Sendable {
  package let plan: Identifier<Plan>
  package let kind: ItemKind
  package let id: String
  package let title: String
  package let aliases: [String]
  /// The words of its detail pane, parts separated by a space, which no word of a query contains.
  package let text: String
  /// The titles above it, from the plan down.
  package let path: [String]
  /// What filters ask for.
  package let facets: SearchFacets

  package init(
    plan: Identifier<Plan>, kind: ItemKind, id: String, title: String, aliases: [String],
    text: String, path: [String], facets: SearchFacets
  ) {
    self.plan = plan
    self.kind = kind
    self.id = id
    self.title = title
    self.aliases = aliases
    self.text = text
    self.path = path
    self.facets = facets
  }
}

/// Everything that can be found in one plan, folded for a scan.
package struct FoldedEntries: Sendable {
  let entries: [SearchEntry]

  /// Folds entries.
  ///
  /// Cost: linear in their text.
  package init(_ plan: PlanEntries) {
    entries = plan.entries.map { SearchEntry($0) }
  }

  /// The years in which something is dated, the ends of periods among them.
  package var years: [Int] {
    entries.flatMap(\.content.facets.years).flatMap { [$0.lowerBound, $0.upperBound] }
  }
}

/// Something that can be found, folded for comparing.
struct SearchEntry: Sendable {
  let content: EntryText

  let foldedTitle: [UInt32]
  let foldedAliases: [[UInt32]]
  let foldedText: [UInt32]
  /// The characters of the title, for ranking.
  let titleLength: Int

  init(_ content: EntryText) {
    self.content = content
    foldedTitle = Folding.scalars(of: content.title)
    foldedAliases = content.aliases.map { Folding.scalars(of: $0) }
    foldedText = Folding.scalars(of: content.text)
    titleLength = content.title.characterCount
  }

  /// Where and how a word is found, or `nil`.
  ///
  /// Literally before by its reading; then of several fields in the title, an alias, the text;
  /// there in the best form.
  func find(_ word: SearchWord, readings: EntryReadings?) -> FoundWord? {
    if let field = field(of: word.writings) {
      return FoundWord(word: word, field: field, form: .literal)
    }
    guard let pinyin = word.pinyin, let readings else { return nil }
    if let form = pinyin.bestForm(in: readings.title, isName: true) {
      return FoundWord(word: word, field: .title, form: form)
    }
    if let form = readings.aliases.compactMap({ pinyin.bestForm(in: $0, isName: true) }).min() {
      return FoundWord(word: word, field: .alias, form: form)
    }
    return pinyin.bestForm(in: readings.text, isName: false).map {
      FoundWord(word: word, field: .text, form: $0)
    }
  }

  /// The field that contains a word as it is written.
  private func field(of writings: [Writing]) -> SearchHit.Field? {
    func has(_ text: [UInt32]) -> Bool {
      writings.contains { text.firstOccurrence(of: $0) != nil }
    }
    if has(foldedTitle) { return .title }
    if foldedAliases.contains(where: has) { return .alias }
    return has(foldedText) ? .text : nil
  }
}
