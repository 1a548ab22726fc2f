import PlanCore

/// How well an entry answers a query; the smaller, the better.
///
/// docs/search.md writes the order down.
struct SearchRank: Comparable {
  /// Where the words are found.
  enum Tier: Int {
    case allInTitle, someInTitle, someInAlias, onlyInText
  }

  /// How the words stand in the best name.
  enum Fit: Int {
    case whole, prefix, inside
  }

  private let tier: Tier
  private let fit: Fit
  private let kind: Int
  private let titleLength: Int

  /// The rank of an entry that has each word in the field of `fields` at its place.
  init(of entry: SearchEntry, words: SearchWords, fields: [SearchHit.Field]) {
    if fields.allSatisfy({ $0 == .title }) {
      tier = .allInTitle
    } else if fields.contains(.title) {
      tier = .someInTitle
    } else {
      tier = fields.contains(.alias) ? .someInAlias : .onlyInText
    }
    fit =
      switch tier {
      case .allInTitle, .someInTitle: Self.fit(of: words, in: [entry.foldedTitle])
      case .someInAlias: Self.fit(of: words, in: entry.foldedAliases)
      case .onlyInText: .inside
      }
    kind = Self.kinds.firstIndex(of: entry.kind) ?? Self.kinds.count
    titleLength = entry.titleLength
  }

  /// The order of kinds.
  ///
  /// A project stands before the actions that name it, since readers look for the thing rather
  /// than for the sentence.
  private static let kinds: [ItemKind] =
    [.plan, .initiative, .project]
    + ItemKind.allCases.filter { ![.plan, .initiative, .project].contains($0) }

  static func < (left: Self, right: Self) -> Bool {
    (left.tier.rawValue, left.fit.rawValue, left.kind, left.titleLength)
      < (right.tier.rawValue, right.fit.rawValue, right.kind, right.titleLength)
  }

  /// The best way in which one of the names begins with a word or is all of them.
  private static func fit(of words: SearchWords, in names: [[UInt32]]) -> Fit {
    let joined = words.joined
    if names.contains(where: { $0.filter { $0 != Folding.space } == joined }) { return .whole }
    let beginsWithWord = names.contains { name in words.words.contains { name.starts(with: $0) } }
    return beginsWithWord ? .prefix : .inside
  }
}
