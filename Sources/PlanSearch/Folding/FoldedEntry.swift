import PlanCore

/// What is compared when an entry is looked for, as text.
///
/// No search of ours needs it; the benchmarks give other search engines the same entries.
package struct FoldedEntry: Equatable, Sendable {
  /// The folded title.
  package let title: String
  /// The folded aliases.
  package let aliases: [String]
  /// The folded text.
  package let text: String

  /// The entries of a plan in the order of the library.
  package static func entries(of plan: Plan, gazetteer: Gazetteer) -> [FoldedEntry] {
    EntryText.entries(of: plan, gazetteer: gazetteer).map { text in
      let entry = SearchEntry(text)
      return FoldedEntry(
        title: string(entry.foldedTitle), aliases: entry.foldedAliases.map { string($0) },
        text: string(entry.foldedText))
    }
  }

  private static func string(_ scalars: [UInt32]) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return text
  }
}
