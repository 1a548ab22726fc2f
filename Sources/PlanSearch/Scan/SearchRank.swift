import PlanCore

/// How well an entry matches a query; the smaller, the better.
///
/// docs/search.md writes the order down.
package struct SearchRank: Comparable {
  /// Where the words are found.
  package enum Tier: Int, CaseIterable {
    case allInTitle, someInTitle, someInAlias, onlyInText
  }

  /// How the words match the best name.
  package enum Fit: Int {
    case whole, prefix, inside
  }

  private let isByReading: Bool
  private let tier: Tier
  private let fit: Fit
  private let form: WordForm
  private let kind: Int
  private let titleLength: Int

  /// The rank of an entry in which the words are found so.
  init(of entry: SearchEntry, readings: EntryReadings?, words: [FoundWord]) {
    form = words.map(\.form).max() ?? .literal
    isByReading = form != .literal
    tier = Tier(of: words)
    fit =
      switch tier {
      case .allInTitle, .someInTitle:
        Self.fit(of: words, in: [ReadText(entry.foldedTitle, readings: readings?.title)])
      case .someInAlias:
        Self.fit(
          of: words,
          in: entry.foldedAliases.enumerated().map {
            ReadText($0.element, readings: readings?.aliases[$0.offset])
          })
      case .onlyInText: .inside
      }
    kind = Self.number(of: entry.content.kind)
    titleLength = entry.titleLength
  }

  /// What comes before kind and title, as one number: the smaller, the better.
  var tierNumber: Int { Self.tierNumber(isByReading: isByReading, tier, fit, form) }

  /// The number of a combination.
  package static func tierNumber(isByReading: Bool, _ tier: Tier, _ fit: Fit, _ form: WordForm)
    -> Int
  {
    (((isByReading ? 4 : 0) + tier.rawValue) * 3 + fit.rawValue) * 4 + form.rawValue
  }

  /// The order of kinds.
  ///
  /// A project comes before the actions that name it, since readers look for the thing rather
  /// than for the sentence.
  package static let kinds: [ItemKind] =
    [.plan, .initiative, .project]
    + ItemKind.allCases.filter { ![.plan, .initiative, .project].contains($0) }

  /// The position of a kind in the order.
  package static func number(of kind: ItemKind) -> Int { kinds.firstIndex(of: kind) ?? kinds.count }

  package static func < (left: Self, right: Self) -> Bool {
    let first = (left.isByReading ? 1 : 0, left.tier.rawValue, left.fit.rawValue)
    let second = (right.isByReading ? 1 : 0, right.tier.rawValue, right.fit.rawValue)
    if first != second { return first < second }
    return (left.form.rawValue, left.kind, left.titleLength)
      < (right.form.rawValue, right.kind, right.titleLength)
  }

  /// The best way in which one of the names begins with a word or is all of them.
  package static func fit(of words: [FoundWord], in names: [ReadText]) -> Fit {
    if names.contains(where: { isWhole($0.withoutSpaces, words) }) { return .whole }
    let beginsWithWord = names.contains { name in
      words.contains { $0.word.length(as: $0.form, at: 0, in: name) != nil }
    }
    return beginsWithWord ? .prefix : .inside
  }

  /// Whether a name is the words one after the other.
  private static func isWhole(_ name: ReadText, _ words: [FoundWord]) -> Bool {
    var end = 0
    for found in words {
      guard let length = found.word.length(as: found.form, at: end, in: name) else { return false }
      end += length
    }
    return end == name.scalars.count
  }
}

extension SearchRank.Tier {
  /// The tier of an entry in which words are found so.
  package init(of words: [FoundWord]) {
    let fields = words.map(\.field)
    if fields.allSatisfy({ $0 == .title }) {
      self = .allInTitle
    } else if fields.contains(.title) {
      self = .someInTitle
    } else {
      self = fields.contains(.alias) ? .someInAlias : .onlyInText
    }
  }
}
