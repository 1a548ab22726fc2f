import Foundation
import PlanCore
import PlanLibrary
import PlanIndex
import PlanTestSupport
import Testing

@testable import PlanStore

extension CacheFixture {
  fileprivate func compact(program: UInt64? = nil) -> CompactLibrary {
    CompactLibrary(loader, cacheFolder: cache, program: program ?? self.program, racyAge: 0)
  }

  /// The files of the cache that hold plans.
  fileprivate func packs() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: cacheFolder.path)
      .filter { $0.hasPrefix("plans-") }.sorted()
  }

  /// What is kept of every plan file of the library.
  fileprivate func shelf() -> PlanPackStore {
    let places = (try? loadedPlaces()) ?? []
    return PlanPackStore(
      in: cacheFolder,
      maker: PlanPack.Maker(program: program, places: places.withUnsafeBytes(checksumOfBytes)))
  }

  private func loadedPlaces() throws -> [UInt8] {
    var writer = ByteWriter()
    writer.write(loader.load().gazetteer)
    return writer.bytes
  }

  fileprivate func hash(_ name: String) throws -> UInt64 {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      .withUnsafeBytes(checksumOfBytes)
  }

  fileprivate static let links = """
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
  expectWhole(fixture.compact().load(), fixture)
  return fixture
}

@Test func `plans are kept once they have been read`() throws {
  let fixture = try filled()
  #expect(try fixture.packs().count == 1)
  let shelf = fixture.shelf()
  for name in ["a", "b", "c"] {
    let kept = shelf.plan(try fixture.hash("one/plans/\(name).yaml"))
    #expect(kept?.plan.id.rawValue == name)
  }
  let before = try fixture.packs()
  expectWhole(fixture.compact().load(), fixture)
  #expect(try fixture.packs() == before)
}

@Test func `what changes is read again, and the rest is not`() throws {
  let fixture = try filled()
  try fixture.write("one/plans/b.yaml", CacheFixture.plan("b", title: "新题"))
  try fixture.write("two/d.yaml", CacheFixture.plan("d"))
  try fixture.remove("one/plans/c.yaml")
  expectWhole(fixture.compact().load(), fixture)
  // One pack for the three of before, and one for the two that were read now.
  #expect(try fixture.packs().count == 2)
  expectWhole(fixture.compact().load(), fixture)
}

@Test func `a file that is only touched is not parsed again`() throws {
  let fixture = try filled()
  let before = try fixture.packs()
  try fixture.touch("one/plans/a.yaml", Date(timeIntervalSince1970: 1_000_000_000))
  expectWhole(fixture.compact().load(), fixture)
  #expect(try fixture.packs() == before)
}

@Test func `other places or another program make other packs`() throws {
  let fixture = try filled()
  let before = Set(try fixture.packs())
  try fixture.write("one/places.yaml", CacheFixture.places("洛阳新市"))
  expectWhole(fixture.compact().load(), fixture)
  let after = Set(try fixture.packs())
  #expect(after.isDisjoint(with: before), "those of other places are gone")
  expectWhole(fixture.compact(program: 2).load(), fixture)
  #expect(Set(try fixture.packs()).isDisjoint(with: after))
}

@Test func `problems are told as when everything is read`() throws {
  let fixture = try filled()
  try fixture.write("one/plans/broken.yaml", "id: broken\ntitle: [\n")
  try fixture.write("two/again.yaml", CacheFixture.plan("a"))
  try fixture.write(
    "two/lost.yaml", CacheFixture.plan("lost", rest: CacheFixture.reference(to: "nowhere")))
  for round in 1...2 { expectWhole(fixture.compact().load(), fixture, "round \(round)") }
}

@Test func `the cache of lists and searches helps, and is left as it is`() throws {
  let fixture = try filled()
  fixture.store().refresh()
  fixture.store().refresh()
  let before = try Data(contentsOf: URL(fileURLWithPath: fixture.cacheFolder.manifest))
  expectWhole(fixture.compact().load(), fixture)
  #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.cacheFolder.manifest)) == before)
  fixture.store().refresh()
  #expect(try fixture.packs().count == 1, "what a store removes is not the packs")
}

@Test func `damage anywhere in a pack is found or harmless`() throws {
  let fixture = try filled()
  let path = "\(fixture.cacheFolder.path)/\(try #require(try fixture.packs().first))"
  let good = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  var numbers = SeededNumbers(seed: 7)
  let offsets =
    Array(0..<PlanPack.headerBytes + 3 * PlanPack.entryBytes)
    + (0..<60).map { _ in Int.random(in: 0..<good.count, using: &numbers) }
  for offset in offsets {
    var bad = good
    bad[offset] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    try Data(bad).write(to: URL(fileURLWithPath: path))
    expectWhole(fixture.compact().load(), fixture, "byte \(offset)")
    for name in try fixture.packs() {
      try FileManager.default.removeItem(atPath: "\(fixture.cacheFolder.path)/\(name)")
    }
  }
  for count in [0, 1, 40, 100, good.count - 1] {
    try Data(good[..<count]).write(to: URL(fileURLWithPath: path))
    expectWhole(fixture.compact().load(), fixture, "\(count) bytes")
  }
}

@Test func `many small packs become one, and what nobody uses goes`() throws {
  let fixture = try filled()
  for round in 0..<40 {
    try fixture.write("one/plans/b.yaml", CacheFixture.plan("b", title: "第\(round)题"))
    expectWhole(fixture.compact().load(), fixture, "round \(round)")
    #expect(try fixture.packs().count <= 18)
  }
  let used = try ["a", "b", "c"].map { try fixture.hash("one/plans/\($0).yaml") }
  for hash in used { #expect(fixture.shelf().plan(hash) != nil) }
}

@Test func `where nothing can be kept everything is read`() throws {
  let fixture = try filled()
  let nowhere = CompactLibrary(fixture.loader, cacheFolder: nil, program: 1, racyAge: 0)
  expectWhole(nowhere.load(), fixture)
  let barred = CompactLibrary(
    fixture.loader, cacheFolder: "/proc/nowhere", program: 1, racyAge: 0)
  expectWhole(barred.load(), fixture)
}

@Test func `progress tells of every file, and gives what there is`() throws {
  let fixture = try filled()
  var told: [Int] = []
  var part: Library?
  _ = fixture.compact().load { done, total, soFar in
    told.append(done)
    #expect(total == 3)
    if done == 3 { part = soFar() }
  }
  #expect(told == [1, 2, 3])
  #expect(part?.plans.count == 3)
}

/// `checksum` is a property of entries, too.
private func checksumOfBytes(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  PlanIndex.checksum(of: bytes)
}
