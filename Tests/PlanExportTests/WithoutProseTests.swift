import Foundation
import PlanCore
import PlanLibrary
import PlanStore
import PlanViews
import TestSupport
import Testing

@testable import PlanExport

/// The views across plans, of the plans that come with the program and of the same without their
/// prose, which is what the cache keeps for them.
struct WithoutProseTests {
  private static let whole: Library = {
    let root = Checkout.root
    let folder = LibraryFolder(path: root.appendingPathComponent("data").path)
    return LibraryLoader(folders: [folder]).load()
  }()

  private static let compact = Library(
    plans: whole.plans.map(\.withoutProse), gazetteer: whole.gazetteer, links: whole.links,
    problems: whole.problems)

  /// Expects both to say the same.
  private func expectSame(_ say: (Library) throws -> String) throws {
    let said = try say(Self.whole)
    #expect(!said.isEmpty)
    #expect(try say(Self.compact) == said)
  }

  private let today = PartialDate("2025-06-30").unsafelyUnwrapped

  @Test func `projects`() throws {
    try expectSame {
      try JSONExport.projects(ProjectTable(of: $0, asOf: today), gazetteer: $0.gazetteer)
    }
  }

  @Test func `tracks`() throws {
    try expectSame { library in
      let things = ThingCatalog(of: library)
      let tracks = things.things.map { Track(of: $0, in: things, asOf: today) }
      return try tracks.map { try JSONExport.track($0) }.joined()
        + JSONExport.ranking(TrackTable(rows: things.tracks(asOf: today)))
    }
  }

  @Test func `places`() throws {
    try expectSame { library in
      let pages = try library.gazetteer.places.map { place in
        try JSONExport.place(
          PlaceView(
            of: [place], abolished: [], in: library, ThingCatalog(of: library), asOf: today),
          name: place.name,
          gazetteer: library.gazetteer)
      }
      let matrix = PlaceMatrix(of: library, rolledUpTo: .prefecture)
      return try pages.joined() + JSONExport.matrix(matrix, gazetteer: library.gazetteer)
    }
  }

  @Test func `lines`() throws {
    try expectSame { try JSONExport.lines(LineTable(of: $0, asOf: today), gazetteer: $0.gazetteer) }
  }

  @Test func `timeline`() throws {
    try expectSame { try JSONExport.timeline(Timeline(of: $0, asOf: today)) }
  }

  @Test func `figures`() throws {
    try expectSame { library in
      try JSONExport.indicators(IndicatorTable(of: library.plans) { $0.lowercased() })
    }
  }

  @Test func `comparison`() throws {
    try expectSame {
      try JSONExport.comparison(
        PlanComparison(of: $0.plans, in: ThingCatalog(of: $0), links: $0.links, asOf: today))
    }
  }

  @Test func `proposed links`() throws {
    try expectSame { library in
      try JSONExport.suggestions(
        LinkSuggestions(for: library, plans: nil) { $0.lowercased() },
        gazetteer: library.gazetteer)
    }
  }
}
