import Glibc
import PlanCore
import PlanLibrary
import Testing

@testable import PlanStore

/// Hours, in nanoseconds: every file of a test is younger.
private let hours: Int64 = 36_000_000_000_000

/// The plan that is kept in these tests, which no file has.
private let kept = Plan(
  id: "kept", title: "记得的", kind: .commentary,
  region: Region(name: "某圈", kind: .metropolitanArea))

private func fixture(_ names: [String]) throws -> CacheFixture {
  let fixture = try CacheFixture()
  for name in names { try fixture.write("two/\(name).yaml", CacheFixture.plan(name)) }
  return fixture
}

extension RecentPlans {
  /// Keeps the plan of no file for one, with the stamp that the file has now.
  fileprivate func keep(for name: String, _ fixture: CacheFixture) throws {
    keep(kept, at: fixture.path(name), try fixture.stamp("two/\(name).yaml"), fixture.gazetteer)
  }

  /// The slug of the plan that a file has, or of that which is kept.
  fileprivate func slug(_ name: String, _ fixture: CacheFixture) throws -> String {
    try plan(at: fixture.path(name), gazetteer: fixture.gazetteer).id.rawValue
  }
}

extension CacheFixture {
  fileprivate func path(_ name: String) -> String { "\(folder)/two/\(name).yaml" }
  fileprivate var gazetteer: Gazetteer { loader.load().gazetteer }
}

@Test func `a plan that has been read is not read again`() throws {
  let fixture = try fixture(["a"])
  let recent = RecentPlans(racyAge: 0)
  try recent.keep(for: "a", fixture)
  #expect(try recent.slug("a", fixture) == "kept")
}

@Test func `a plan of a file that was young when it was read is read again`() throws {
  let fixture = try fixture(["a"])
  let recent = RecentPlans(racyAge: hours)
  try recent.keep(for: "a", fixture)
  #expect(try recent.slug("a", fixture) == "a")
}

@Test func `a plan of a file that has changed, or that names places anew, is read again`() throws {
  let fixture = try fixture(["a"])
  let recent = RecentPlans(racyAge: 0)
  try recent.keep(for: "a", fixture)
  let before = try fixture.stamp("two/a.yaml")
  // Longer than the clock of any file system here ticks.
  usleep(20_000)
  // Size and time of writing as they were: only the time of the change tells.
  try fixture.write("two/a.yaml", CacheFixture.plan("b"))
  try fixture.touch("two/a.yaml", nanoseconds: before.modified)
  #expect(try recent.slug("a", fixture) == "b")

  try recent.keep(for: "a", fixture)
  let others = Gazetteer(places: fixture.gazetteer.places.dropLast())
  #expect(throws: LibraryProblem.self) {
    try recent.plan(at: fixture.path("a"), gazetteer: others)
  }
}

@Test func `so many plans are kept, those used last`() throws {
  let names = (0...RecentPlans.limit).map { "p\($0)" }
  let fixture = try fixture(names)
  let recent = RecentPlans(racyAge: 0)
  for name in names.dropLast() { try recent.keep(for: name, fixture) }
  // Asked for, the first one is the last one used.
  #expect(try recent.slug("p0", fixture) == "kept")
  try recent.keep(for: names[RecentPlans.limit], fixture)
  #expect(try recent.slug("p0", fixture) == "kept")
  #expect(try recent.slug("p2", fixture) == "kept")
  #expect(try recent.slug("p1", fixture) == "p1")
}
