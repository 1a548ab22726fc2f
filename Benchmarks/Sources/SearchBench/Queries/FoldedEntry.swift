import PlanCore
import PlanSearch

/// An entry's folded text, which other search engines are given.
struct FoldedEntry {
  /// The folded title.
  let title: String
  /// The folded aliases.
  let aliases: [String]
  /// The folded text.
  let text: String

  /// The entries of a plan in the order of the library.
  static func entries(of plan: Plan, gazetteer: Gazetteer) -> [FoldedEntry] {
    PlanEntries(of: plan, gazetteer: gazetteer).entries.map { entry in
      FoldedEntry(
        title: folded(entry.title), aliases: entry.aliases.map { folded($0) },
        text: folded(entry.text))
    }
  }

  private static func folded(_ original: String) -> String {
    String(String.UnicodeScalarView(Folding.scalars(of: original).compactMap(Unicode.Scalar.init)))
  }
}
