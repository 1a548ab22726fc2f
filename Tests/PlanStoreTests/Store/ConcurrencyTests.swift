import Foundation
import PlanCore
import PlanLibrary
import PlanSearch
import TestSupport
import Testing

@testable import PlanStore

@Test func `several stores on one cache see the current files`() async throws {
  let fixture = try CacheFixture()
  for number in 0..<12 {
    try fixture.write("two/\(100 + number).yaml", CacheFixture.plan("p\(number)"))
  }
  for round in 0..<4 {
    try fixture.write("two/1\(round)0.yaml", CacheFixture.plan("q\(round)", title: "第\(round)轮"))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { expectSame(fixture.store(racyAge: FileStamp.racyAge).refreshed, fixture) }
      }
    }
  }
  expectSame(fixture.store(racyAge: FileStamp.racyAge).refreshed, fixture)
}

@Test func `one store is asked and updated by several threads`() async throws {
  let fixture = try CacheFixture()
  for number in 0..<12 {
    try fixture.write("two/\(100 + number).yaml", CacheFixture.plan("p\(number)"))
  }
  let store = fixture.store(racyAge: FileStamp.racyAge)
  await withTaskGroup(of: Void.self) { group in
    for worker in 0..<4 {
      group.addTask {
        for _ in 0..<5 {
          if worker == 0 { store.refresh() }
          let catalog = store.catalog
          let found = store.search(SearchQuery(text: "高铁", limit: 100))
          #expect(found.total <= 12 * 2)
          for summary in catalog.summaries.prefix(3) {
            #expect((try? store.plan(summary.id))?.id == summary.id)
          }
        }
      }
    }
  }
  expectSame(store, fixture)
}

@Test func `what is ready can be searched while the rest is read`() throws {
  let fixture = try CacheFixture()
  try fixture.write("two/a.yaml", CacheFixture.plan("a"))
  fixture.store().refresh()
  try fixture.write("two/b.yaml", CacheFixture.plan("b"))
  let store = fixture.store(racyAge: FileStamp.racyAge)
  store.open()
  var seen: [Int] = []
  store.update { done, total in
    seen.append(store.search(SearchQuery(text: "plan:a kind:project")).total)
    #expect((done, total) == (1, 1))
    #expect(store.catalog.summaries.map(\.id) == ["a"])
  }
  #expect(seen == [1])
  expectSame(store, fixture)
}

@Test func `no process can sweep while a store updates, and any can afterwards`() throws {
  let fixture = try CacheFixture()
  try fixture.write("two/a.yaml", CacheFixture.plan("a"))
  let store = fixture.store()
  store.open()
  var isAlone = false
  store.update { _, _ in
    if CacheLock.alone(in: fixture.cacheFolder) != nil { isAlone = true }
  }
  #expect(!isAlone)
  if CacheLock.alone(in: fixture.cacheFolder) == nil { Issue.record("the lock is still held") }
}

@Test func `an opened plan is kept until its file changes`() throws {
  let fixture = try CacheFixture()
  try fixture.write("two/a.yaml", CacheFixture.plan("a", title: "旧"))
  let store = fixture.store().refreshed
  #expect(try store.plan("a")?.title == "旧")
  #expect(try store.plan("nope") == nil)
  try fixture.write("two/a.yaml", CacheFixture.plan("a", title: "新"))
  #expect(try store.plan("a")?.title == "新")
  try fixture.write("two/a.yaml", CacheFixture.plan("b"))
  #expect(try store.plan("a") == nil)
  try fixture.write("two/a.yaml", CacheFixture.plan("a") + "x: 1\n")
  #expect(throws: LibraryProblem.self) { try store.plan("a") }
  try fixture.remove("two/a.yaml")
  #expect(throws: LibraryProblem.self) { try store.plan("a") }
}
