import PlanCore
import PlanTestSupport
import Testing

@testable import PlanIndex

/// The result of asking an index that may be damaged.
private enum Outcome: Equatable {
  case answered([SearchResult])
  case damaged
}

private let queries = ["洛阳", "luoyang", "铁", "", "kind:project 洛", "xian 2035", "没有这个"].map {
  SearchQuery(text: $0)
}

private func outcome(of bytes: [UInt8], _ library: Library) -> Outcome {
  guard let segment = try? Segment(SegmentBytes(copying: bytes)) else { return .damaged }
  let positions: [Int?] = segment.plans.map { plan in
    library.plans.firstIndex { $0.id == plan }
  }
  let index = SearchIndex(
    catalog: Catalog(of: library), parts: [.init(segment: segment, positions: positions)])
  do {
    return .answered(
      try queries.map { query throws(SegmentDamage) in
        let suggestions = try index.suggestions(for: query)
        let result = try index.search(query)
        return SearchResult(
          query: query, total: result.total, hits: result.hits, suggestions: suggestions)
      })
  } catch {
    return .damaged
  }
}

@Test(arguments: 1...6)
func `damaged bytes are reported, or were not needed`(seed: UInt64) throws {
  var generated = GeneratedLibrary(seed: seed)
  let library = generated.library(plans: 3)
  let bytes = segmentBytes(
    of: library.plans, library.gazetteer, entriesAShard: seed % 2 == 0 ? 10 : 1 << 16)
  let whole = outcome(of: bytes, library)
  #expect(whole != .damaged)
  for _ in 0..<60 {
    var damaged = bytes
    for _ in 0..<generated.number(1...3) {
      damaged[generated.number(0...bytes.count - 1)] ^= UInt8(generated.number(1...255))
    }
    let outcome = outcome(of: damaged, library)
    #expect(outcome == .damaged || outcome == whole)
  }
}

@Test(arguments: 1...4)
func `a segment that was cut short, or is something else, is reported`(seed: UInt64) {
  var generated = GeneratedLibrary(seed: seed)
  let library = generated.library(plans: 2)
  let bytes = segmentBytes(of: library.plans, library.gazetteer)
  for _ in 0..<40 {
    let length = generated.number(0...bytes.count - 1)
    #expect(outcome(of: Array(bytes[..<length]), library) == .damaged)
    #expect(outcome(of: Array(bytes[length...].dropFirst()), library) == .damaged)
  }
  for _ in 0..<40 {
    let noise = (0..<generated.number(0...400)).map { _ in UInt8(generated.number(0...255)) }
    #expect(outcome(of: noise, library) == .damaged)
  }
}

@Test(arguments: 1...6)
func `bytes that say nonsense under a right checksum never crash`(seed: UInt64) throws {
  var generated = GeneratedLibrary(seed: seed)
  let library = generated.library(plans: 2)
  let bytes = segmentBytes(of: library.plans, library.gazetteer)
  let start = try VerifiedBytes(SegmentBytes(copying: bytes), endingAt: bytes.count)
  for _ in 0..<60 {
    var forged = Array(bytes[..<start.count])
    for _ in 0..<generated.number(1...8) {
      // Mostly the header, whose offsets everything else hangs on.
      let end = generated.number(0...1) == 0 ? SegmentLayout.headerSize : start.count
      forged[generated.number(0...end - 1)] ^= UInt8(generated.number(1...255))
    }
    VerifiedBytes.seal(&forged)
    // Other answers are right; only a crash is not.
    if case .answered(let results) = outcome(of: forged, library) {
      #expect(results.count == queries.count)
    }
  }
}

@Test func `a segment of another version is not read`() {
  var bytes = segmentBytes(of: fixtureLibrary.plans, fixtureLibrary.gazetteer)
  #expect(outcome(of: bytes, fixtureLibrary) != .damaged)
  bytes[bytes.count - 8] &+= 1
  #expect(outcome(of: bytes, fixtureLibrary) == .damaged)
}
