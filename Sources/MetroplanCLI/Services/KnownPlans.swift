import PlanCore
import PlanSearch

/// Suggestions for a slug that no plan has.
struct KnownPlans: Equatable {
  /// The most plans to name: nobody would read a longer list.
  static let limit = 5
  /// No slug is longer, so a longer text is not worth comparing.
  private static let longestWord = 80

  /// Their slugs: all, in the order of the library, or the nearest, best first.
  let slugs: [String]
  /// The number of plans.
  let total: Int

  /// Chooses from the slugs of all plans.
  init(_ slugs: [String], near word: String) {
    total = slugs.count
    self.slugs =
      slugs.count > Self.limit
      ? nearestNames(
        to: String(word.prefix(Self.longestWord)), among: slugs, limit: Self.limit) : slugs
  }

  /// The slugs in a sentence, after `heading` if they are all of them.
  func listed(after heading: String, in words: Strings) -> String {
    let isPart = slugs.count < total
    let nearest = words.say("最接近的规划（共 \(total) 部）", "the nearest of \(total) plans")
    let names = slugs.joined(separator: words.say("、", ", "))
    return (isPart ? nearest : heading) + words.say("：", ": ") + names
  }
}
