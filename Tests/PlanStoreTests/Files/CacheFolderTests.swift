import Foundation
import PlanCore
import TestSupport
import Testing

@testable import PlanStore

@Test func `the cache is where the environment says, if that is absolute`() {
  func folder(_ environment: [String: String]) -> String? {
    CacheLocation.folder(environment: environment)
  }
  #expect(folder(["XDG_CACHE_HOME": "/c", "HOME": "/h"]) == "/c/metroplan")
  #expect(folder(["XDG_CACHE_HOME": "c", "HOME": "/h"]) == "/h/.cache/metroplan")
  #expect(folder(["XDG_CACHE_HOME": "", "HOME": "/h"]) == "/h/.cache/metroplan")
  #expect(folder(["HOME": "h"]) == nil)
  #expect(folder([:]) == nil)
}

@Test func `without a folder that can be written everything is in memory`() throws {
  let fixture = try CacheFixture()
  try fixture.write("two/a.yaml", CacheFixture.plan("a"))
  try fixture.write("file", "")
  for cache in [nil, "\(fixture.folder)/file", "\(fixture.folder)/file/below", "/proc/none"] {
    let store = LibraryStore(fixture.loader, cacheFolder: cache, program: 1)
    #expect(store.refresh() == 1)
    #expect(store.isInMemory)
    expectSame(store, fixture)
    #expect(store.refresh() <= 1)
    expectSame(store, fixture)
  }
  #expect(try fixture.read("file") == "")
}

@Test func `a cache that turns unwritable is read, and what is new is in memory`() throws {
  let fixture = try CacheFixture()
  try fixture.write("two/a.yaml", CacheFixture.plan("a"))
  try fixture.write("two/b.yaml", CacheFixture.plan("b"))
  usleep(20_000)
  fixture.store().refresh()
  // A manifest cannot be renamed over a folder; root may write anything else.
  let manifest = fixture.cacheFolder.manifest
  let bytes = try Data(contentsOf: URL(fileURLWithPath: manifest))
  let store = fixture.store()
  store.open()
  #expect(store.staleCount == 0)
  try FileManager.default.removeItem(atPath: manifest)
  try FileManager.default.createDirectory(
    atPath: manifest + "/full", withIntermediateDirectories: true)
  try fixture.write("two/b.yaml", CacheFixture.plan("b", project: "乙烯"))
  #expect(store.refresh() == 1)
  #expect(store.isInMemory)
  expectSame(store, fixture)
  let other = fixture.store()
  #expect(other.refresh() == 2)
  #expect(other.isInMemory)
  expectSame(other, fixture)
  try FileManager.default.removeItem(atPath: manifest)
  try bytes.write(to: URL(fileURLWithPath: manifest))
  #expect(fixture.store().refresh() >= 1)
  expectSame(fixture.store().refreshed, fixture)
}

@Test func `libraries do not share a cache, and one has the same by every way to it`() throws {
  let fixture = try CacheFixture()
  let path = fixture.folder + "/one"
  let link = fixture.folder + "/link"
  try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
  let hash = CacheLocation.hash(ofLibraryIn: [path])
  #expect(CacheLocation.hash(ofLibraryIn: [link]) == hash)
  #expect(CacheLocation.hash(ofLibraryIn: [path + "/plans/.."]) == hash)
  #expect(CacheLocation.hash(ofLibraryIn: [path, path]) != hash)
  #expect(CacheLocation.hash(ofLibraryIn: [fixture.folder + "/two"]) != hash)
}
