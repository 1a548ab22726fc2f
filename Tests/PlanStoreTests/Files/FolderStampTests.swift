import Foundation
import PlanCore
import PlanLibrary
import TestSupport
import Testing

@testable import PlanStore

/// A library in a cache that was written when its folders were old enough to be trusted.
private func cached() throws -> CacheFixture {
  let fixture = try CacheFixture()
  for name in ["a", "b", "c"] {
    try fixture.write("one/plans/\(name).yaml", CacheFixture.plan(name))
  }
  try fixture.write("two/d.yaml", CacheFixture.plan("d"))
  fixture.store(racyFolderAge: 0).update()
  return fixture
}

/// Waits until a change of a folder gets another time even where clocks tick slowly.
private func letTimePass() { usleep(20_000) }

extension CacheFixture {
  fileprivate var manifest: CachedLibrary? {
    let library = CacheLocation.hash(ofLibraryIn: loader.paths)
    return CachedLibrary(in: cacheFolder, program: program, library: library)
  }

  fileprivate var stamps: [FolderStamps] { loader.paths.compactMap(FolderStamps.init(of:)) }
}

@Test func `folders that have not changed are listed from the manifest`() throws {
  let fixture = try cached()
  let stored = try #require(fixture.manifest)
  let kept = try #require(stored.listing(of: fixture.loader.paths, fixture.stamps))
  let read = fixture.loader.list()
  #expect(kept.folders.map(\.number) == read.folders.map(\.number))
  for (kept, read) in zip(kept.folders, read.folders) {
    #expect(kept.files.plansFolder == read.files.plansFolder)
    #expect(kept.files.plansPrefix == read.files.plansPrefix)
    #expect(kept.files.places == read.files.places)
    #expect(kept.files.links == read.files.links)
    let (names, readNames) = (kept.files.planNames, read.files.planNames)
    #expect(names.indices.map { names[$0] } == readNames.indices.map { readNames[$0] })
  }
  letTimePass()
  try fixture.write("one/plans/e.yaml", CacheFixture.plan("e"))
  #expect(stored.listing(of: fixture.loader.paths, fixture.stamps) == nil)
}

@Test func `folders that were too new when they were listed are listed again`() throws {
  let fixture = try cached()
  letTimePass()
  try fixture.write("one/plans/e.yaml", CacheFixture.plan("e"))
  fixture.store().update()
  #expect(try #require(fixture.manifest).manifest.folders == nil)
  // Once they are old enough, the next process that opens the library keeps their stamps.
  let store = fixture.store(racyFolderAge: 0)
  #expect(store.open().count == 5)
  store.update()
  #expect(try #require(fixture.manifest).manifest.folders != nil)
}

@Test func `what comes, goes and changes its name in folders that are trusted is seen`() throws {
  let fixture = try cached()
  func slugs() -> [String] {
    let store = fixture.store(racyFolderAge: 0)
    store.open()
    return store.update().summaries.map(\.id.rawValue)
  }
  #expect(slugs() == ["a", "b", "c", "d"])
  letTimePass()
  try fixture.write("two/e.yaml", CacheFixture.plan("e"))
  #expect(slugs() == ["a", "b", "c", "d", "e"])
  letTimePass()
  try fixture.remove("one/plans/b.yaml")
  #expect(slugs() == ["a", "c", "d", "e"])
  letTimePass()
  try fixture.rename("one/plans/a.yaml", "one/plans/z.yaml")
  #expect(slugs() == ["c", "a", "d", "e"])
  letTimePass()
  try fixture.write("one/plans/c.yaml", CacheFixture.plan("changed"))
  #expect(slugs() == ["changed", "a", "d", "e"])
  letTimePass()
  try FileManager.default.createDirectory(
    atPath: fixture.folder + "/two/plans", withIntermediateDirectories: true)
  #expect(slugs() == ["changed", "a"])
}

@Test func `one store sees what comes while it is open`() throws {
  let fixture = try cached()
  let store = fixture.store(racyFolderAge: 0)
  #expect(store.open().count == 4)
  letTimePass()
  try fixture.write("two/e.yaml", CacheFixture.plan("e"))
  store.open()
  #expect(store.update().count == 5)
  store.open()
  #expect(store.update().count == 5)
  #expect(store.search(SearchQuery(text: "高铁")).total > 0)
  letTimePass()
  try fixture.remove("two/e.yaml")
  store.open()
  #expect(store.update().count == 4)
}
