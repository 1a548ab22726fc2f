import PlanCore
import Testing

@testable import PlanSearch

/// An index over a library whose plans are spread over segments of `plansASegment`.
func index(of library: Library, plansASegment: Int) throws -> SearchIndex {
  var parts: [SearchIndex.Part] = []
  for start in stride(from: 0, to: library.plans.count, by: plansASegment) {
    let positions = start..<min(start + plansASegment, library.plans.count)
    for segment in try segments(of: Array(library.plans[positions]), library.gazetteer) {
      parts.append(SearchIndex.Part(segment: segment, positions: Array(positions)))
    }
  }
  return SearchIndex(catalog: Catalog(of: library), parts: parts)
}

func segments(of plans: [Plan], _ gazetteer: Gazetteer) throws -> [Segment] {
  var builder = SegmentBuilder()
  for plan in plans { builder.add(plan, gazetteer: gazetteer) }
  return try builder.finish().map { try Segment(SegmentBytes(copying: $0)) }
}

/// Holds the index against the scan, hit for hit.
func expectEqual(
  _ index: SearchIndex, _ scan: SearchScan, _ query: SearchQuery,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let expected = scan.search(query)
  let found = try index.search(query)
  let text = query.text.debugDescription
  #expect(found.total == expected.total, "\(text)", sourceLocation: sourceLocation)
  #expect(
    found.hits.map { "\($0.plan)/\($0.kind)/\($0.id)" }
      == expected.hits.map { "\($0.plan)/\($0.kind)/\($0.id)" }, "\(text)",
    sourceLocation: sourceLocation)
  #expect(found.hits == expected.hits, "\(text)", sourceLocation: sourceLocation)
  #expect(found.notices == expected.notices, "\(text)", sourceLocation: sourceLocation)
}

@Test(arguments: 1...24)
func `an index finds what the scan finds, in the same order`(seed: UInt64) throws {
  var generated = GeneratedLibrary(seed: seed)
  let library = generated.library(plans: generated.number(1...9))
  let scan = SearchScan(library: library)
  let index = try index(of: library, plansASegment: generated.number(1...4))
  for _ in 0..<200 { try expectEqual(index, scan, generated.query()) }
}

@Test(arguments: 1...8)
func `plans that have been replaced are not found`(seed: UInt64) throws {
  var generated = GeneratedLibrary(seed: seed + 1000)
  let old = generated.library(plans: 5)
  let replaced = Set((0..<5).filter { _ in generated.number(0...1) == 0 })
  let library = Library(
    plans: old.plans.enumerated().map { replaced.contains($0.offset) ? generated.plan($0.offset) : $0.element },
    gazetteer: old.gazetteer)
  var parts = try segments(of: old.plans, old.gazetteer).map {
    SearchIndex.Part(segment: $0, positions: (0..<5).map { replaced.contains($0) ? nil : $0 })
  }
  for number in replaced {
    parts += try segments(of: [library.plans[number]], old.gazetteer).map {
      SearchIndex.Part(segment: $0, positions: [number])
    }
  }
  let index = SearchIndex(catalog: Catalog(of: library), parts: parts)
  let scan = SearchScan(library: library)
  #expect(index.scope == SearchScope(of: library))
  for _ in 0..<100 { try expectEqual(index, scan, generated.query()) }
}
