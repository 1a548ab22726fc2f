import PlanBrowser
import PlanCore
import PlanText
import TestSupport

extension GoldenFile {
  /// The sizes that screens are kept in, in both languages: the smallest that has a bottom row, one
  /// pane, two, three and four.
  package static let screenSizes = [
    Size(width: 20, height: 5), Size(width: 40, height: 12), Size(width: 80, height: 24),
    Size(width: 120, height: 40), Size(width: 200, height: 60),
  ]

  /// The file of a screen of a size in a language.
  package static func screen(
    _ name: String, _ size: Size, _ language: Language, beside testFile: String = #filePath
  ) -> GoldenFile {
    let suffix = language == .english ? "-en" : ""
    return GoldenFile("\(name)-\(size.width)x\(size.height)\(suffix).txt", beside: testFile)
  }
}
