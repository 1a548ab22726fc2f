import Glibc
import PlanCore
import PlanSearch
import PlanTestSupport
import Testing

@testable import PlanIndex

/// An index over a library whose plans are spread over segments of `plansASegment`.
func index(
  of library: Library, plansASegment: Int, entriesAShard: Int = 1 << 16
) throws -> SearchIndex {
  var parts: [SearchIndex.Part] = []
  for start in stride(from: 0, to: library.plans.count, by: plansASegment) {
    let positions = start..<min(start + plansASegment, library.plans.count)
    let segment = try segment(
      of: Array(library.plans[positions]), library.gazetteer, entriesAShard: entriesAShard)
    parts.append(SearchIndex.Part(segment: segment, positions: Array(positions)))
  }
  return SearchIndex(catalog: Catalog(of: library), parts: parts)
}

func segmentBytes(
  of plans: [Plan], _ gazetteer: Gazetteer, entriesAShard: Int = 1 << 16
) -> [UInt8] {
  var builder = SegmentBuilder(mostEntries: entriesAShard)
  for plan in plans { builder.add(plan, gazetteer: gazetteer) }
  return builder.finish()
}

func segment(
  of plans: [Plan], _ gazetteer: Gazetteer, entriesAShard: Int = 1 << 16
) throws -> Segment {
  let bytes = segmentBytes(of: plans, gazetteer, entriesAShard: entriesAShard)
  return try Segment(SegmentBytes(copying: bytes))
}

/// Holds the index against the scan, hit for hit.
func expectEqual(
  _ index: SearchIndex, _ scan: SearchScan, _ query: SearchQuery,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let expected = scan.search(query)
  let found = try index.search(query)
  let text = query.text.debugDescription
  if found.isTotalExact {
    #expect(found.total == expected.total, "\(text)", sourceLocation: sourceLocation)
  } else {
    #expect(!query.countsAll && (found.hits.count...expected.total).contains(found.total))
  }
  #expect(
    found.hits.map { "\($0.plan)/\($0.kind)/\($0.id)" }
      == expected.hits.map { "\($0.plan)/\($0.kind)/\($0.id)" }, "\(text)",
    sourceLocation: sourceLocation)
  #expect(found.hits == expected.hits, "\(text)", sourceLocation: sourceLocation)
  #expect(found.notices == expected.notices, "\(text)", sourceLocation: sourceLocation)
  let suggestions = found.isTotalExact && found.total == 0 ? try index.suggestions(for: query) : []
  if found.isTotalExact {
    #expect(suggestions == expected.suggestions, "\(text)", sourceLocation: sourceLocation)
  }
}

/// How many times as many queries to ask: a long run, out of the tests.
private let rounds = getenv("METROPLAN_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 1

@Test(arguments: 1...12)
func `an index finds what the scan finds, in the same order`(seed: UInt64) throws {
  for round in 0..<rounds {
    var generated = GeneratedLibrary(seed: seed + 100 * UInt64(round))
    let library = generated.library(plans: generated.number(1...9))
    let scan = SearchScan(library: library)
    let index = try index(
      of: library, plansASegment: generated.number(1...4),
      entriesAShard: generated.number(0...1) == 0 ? generated.number(1...30) : 1 << 16)
    #expect(index.scope == SearchScope(of: library))
    for _ in 0..<80 { try expectEqual(index, scan, generated.query()) }
  }
}

@Test(arguments: 1...2)
func `every filter, and what does not pass it, is the scan's`(seed: UInt64) throws {
  var generated = GeneratedLibrary(seed: seed + 2_000_000)
  let library = generated.library(plans: 5)
  let (scan, index) = (SearchScan(library: library), try index(of: library, plansASegment: 2))
  let filters =
    GeneratedLibrary.filters
    + (2019...2025).flatMap { year in
      ["year:\(year)", "year:<\(year)", "year:>\(year)"]
    }
  for filter in filters {
    for sign in ["", "-"] { try expectEqual(index, scan, SearchQuery(text: sign + filter)) }
  }
}

@Test(arguments: 1...6)
func `plans that have been replaced are not found`(seed: UInt64) throws {
  var generated = GeneratedLibrary(seed: seed + 1_000_000)
  let old = generated.library(plans: 5)
  let replaced = Set((0..<5).filter { _ in generated.number(0...1) == 0 })
  let library = Library(
    plans: old.plans.enumerated().map {
      replaced.contains($0.offset) ? generated.plan($0.offset) : $0.element
    },
    gazetteer: old.gazetteer)
  var parts = [
    SearchIndex.Part(
      segment: try segment(of: old.plans, old.gazetteer),
      positions: (0..<5).map { replaced.contains($0) ? nil : $0 })
  ]
  for number in replaced {
    parts.append(
      SearchIndex.Part(
        segment: try segment(of: [library.plans[number]], old.gazetteer), positions: [number]))
  }
  let index = SearchIndex(catalog: Catalog(of: library), parts: parts)
  let scan = SearchScan(library: library)
  #expect(index.scope == SearchScope(of: library))
  for _ in 0..<80 { try expectEqual(index, scan, generated.query()) }
}

@Test func `an index without plans finds nothing`() throws {
  let library = Library(plans: [], gazetteer: GeneratedLibrary.gazetteer)
  let empty = SearchIndex(
    catalog: Catalog(of: library),
    parts: [SearchIndex.Part(segment: try segment(of: [], library.gazetteer), positions: [])])
  for text in ["", "洛阳", "luoyang", "kind:project"] {
    #expect(try empty.search(SearchQuery(text: text)).total == 0)
    #expect(try empty.suggestions(for: SearchQuery(text: text)) == [])
  }
}

@Test(arguments: ["", "kind:project"])
func `without words all are counted, however few are wanted`(text: String) throws {
  let index = try index(of: fixtureLibrary, plansASegment: 1)
  let query = SearchQuery(text: text, limit: 1, countsAll: false)
  let found = try index.search(query)
  #expect(found.hits.count == 1)
  #expect(found.isTotalExact)
  #expect(found.total > 1 && found.total == SearchScan(library: fixtureLibrary).search(query).total)
}

@Test func `a query as long as can be is answered`() throws {
  let library = Library(plans: fixtureLibrary.plans, gazetteer: fixtureLibrary.gazetteer)
  let index = try index(of: library, plansASegment: 1)
  let scan = SearchScan(library: library)
  for piece in ["xian", "洛", "a ", "luo yang ", "an'", "\u{301}", "𠮷", "kind:"] {
    let text = String(repeating: piece, count: 1200 / piece.count)
    try expectEqual(index, scan, SearchQuery(text: text))
  }
}
