import Foundation
import PlanCore
import PlanLibrary
import PlanSearch
import TestSupport
import Testing

@testable import PlanStore

/// A library of five plans in two segments, whose cache is filled.
private func filled() throws -> CacheFixture {
  let fixture = try CacheFixture()
  for name in ["a", "b", "c", "d"] {
    try fixture.write("one/plans/\(name).yaml", CacheFixture.plan(name, title: "\(name)规划"))
  }
  fixture.store(racyAge: FileStamp.racyAge).refresh()
  try fixture.write("two/e.yaml", CacheFixture.plan("e", project: "乙烯"))
  usleep(20_000)
  fixture.store().refresh()
  #expect(try fixture.segments().count == 2)
  // The stamps of the first four were too new to be kept.
  fixture.store().refresh()
  return fixture
}

extension CacheFixture {
  fileprivate func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  fileprivate func put(_ bytes: [UInt8], _ file: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  /// The manifest and the segments.
  fileprivate func files() throws -> [String] {
    [cacheFolder.manifest] + (try segments().map { "\(cacheFolder.path)/\($0)" })
  }
}

@Test(arguments: 0..<3)
func `a flipped bit anywhere is found or harmless`(file: Int) throws {
  let fixture = try filled()
  let path = try fixture.files()[file]
  let good = try fixture.bytes(path)
  var numbers = SeededNumbers(seed: UInt64(file))
  let library = fixture.loader.load()
  let scan = SearchScan(library: library)
  // Every byte of the headers, then some of all the others.
  let offsets =
    Array(0..<64) + (0..<40).map { _ in Int.random(in: 0..<good.count, using: &numbers) }
  for offset in offsets {
    var bad = good
    bad[offset] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    try fixture.put(bad, path)
    let store = fixture.store()
    store.refresh()
    #expect(store.catalog == Catalog(of: library), "byte \(offset)")
    for text in ["高铁", "乙烯", "gaotie", "place:济源"] {
      let query = SearchQuery(text: text)
      #expect(store.search(query) == scan.search(query), "byte \(offset), \(text)")
    }
    #expect(!store.isInMemory)
  }
  expectSame(fixture.store().refreshed, fixture)
}

@Test(arguments: 0..<3)
func `a file of any length is found or harmless`(file: Int) throws {
  let fixture = try filled()
  let path = try fixture.files()[file]
  let good = try fixture.bytes(path)
  var numbers = SeededNumbers(seed: UInt64(file))
  let catalog = Catalog(of: fixture.loader.load())
  let lengths =
    [0, 1, 31, 32, 63, 64, 65, good.count - 1, good.count + 1]
    + (0..<20).map { _ in Int.random(in: 0..<good.count, using: &numbers) }
  for length in lengths {
    try fixture.put(Array((good + [0]).prefix(length)), path)
    let store = fixture.store()
    store.refresh()
    #expect(store.catalog == catalog, "\(length) bytes")
    #expect(store.search(SearchQuery(text: "高铁")).total > 0, "\(length) bytes")
    #expect(fixture.store().refresh() == 0, "\(length) bytes, made again")
  }
  expectSame(fixture.store().refreshed, fixture)
}

@Test func `segments that are missing, or in each other's places, are made again`() throws {
  let fixture = try filled()
  let files = try fixture.files()
  let (first, second) = (try fixture.bytes(files[1]), try fixture.bytes(files[2]))
  try FileManager.default.removeItem(atPath: files[1])
  expectSame(fixture.store().refreshed, fixture)
  #expect(try fixture.bytes(files[1]) == first)
  try fixture.put(second, files[1])
  try fixture.put(first, files[2])
  expectSame(fixture.store().refreshed, fixture)
}

@Test func `a catalog is available at once if only segments are gone`() throws {
  let fixture = try filled()
  for file in try fixture.files().dropFirst() { try FileManager.default.removeItem(atPath: file) }
  let store = fixture.store()
  #expect(store.open() == Catalog(of: fixture.loader.load()))
  #expect(store.refresh() == 5)
  expectSame(store, fixture)
}

@Test func `damage that comes to light while searching is repaired`() throws {
  let fixture = try filled()
  // So much that opening looks at the ends of the segment only.
  let projects = (0..<1000).map {
    "  - {id: p\($0), name: 高铁\($0)号, kind: rail, statements: [{mode: target, source: daily}]}\n"
  }
  try fixture.write(
    "two/large.yaml",
    CacheFixture.plan("large") + projects.joined())
  fixture.store().refresh()
  let segment = try #require(
    try fixture.files().dropFirst().max { try fixture.bytes($0).count < fixture.bytes($1).count })
  let store = fixture.store()
  store.open()
  var bytes = try fixture.bytes(segment)
  #expect(bytes.count > 60_000)
  for offset in bytes.count / 4..<bytes.count / 4 * 3 { bytes[offset] ^= 0xFF }
  // In place, so that the mapping of the open store sees it.
  let handle = try #require(FileHandle(forWritingAtPath: segment))
  try handle.write(contentsOf: Data(bytes))
  try handle.close()
  expectSame(store, fixture)
  #expect(!store.isInMemory)
  expectSame(fixture.store().refreshed, fixture)
}

@Test func `the cache of another program, version or library is not trusted`() throws {
  let fixture = try filled()
  #expect(fixture.store(program: 2).refresh() == 5)
  #expect(fixture.store(program: 1).refresh() == 5)
  let manifest = fixture.cacheFolder.manifest
  let good = try fixture.bytes(manifest)
  var other = good
  other[8] += 1
  try fixture.put(other, manifest)
  #expect(fixture.store().refresh() == 5)

  let second = try CacheFixture()
  try second.write("two/e.yaml", CacheFixture.plan("x"))
  second.store().refresh()
  try second.put(good, second.cacheFolder.manifest)
  let store = second.store()
  #expect(store.refresh() == 1)
  #expect(store.catalog.summaries.map(\.id) == ["x"])
}

@Test func `what interrupted writers leave is swept up`() throws {
  let fixture = try filled()
  let folder = fixture.cacheFolder.path
  try fixture.put([1, 2, 3], "\(folder)/new-abc123")
  try fixture.put([1, 2, 3], "\(folder)/segment-0123456789abcdef")
  try fixture.write("two/e.yaml", CacheFixture.plan("e", project: "新区"))
  fixture.store().refresh()
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  #expect(names == ["lock", "manifest"] + (try fixture.segments()))
  #expect(try fixture.segments().count == 2)
}

@Test func `nothing is removed while another process is at work`() throws {
  let fixture = try filled()
  let stray = "\(fixture.cacheFolder.path)/segment-0123456789abcdef"
  try fixture.put([1, 2, 3], stray)
  try fixture.write("two/e.yaml", CacheFixture.plan("e", project: "新区"))
  do {
    let lock = CacheLock.working(in: fixture.cacheFolder, isWriter: true)
    if lock == nil { Issue.record("no lock") }
    fixture.store(racyAge: FileStamp.racyAge).refresh()
    #expect(FileManager.default.fileExists(atPath: stray))
    _ = consume lock
  }
  try fixture.write("two/e.yaml", CacheFixture.plan("e", project: "老区"))
  fixture.store(racyAge: FileStamp.racyAge).refresh()
  #expect(!FileManager.default.fileExists(atPath: stray))
}

@Test(arguments: [0.0, 0.3, 0.9])
func `a segment that is cut off while it is open is made anew`(part: Double) throws {
  let fixture = try filled()
  let scan = SearchScan(library: fixture.loader.load())
  let store = fixture.store()
  store.refresh()
  // The parts that these searches need are known to be right when they go.
  for text in ["高铁", "乙烯"] { _ = store.search(SearchQuery(text: text)) }
  for name in try fixture.segments() {
    let path = "\(fixture.cacheFolder.path)/\(name)"
    let length = try fixture.bytes(path).count
    #expect(truncate(path, Int(Double(length) * part)) == 0)
  }
  for text in ["高铁", "乙烯", "gaotie", "place:济源"] {
    let query = SearchQuery(text: text)
    #expect(store.search(query).hits.map(\.id) == scan.search(query).hits.map(\.id), "\(text)")
  }
  #expect(store.compactLibrary().plans.count == 5)
}
