import PlanBrowser
import PlanCore
import PlanText
import TestSupport

extension TestScreen {
  /// The sizes that walks are tried in: the smallest with a bottom row, then one pane, two, three
  /// and four.
  package static let sizes = [
    Size(width: 20, height: 5), Size(width: 40, height: 12), Size(width: 80, height: 24),
    Size(width: 120, height: 40), Size(width: 200, height: 60),
  ]

  /// The walks about layout: their screens are kept in every size.
  private static let layoutWalks: Set = ["start", "help", "map", "view-projects"]

  /// Walks to another state of a screen that a shorter walk keeps in both languages: one is enough.
  private static let variations: Set = [
    "export-picked", "filter-lifted", "filter-nothing", "filtered", "found", "help-search",
    "indexing-search", "map-zoomed", "multiples-moved", "ordered", "picked", "replace",
    "search-empty", "view-compare-picked", "view-projects-export", "view-projects-filter",
    "view-projects-grouped", "view-projects-nothing", "view-projects-opened",
    "view-projects-sorted", "view-timeline-state", "view-timeline-years", "zoomed",
  ]

  /// What is wrong with the screen: a flaw of its frame, or how it differs from the one kept.
  ///
  /// Every size is searched for flaws. Kept are 80×24 in both languages, variations in Chinese
  /// alone, and of the walks about layout the other sizes in Chinese.
  package func difference(
    fromKept name: String, _ language: Language, beside testFile: String = #filePath
  ) -> String? {
    let frame = frame
    if let flaw = frame.flaw { return "\(name): \(flaw)" }
    let size = frame.size
    let isUsual = size == Size(width: 80, height: 24)
    let isKept =
      language == .chinese
      ? isUsual || Self.layoutWalks.contains(name) : isUsual && !Self.variations.contains(name)
    guard isKept else { return nil }
    let suffix = language == .english ? "-en" : ""
    let file = GoldenFile(
      "\(name)-\(size.width)x\(size.height)\(suffix).txt", beside: testFile)
    return file.difference(from: golden)
  }
}
