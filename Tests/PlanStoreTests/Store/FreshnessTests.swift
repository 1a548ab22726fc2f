import Foundation
import PlanCore
import PlanLibrary
import PlanSearch
import TestSupport
import Testing

@testable import PlanStore

/// A library of three plans whose cache is filled and older than its clock's tick.
private func filled(_ more: [String: String] = [:], plans: Int? = nil) throws -> CacheFixture {
  let fixture = try CacheFixture()
  try fixture.write("one/plans/a.yaml", CacheFixture.plan("a"))
  try fixture.write("one/plans/b.yaml", CacheFixture.plan("b", title: "乙烯规划"))
  try fixture.write("two/c.yaml", CacheFixture.plan("c"))
  for (name, text) in more { try fixture.write(name, text) }
  // Longer than the clock of any file system here ticks.
  usleep(20_000)
  #expect(fixture.store().refresh() == plans ?? 3 + more.count)
  return fixture
}

@Test func `what has been read once is not read again`() throws {
  let fixture = try filled()
  let store = fixture.store()
  let catalog = store.open()
  #expect(catalog == Catalog(of: fixture.loader.load()))
  #expect(store.staleCount == 0)
  #expect(store.refresh() == 0)
  #expect(!store.isInMemory)
  expectSame(store, fixture)
}

@Test func `the bytes that must be read are those of files that have changed`() throws {
  let fixture = try filled()
  let new = CacheFixture.plan("d", title: String(repeating: "新", count: 1000))
  try fixture.write("two/d.yaml", new)
  let store = fixture.store()
  store.open()
  #expect(store.staleCount == 1)
  #expect(store.staleBytes() == new.utf8.count)
  store.refresh()
  #expect(store.staleBytes() == 0)
}

@Test func `a file that was only touched is not read as a plan again`() throws {
  let fixture = try filled()
  let manifest = { try Data(contentsOf: URL(fileURLWithPath: fixture.cacheFolder.manifest)) }
  let before = try manifest()
  try fixture.touch("one/plans/b.yaml", Date(timeIntervalSince1970: 1_000_000))
  let store = fixture.store()
  store.open()
  #expect(store.staleCount == 0)
  #expect(store.refresh() == 0)
  let after = try manifest()
  #expect(after != before, "the new time is kept")
  #expect(fixture.store().refresh() == 0)
  #expect(try manifest() == after)
  expectSame(store, fixture)
}

@Test func `of many touched files the contents are compared by an update`() throws {
  let names = (100...150).map { "two/n\($0).yaml" }
  let more = names.enumerated().map { ($1, CacheFixture.plan("n\($0)")) }
  let fixture = try filled(Dictionary(uniqueKeysWithValues: more))
  let segments = try fixture.segments()
  for name in names { try fixture.touch(name, Date(timeIntervalSince1970: 1_000_000)) }
  let store = fixture.store()
  let known = store.open().summaries.count
  #expect(known == 3 + LibraryWork.mostCompared)
  #expect(store.staleCount == names.count - LibraryWork.mostCompared)
  store.update()
  #expect(try fixture.segments() == segments, "no plan was read again")
  expectSame(store, fixture)
  #expect(fixture.store().refresh() == 0)
}

@Test func `a changed plan is read alone`() throws {
  let fixture = try filled()
  try fixture.write("one/plans/b.yaml", CacheFixture.plan("b", title: "改", project: "乙烯"))
  let store = fixture.store()
  #expect(store.open().summaries.map(\.id) == ["a", "c"])
  #expect(store.staleCount == 1)
  #expect(store.refresh() == 1)
  #expect(try fixture.segments().count == 2)
  expectSame(store, fixture)
  let next = fixture.store()
  #expect(next.refresh() == 0)
  expectSame(next, fixture)
}

@Test func `a change that hides behind the old size and time is seen`() throws {
  let fixture = try filled()
  let before = try fixture.stamp("one/plans/b.yaml")
  try fixture.write("one/plans/b.yaml", CacheFixture.plan("b", title: "甲烯规划"))
  try fixture.touch("one/plans/b.yaml", nanoseconds: before.modified)
  let after = try fixture.stamp("one/plans/b.yaml")
  // To the nanosecond, so that nothing but the time of the change itself tells of it.
  #expect(after.size == before.size && after.modified == before.modified)
  #expect(after.changed != before.changed)
  let store = fixture.store()
  #expect(store.refresh() == 1)
  expectSame(store, fixture)
}

@Test func `two writes within a tick of the clock are both seen`() throws {
  let fixture = try CacheFixture()
  for round in 0..<20 {
    try fixture.write("two/a.yaml", CacheFixture.plan("a", title: "第\(10 + round)稿"))
    let store = fixture.store(racyAge: FileStamp.racyAge)
    store.refresh()
    #expect(store.catalog.summaries.map(\.title) == ["第\(10 + round)稿"])
  }
}

/// An age at which every file of a test is young.
private let young: Int64 = 3_600_000_000_000

@Test func `the times of a young file are not kept, but what it says is`() throws {
  let fixture = try CacheFixture()
  let names = ["one/plans/a.yaml", "one/plans/b.yaml", "two/c.yaml"]
  for (name, slug) in zip(names, ["a", "b", "c"]) {
    try fixture.write(name, CacheFixture.plan(slug))
  }
  usleep(20_000)
  #expect(fixture.store(racyAge: young).refresh() == names.count)
  #expect(try fixture.keptTimes() == Array(repeating: nil, count: names.count))
  // Compared on opening, and still young.
  #expect(fixture.store(racyAge: young).refresh() == 0)
  #expect(try fixture.keptTimes() == Array(repeating: nil, count: names.count))
  // Compared again when they are old, and never after.
  #expect(fixture.store().refresh() == 0)
  let times = try names.map { try fixture.stamp($0).changed }
  #expect(try fixture.keptTimes() == times)
  #expect(fixture.store(racyAge: young).refresh() == 0)
  #expect(try fixture.keptTimes() == times)
}

@Test func `young files that an update compares are not trusted either`() throws {
  let names = (100...150).map { "two/n\($0).yaml" }
  let more = names.enumerated().map { ($1, CacheFixture.plan("n\($0)")) }
  let fixture = try filled(Dictionary(uniqueKeysWithValues: more))
  #expect(try fixture.keptTimes().allSatisfy { $0 != nil })
  for name in names { try fixture.touch(name, Date(timeIntervalSince1970: 1_000_000)) }
  let store = fixture.store(racyAge: young)
  store.open()
  // More than are compared on opening.
  #expect(store.staleCount == names.count - LibraryWork.mostCompared)
  store.update()
  #expect(try fixture.keptTimes().count { $0 == nil } == names.count)
}

@Test func `the stamp of young places is not kept`() throws {
  let fixture = try CacheFixture()
  try fixture.write("one/plans/a.yaml", CacheFixture.plan("a"))
  usleep(20_000)
  for (age, isKept) in [(young, false), (0, true)] {
    fixture.store(racyAge: age).refresh()
    #expect(try (fixture.keptManifest().places.stamps != nil) == isKept)
  }
}

@Test func `plans come, go and change their names`() throws {
  let fixture = try filled()
  try fixture.remove("one/plans/a.yaml")
  try fixture.write("one/plans/0.yaml", CacheFixture.plan("new"))
  var store = fixture.store()
  #expect(store.refresh() == 1)
  #expect(store.catalog.summaries.map(\.id) == ["new", "b", "c"])
  expectSame(store, fixture)
  try fixture.rename("one/plans/b.yaml", "two/z.yaml")
  store = fixture.store()
  #expect(store.refresh() == 1)
  #expect(store.catalog.summaries.map(\.id) == ["new", "c", "b"])
  expectSame(store, fixture)
  try FileManager.default.createDirectory(
    atPath: fixture.folder + "/two/plans", withIntermediateDirectories: true)
  #expect(store.refresh() == 0)
  #expect(store.catalog.summaries.map(\.id) == ["new"])
  expectSame(store, fixture)
}

@Test func `new names of places make all plans stale, other words about them none`() throws {
  let fixture = try filled()
  try fixture.write("one/places.yaml", "# 注\n" + CacheFixture.places("洛阳市"))
  #expect(fixture.store().refresh() == 0)
  try fixture.write("one/places.yaml", CacheFixture.places("神都"))
  let store = fixture.store()
  #expect(store.open().summaries.isEmpty)
  #expect(store.staleCount == 3)
  store.update()
  #expect(store.search(SearchQuery(text: "神都")).total > 0)
  expectSame(store, fixture)
  try fixture.write("two/places.yaml", "places: [{id: x, name: 某地, level: area}]\n")
  #expect(store.refresh() == 3)
  expectSame(store, fixture)
  try fixture.remove("two/places.yaml")
  #expect(store.refresh() == 3)
  expectSame(fixture.store().refreshed, fixture)
}

@Test func `places with a problem are reported every time, and plans are kept`() throws {
  let fixture = try filled()
  try fixture.write("one/places.yaml", CacheFixture.places("洛阳市") + "unknown: 1\n")
  for _ in 0..<2 {
    let store = fixture.store()
    #expect(store.refresh() == 0)
    #expect(store.catalog.problems.count == 1)
    expectSame(store, fixture)
  }
}

@Test func `links are not plans, and plans stay fresh next to them`() throws {
  let fixture = try filled()
  func links(_ plan: String) -> String {
    "links: [{plan: \(plan), id: p, certainty: same, reason: 同名}]"
  }
  try fixture.write(
    "one/links.yaml", "entities: [{id: line, name: 高铁, kind: project, \(links("c"))}]\n")
  try fixture.write("two/links.yaml", "additions: [{entity: line, \(links("a"))}]\n")
  let store = fixture.store()
  #expect(store.refresh() == 0)
  expectSame(store, fixture)
  #expect(fixture.loader.load().links.entities.first?.links.map(\.item.plan) == ["c", "a"])
  // Links are judged where all plans are read, so the store does not report them.
  try fixture.write("two/links.yaml", "additions: [{entity: lime, \(links("a"))}]\n")
  #expect(fixture.store().refresh() == 0)
  #expect(fixture.store().refreshed.catalog.problems.isEmpty)
  #expect(
    fixture.loader.load().problems.map(\.fault) == [.unknownEntity("lime", nearest: "line")])
}

@Test func `a plan goes bad and becomes good again`() throws {
  let fixture = try filled()
  let good = try fixture.read("one/plans/b.yaml")
  try fixture.write("one/plans/b.yaml", good + "unknown: 1\n")
  for reading in [1, 0, 0] {
    let store = fixture.store()
    #expect(store.refresh() == reading, "what is wrong with a file is kept")
    #expect(store.catalog.problems.count == 1)
    expectSame(store, fixture)
  }
  try fixture.write("one/plans/b.yaml", good)
  #expect(fixture.store().refresh() == 1)
  #expect(fixture.store().refresh() == 0)
  expectSame(fixture.store().refreshed, fixture)
}

@Test func `what is wrong with files is known when the library is opened`() throws {
  let head = CacheFixture.plan("bad")
  let fixture = try filled()
  let texts = [
    "no yaml: [", "", head + "projects: 甲\n", head + "kind: 甲\ntitle: 乙\n", "title: 甲\n",
    head + CacheFixture.reference(to: "nowhere") + "unknown: 1\n",
    head.replacing("daily, verb", with: "nightly, verb"), head.replacing("jiyuan", with: "jiyua"),
    "\u{FEFF}id: &a x\n---\n",
  ]
  for (number, text) in texts.enumerated() { try fixture.write("two/bad\(number).yaml", text) }
  #expect(fixture.store().refresh() == texts.count)
  let store = fixture.store()
  store.open()
  #expect(store.staleCount == 0)
  #expect(store.catalog.problems.count >= texts.count)
  expectSame(store, fixture)
  // The plan of a file with problems is known to be there.
  try fixture.write("two/c.yaml", CacheFixture.plan("c", rest: CacheFixture.reference(to: "bad")))
  #expect(fixture.store().refresh() == 1)
  expectSame(fixture.store().refreshed, fixture)
}

@Test func `a file with problems that changes is read again`() throws {
  let fixture = try filled(["two/d.yaml": CacheFixture.plan("d") + "unknown: 1\n"])
  let store = fixture.store()
  try fixture.write("two/d.yaml", CacheFixture.plan("d") + "another: 1\n")
  #expect(store.refresh() == 1)
  expectSame(store, fixture)
  // Only touched, it is compared and not read.
  try fixture.touch("two/d.yaml", Date(timeIntervalSince1970: 1_000_000))
  let next = fixture.store()
  next.open()
  #expect(next.staleCount == 0)
  expectSame(next, fixture)
  // With other places it may have other problems.
  try fixture.write("one/places.yaml", "places: [{id: luoyang, name: 洛阳市, level: prefecture}]\n")
  let last = fixture.store()
  #expect(last.refresh() == 4)
  expectSame(last, fixture)
  expectSame(fixture.store().refreshed, fixture)
  try fixture.remove("two/d.yaml")
  #expect(fixture.store().refreshed.catalog.problems == fixture.loader.load().problems)
}

@Test func `what is wrong with a young file is kept, and its contents are compared`() throws {
  let fixture = try CacheFixture()
  for name in ["one", "two", "six"] {
    try fixture.write("two/a.yaml", CacheFixture.plan("a") + "\(name): 1\n")
    let store = fixture.store(racyAge: FileStamp.racyAge)
    store.refresh()
    expectSame(store, fixture, "\(name)")
  }
}

@Test func `a file that cannot be read is asked for at each start`() throws {
  let fixture = try filled()
  try FileManager.default.createDirectory(
    atPath: "\(fixture.folder)/two/folder.yaml", withIntermediateDirectories: false)
  for _ in 0..<2 {
    let store = fixture.store()
    #expect(store.refresh() == 1)
    expectSame(store, fixture)
  }
}

@Test func `few bytes are compared before the library is open`() throws {
  let large = "issuer: " + String(repeating: "甲", count: LibraryWork.mostComparedBytes / 2)
  let fixture = try filled(["two/d.yaml": CacheFixture.plan("d", rest: large + "\n")])
  try fixture.touch("two/d.yaml", Date(timeIntervalSince1970: 1_000_000))
  let store = fixture.store()
  store.open()
  #expect(store.staleCount == 1)
  store.update()
  expectSame(store, fixture)
}

@Test func `duplicate slugs are reported without reading the files`() throws {
  let fixture = try filled(["two/b.yaml": CacheFixture.plan("b", project: "第二")])
  let store = fixture.store()
  #expect(store.refresh() == 0)
  #expect(store.catalog.problems.map(\.file) == [fixture.folder + "/two/b.yaml"])
  expectSame(store, fixture)
  // The later plan was there all the time, and now it counts.
  try fixture.remove("one/plans/b.yaml")
  #expect(store.refresh() == 0)
  #expect(store.search(SearchQuery(text: "第二")).total > 0)
  expectSame(store, fixture)
  expectSame(fixture.store().refreshed, fixture)
}

@Test func `references to missing plans are reported without reading the files`() throws {
  let text = CacheFixture.plan("d", rest: CacheFixture.reference(to: "bee"))
  let fixture = try filled(["two/d.yaml": text])
  let store = fixture.store()
  #expect(store.refresh() == 0)
  #expect(store.catalog.problems.count == 1)
  expectSame(store, fixture)
  try fixture.write("two/e.yaml", CacheFixture.plan("bee"))
  #expect(store.refresh() == 1)
  #expect(store.catalog.problems == [])
  expectSame(store, fixture)
}

@Test func `a folder that is gone is reported`() throws {
  let fixture = try filled()
  try fixture.remove("two")
  let store = fixture.store()
  #expect(store.refresh() == 0)
  #expect(store.catalog.problems.count == 1)
  expectSame(store, fixture)
}

extension LibraryStore {
  /// This store after opening and updating.
  var refreshed: LibraryStore {
    refresh()
    return self
  }
}

@Test func `places of the nation that plans name are kept, and are not read again`() throws {
  let nation = """
    340000\t安徽|省\tAnhui
    340100\t合肥|市\tHefei
    350000\t福建|省\tFujian

    """
  let plan = CacheFixture.plan("n").replacing("place: luoyang", with: "place: 合肥")
  let fixture = try filled(["one/china.tsv": nation, "one/plans/n.yaml": plan], plans: 4)
  let loaded = fixture.loader.load()
  #expect(loaded.problems.isEmpty)
  #expect(loaded.gazetteer.places.map(\.id).suffix(2) == ["anhui-340000", "hefei-340100"])
  try fixture.remove("one/china.tsv")
  let store = fixture.store()
  #expect(store.open().gazetteer == loaded.gazetteer)
  #expect(store.staleCount == 0)
  #expect(store.compactLibrary().gazetteer == loaded.gazetteer)
  // Another plan changes: the places of this one stay.
  try fixture.write("one/china.tsv", nation)
  try fixture.write("two/c.yaml", CacheFixture.plan("c", title: "新题"))
  let other = fixture.store()
  other.refresh()
  #expect(other.catalog.gazetteer == loaded.gazetteer)
  // This plan goes, and its places with it.
  try fixture.remove("one/plans/n.yaml")
  let last = fixture.store()
  last.refresh()
  #expect(last.catalog.gazetteer == fixture.loader.load().gazetteer)
  #expect(last.catalog.gazetteer["hefei-340100"]?.name == "合肥市")
  #expect(!last.catalog.gazetteer.holds("hefei-340100"))
}
