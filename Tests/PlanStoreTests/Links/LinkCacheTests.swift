import Foundation
import PlanCore
import PlanLibrary
import Testing

@testable import PlanStore

/// A library with links whose cache has been written.
private func filled(racyAge: Int64 = 0) throws -> CacheFixture {
  let fixture = try CacheFixture()
  for name in ["a", "b"] { try fixture.write("one/plans/\(name).yaml", CacheFixture.plan(name)) }
  try fixture.write("one/links.yaml", CacheFixture.links)
  fixture.store().refresh()
  // Longer than the clock of any file system here ticks.
  usleep(20_000)
  _ = fixture.store(racyAge: racyAge).statedLinks()
  return fixture
}

private func isKept(_ fixture: CacheFixture) -> Bool {
  FileManager.default.fileExists(atPath: fixture.cacheFolder.links)
}

@Test func `links come from the cache until their file changes`() throws {
  let fixture = try filled()
  let links = fixture.loader.statedLinks().table.withoutProse
  #expect(isKept(fixture) && !links.entities.isEmpty)
  let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.cacheFolder.links))
  #expect(fixture.store().statedLinks() == links)
  // Neither names nor reasons are kept, which no search needs.
  #expect(links.entities.allSatisfy { $0.name.isEmpty })
  #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.cacheFolder.links)) == bytes)

  try fixture.write("one/links.yaml", "entities: []\n")
  #expect(fixture.store().statedLinks().entities.isEmpty)
  try fixture.write("one/links.yaml", CacheFixture.links)
  #expect(fixture.store().statedLinks() == links)
}

@Test func `a links file that comes or goes is seen`() throws {
  let fixture = try filled()
  let links = fixture.store().statedLinks()
  try fixture.rename("one/links.yaml", "one/links.txt")
  #expect(fixture.store().statedLinks().entities.isEmpty)
  try fixture.rename("one/links.txt", "two/links.yaml")
  #expect(fixture.store().statedLinks() == links)
}

@Test func `links that may still change unseen are not kept`() throws {
  let fixture = try filled(racyAge: 60_000_000_000)
  #expect(!isKept(fixture))
}

@Test func `links whose file could not be read are not kept as if there were none`() throws {
  let fixture = try filled()
  try fixture.rename("one/links.yaml", "one/links.txt")
  try FileManager.default.createDirectory(
    atPath: "\(fixture.folder)/one/links.yaml", withIntermediateDirectories: false)
  try FileManager.default.removeItem(atPath: fixture.cacheFolder.links)
  #expect(fixture.store().statedLinks().entities.isEmpty)
  #expect(!isKept(fixture))
  #expect(LibraryProblem.Fault.noMemory.isOfSystem, "nor where there was no memory for it")
}

@Test func `links that are damaged or of another program are read again`() throws {
  let fixture = try filled()
  let path = fixture.cacheFolder.links
  let links = fixture.loader.statedLinks().table.withoutProse
  let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  for place in bytes.indices {
    var damaged = bytes
    damaged[place] ^= 0x55
    try Data(damaged).write(to: URL(fileURLWithPath: path))
    #expect(fixture.store().statedLinks() == links, "byte \(place)")
  }
  for length in [0, 1, 39, 40, 41, bytes.count - 1] {
    try Data(bytes[..<length]).write(to: URL(fileURLWithPath: path))
    #expect(fixture.store().statedLinks() == links, "\(length) bytes")
  }
  #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
  _ = fixture.store(program: 2).statedLinks()
  #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) != bytes)
}

@Test func `links outlive a sweep`() throws {
  let fixture = try filled()
  try fixture.write("two/c.yaml", CacheFixture.plan("c"))
  fixture.store().refresh()
  #expect(isKept(fixture))
}
