import PlanCore
import PlanLibrary
import TestSupport
import Testing

private let library = LibraryLoader(
  folders: [LibraryFolder(path: Checkout.path("data"))]
).load()

@Test func `the bundled library has no problems`() {
  #expect(library.problems == [])
}

@Test func `the bundled library holds the five plans`() {
  #expect(
    Set(library.plans.map(\.id)).isSuperset(of: [
      "luoyang-metropolitan-area", "luoyang-jiyuan-integration", "changsha-zhuzhou-xiangtan",
      "henan-work-report-2024", "southern-shandong-economic-circle",
    ]))
}
