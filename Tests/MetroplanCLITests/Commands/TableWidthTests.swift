import PlanCore
import PlanLibrary
import PlanText
import PlanViews
import TestSupport
import Testing

@testable import PlanBrowser

private let library = LibraryLoader(folders: [LibraryFolder(path: Checkout.path("data"))]).load()
private let day = PartialDate(year: 2026, month: 12, day: 1).unsafelyUnwrapped

/// The width of each column of a view of the bundled plans, and what its texts need.
private func columns(
  of view: PlanView, _ language: Language, screen width: Int
) -> [String: (width: Int, natural: Int, usual: Int)] {
  let factory = ViewFactory(language, asOf: day) { $0.lowercased() }
  var state = TableState()
  let table = factory.content(of: view, library).table
  state.take(table, ColumnMeter())
  let heads = table.columns.map(\.head)
  let columns = TableColumns(
    heads, naturals: state.naturals, usuals: state.usuals, width: width - TableView.lead - 1)
  return Dictionary(
    uniqueKeysWithValues: columns.places.map { place in
      (
        heads[place.column].id,
        (place.width, state.naturals[place.column], state.usuals[place.column])
      )
    })
}

@Test(arguments: [PlanView.projects, .track], Language.allCases)
func `tables of the bundled plans show how things stand on every screen`(
  view: PlanView, language: Language
) throws {
  for width in [40, 60, 80, 120, 200] {
    let shown = columns(of: view, language, screen: width)
    let (name, status) = (try #require(shown["name"]), try #require(shown["status"]))
    let aim = try #require(shown["aim"], "\(width)")
    #expect(name.width >= 10, "\(width): \(shown)")
    if width >= 60 || language == .chinese { #expect(status.width >= status.usual, "\(width)") }
    // A year behind the longest phrases of projects, to enter service 2025, is still seen.
    if width >= (language == .chinese ? 60 : 80) {
      #expect(aim.width >= min(aim.usual, 22), "\(width): \(shown)")
    }
    if width >= 80 {
      let checks = try #require(shown["checks"], "\(width): \(shown)")
      #expect(checks.width >= checks.usual || language == .english, "\(width): \(shown)")
    }
    if width >= 120 {
      for (id, column) in shown where ["status", "aim", "checks"].contains(id) {
        #expect(column.width >= column.usual, "\(width) \(id): \(shown)")
        if id != "status" { #expect(column.width == column.natural, "\(width): \(shown)") }
      }
    }
  }
}

@Test(arguments: Language.allCases)
func `the timeline says what became of a promise`(language: Language) throws {
  for width in [40, 60, 80, 120, 200] {
    let shown = columns(of: .timeline, language, screen: width)
    #expect(try #require(shown["title"]).width >= 10, "\(width): \(shown)")
    // The sign before the row says it on the narrowest screen.
    guard width >= 60 else { continue }
    let outcome = try #require(shown["outcome"], "\(width): \(shown)")
    #expect(outcome.width == outcome.natural, "\(width): \(shown)")
  }
}
