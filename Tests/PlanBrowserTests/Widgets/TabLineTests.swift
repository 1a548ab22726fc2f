import BrowserTestSupport
import PlanCore
import PlanText
import PlanViews
import Testing

@testable import PlanBrowser

@Test(arguments: Language.allCases)
func `a wide screen names every view with its key`(language: Language) {
  let screen = BrowserFixture.screen(120, 40, language: language)
  for view in PlanView.tabs {
    #expect(screen.lines[0].contains(" \(view.rawValue) \(view.title(in: language))"))
  }
}

@Test(arguments: PlanView.tabs, [60, 80, 200])
func `the chosen view is named at every width that has tabs`(view: PlanView, width: Int) {
  var screen = BrowserFixture.screen(width, 24, language: .english)
  screen.press("g\(view.rawValue)")
  #expect(screen.lines[0].contains(view.title(in: .english)), "\(screen.lines[0])")
}
