import Foundation
import PlanCore
import PlanLibrary
import PlanSearch
import TestSupport
import Testing

@testable import PlanStore

extension CacheFixture {
  /// All plans without their prose, as a new process would have them.
  fileprivate func compact(program: UInt64? = nil) -> Library {
    store(program: program).compactLibrary()
  }

  static let links = """
    entities:
      - id: railway
        name: 高铁
        kind: project
        links:
          - {plan: a, id: p, certainty: same, reason: 同名}
          - {plan: b, id: p, certainty: likely, reason: 同名}

    """
}

/// Expects the library to be what reading everything gives, without the prose.
private func expectWhole(
  _ library: Library, _ fixture: CacheFixture, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let whole = fixture.loader.load()
  #expect(
    library.plans == whole.plans.map(\.withoutProse), comment, sourceLocation: sourceLocation)
  #expect(library.gazetteer == whole.gazetteer, comment, sourceLocation: sourceLocation)
  #expect(library.links == whole.links, comment, sourceLocation: sourceLocation)
  #expect(library.problems == whole.problems, comment, sourceLocation: sourceLocation)
}

private func filled() throws -> CacheFixture {
  let fixture = try CacheFixture()
  for name in ["a", "b", "c"] {
    try fixture.write("one/plans/\(name).yaml", CacheFixture.plan(name, title: "\(name)规划"))
  }
  try fixture.write("one/links.yaml", CacheFixture.links)
  // Longer than the clock of any file system here ticks.
  usleep(20_000)
  expectWhole(fixture.compact(), fixture)
  return fixture
}

@Test func `the plans that links name come alone, with the same links`() throws {
  let fixture = try filled()
  let store = fixture.store()
  store.open()
  let linked = store.linkedLibrary()
  let whole = fixture.loader.load()
  #expect(linked.plans.map(\.id) == ["a", "b"])
  #expect(linked.links == whole.links)
  #expect(linked.problems == whole.problems)
  #expect(store.statedLinks() == whole.links.withoutProse)
}

@Test func `one reading gives the list, the search and the views`() throws {
  let fixture = try filled()
  #expect(fixture.store().refresh() == 0, "the views have read every file")
  expectSame(fixture.store().refreshed, fixture)
  let other = try CacheFixture()
  try other.write("two/a.yaml", CacheFixture.plan("a"))
  usleep(20_000)
  #expect(other.store().refresh() == 1)
  let store = other.store()
  var read = 0
  store.open()
  #expect(store.staleCount == 0)
  let library = store.compactLibrary { done, _, _ in read = done }
  #expect(read == 1)
  expectWhole(library, other)
}

@Test func `plans come from the cache, and not from their files`() throws {
  let fixture = try filled()
  let store = fixture.store()
  store.open()
  let whole = fixture.loader.load()
  for name in ["a", "b", "c"] { try fixture.write("one/plans/\(name).yaml", "gone") }
  #expect(store.compactLibrary().plans == whole.plans.map(\.withoutProse))
}

@Test func `what changes is read again, and the rest is not`() throws {
  let fixture = try filled()
  try fixture.write("one/plans/b.yaml", CacheFixture.plan("b", title: "新题"))
  try fixture.write("two/d.yaml", CacheFixture.plan("d"))
  try fixture.remove("one/plans/c.yaml")
  var totals: Set<Int> = []
  expectWhole(fixture.store().compactLibrary { _, total, _ in totals.insert(total) }, fixture)
  #expect(totals == [2])
  expectWhole(fixture.compact(), fixture)
}

@Test func `other places or another program make all plans again`() throws {
  let fixture = try filled()
  let before = Set(try fixture.segments())
  try fixture.write("one/places.yaml", CacheFixture.places("洛阳新市"))
  expectWhole(fixture.compact(), fixture)
  let after = Set(try fixture.segments())
  #expect(after.isDisjoint(with: before), "those of other places are gone")
  expectWhole(fixture.compact(program: 2), fixture)
  #expect(fixture.store(program: 2).refresh() == 0)
}

@Test func `problems are reported as when everything is read`() throws {
  let fixture = try filled()
  try fixture.write("one/plans/broken.yaml", "id: broken\ntitle: [\n")
  try fixture.write("two/again.yaml", CacheFixture.plan("a"))
  try fixture.write(
    "two/lost.yaml", CacheFixture.plan("lost", rest: CacheFixture.reference(to: "nowhere")))
  for round in 1...2 { expectWhole(fixture.compact(), fixture, "round \(round)") }
}

@Test func `damage anywhere in a segment is found or harmless`() throws {
  let fixture = try filled()
  let path = "\(fixture.cacheFolder.path)/\(try #require(try fixture.segments().first))"
  let good = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  let plans = try good.count - indexLength(fixture)
  #expect(plans > 500)
  var numbers = SeededNumbers(seed: 7)
  // Mostly in the plans, which are the end of the file.
  let offsets =
    (0..<40).map { _ in good.count - Int.random(in: 1...plans, using: &numbers) }
    + (0..<20).map { _ in Int.random(in: 0..<good.count, using: &numbers) }
  for offset in offsets {
    var bad = good
    bad[offset] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    try Data(bad).write(to: URL(fileURLWithPath: path))
    expectWhole(fixture.compact(), fixture, "byte \(offset)")
    if offset >= good.count - plans {
      let repaired = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(repaired == good, "byte \(offset) is repaired")
    }
  }
  for count in [0, 1, 40, 100, good.count - 1] {
    try Data(good[..<count]).write(to: URL(fileURLWithPath: path))
    expectWhole(fixture.compact(), fixture, "\(count) bytes")
  }
}

/// The bytes of the first segment that the search needs.
private func indexLength(_ fixture: CacheFixture) throws -> Int {
  let library = CacheLocation.hash(ofLibraryIn: fixture.loader.paths)
  let cached = CachedLibrary(
    in: fixture.cacheFolder, program: fixture.program, library: library)
  return try #require(cached?.manifest.segments.first?.indexLength)
}

@Test func `where nothing can be kept everything is read`() throws {
  let fixture = try filled()
  for folder in [nil, "/proc/nowhere"] {
    for purpose in [LibraryPurpose.everything, .views] {
      let store = LibraryStore(
        fixture.loader, cacheFolder: folder, program: 1,
        for: purpose)
      expectWhole(store.compactLibrary(), fixture)
      expectWhole(store.compactLibrary(), fixture, "a second time")
      let found = store.search(SearchQuery(text: "高铁")).total
      // Where a cache was wanted, everything is made.
      #expect(purpose == .everything || folder != nil ? found > 0 : found == 0)
    }
  }
}

@Test func `a store for one search finds what an index finds, and keeps nothing`() throws {
  let fixture = try filled()
  let store = LibraryStore(fixture.loader, cacheFolder: nil, program: 1, for: .oneSearch)
  store.refresh()
  expectSame(store, fixture)
  #expect(store.isInMemory)
  expectWhole(store.compactLibrary(), fixture, "read from its files again")
  // A plan that has changed is found as it is.
  try fixture.write("two/new.yaml", CacheFixture.plan("new", project: "磁浮"))
  #expect(store.refresh() == 1)
  #expect(store.search(SearchQuery(text: "磁浮")).total > 0)
  expectSame(store, fixture)
}

@Test func `a store for lists finds nothing and opens plans`() throws {
  let fixture = try filled()
  let store = LibraryStore(fixture.loader, cacheFolder: nil, program: 1, for: .catalog)
  store.refresh()
  #expect(store.catalog.summaries == Catalog(of: fixture.loader.load()).summaries)
  #expect(store.search(SearchQuery(text: "高铁")).total == 0)
  #expect(try store.plan("c") == fixture.loader.load().plan("c"))
}

@Test func `with a cache a store makes everything, whatever it is for`() throws {
  let fixture = try filled()
  let store = LibraryStore(
    fixture.loader, cacheFolder: fixture.cache, program: 1, for: .catalog)
  store.refresh()
  #expect(fixture.store().refresh() == 0)
  expectSame(store, fixture)
}

@Test(arguments: [true, false])
func `progress counts every file and provides the plans so far`(isCold: Bool) throws {
  let fixture = try filled()
  if isCold { try FileManager.default.removeItem(atPath: fixture.cacheFolder.path) }
  var counted: [Int] = []
  var part: Library?
  _ = fixture.store().compactLibrary { done, total, soFar in
    counted.append(done)
    #expect(total == 3)
    part = soFar()
  }
  #expect(counted == [1, 2, 3])
  #expect(isCold || part?.plans.count == 3)
}

@Test func `views wait for a thread that reads the files, and read none`() async throws {
  let fixture = try CacheFixture()
  for number in 0..<40 {
    try fixture.write("two/\(100 + number).yaml", CacheFixture.plan("p\(number)"))
  }
  let store = fixture.store()
  store.open()
  async let library = store.compactLibrary()
  store.update()
  let found = await library
  #expect(found.plans.count == 40)
  #expect(store.staleCount == 0)
}
