import Foundation
import PlanCore
import PlanLibrary
import TestSupport
import Testing

@testable import PlanStore

private let names = [
  "one/plans/a.yaml", "one/plans/b.yml", "one/plans/乙.yaml", "two/a.yaml", "two/m.yaml",
  "two/z.yaml",
]

extension CacheFixture {
  /// Does something to the library that its readers do: writes, breaks, renames, removes.
  fileprivate func edit(by numbers: inout SeededNumbers) throws -> String {
    let name = names[Int.random(in: 0..<names.count, using: &numbers)]
    let other = names[Int.random(in: 0..<names.count, using: &numbers)]
    let slug = ["a", "b", "c"][Int.random(in: 0..<3, using: &numbers)]
    let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(name)")
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0...3:
      let title = "规划\(Int.random(in: 10..<100, using: &numbers))"
      try write(name, Self.plan(slug, title: title))
    case 4:
      try write(
        name,
        Self.plan(
          slug, rest: Self.reference(to: ["a", "b", "cc"].randomElement(using: &numbers) ?? "a")))
    case 5:
      try write(name, Self.plan(slug) + "unknown: 1\n")
    case 6:
      try write(name, "{")
    case 7 where isThere:
      try remove(name)
    case 8 where isThere && name != other:
      try? remove(other)
      try rename(name, other)
    case 9 where isThere:
      try touch(name, Date(timeIntervalSince1970: Double.random(in: 1e6...1e9, using: &numbers)))
    case 10:
      let places = Self.places(["洛阳市", "神都"].randomElement(using: &numbers) ?? "洛阳市")
      try write("one/places.yaml", places + (Bool.random(using: &numbers) ? "" : "x: 1\n"))
    case 11 where isThere:
      try write(other, try read(name))
    default:
      return "nothing"
    }
    return "\(name) \(other) \(slug)"
  }
}

/// The same edits are seen by a store that stays open, by new ones, and by reading everything.
@Test(arguments: 0..<8)
func `after any edits the cache knows what the files say`(seed: UInt64) throws {
  var numbers = SeededNumbers(seed: seed)
  let fixture = try CacheFixture()
  let open = fixture.store(racyAge: FileStamp.racyAge)
  for step in 0..<12 {
    var edits: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      edits.append(try fixture.edit(by: &numbers))
    }
    let comment: Comment = "seed \(seed), step \(step): \(edits)"
    expectSame(fixture.store(racyAge: FileStamp.racyAge).refreshed, fixture, comment)
    if Bool.random(using: &numbers) { expectSame(open.refreshed, fixture, comment) }
  }
}

@Test func `many small changes do not leave many segments`() throws {
  let fixture = try CacheFixture()
  let count = SegmentSizes.mostSmall * 2
  for number in 0..<count {
    try fixture.write("two/\(100 + number).yaml", CacheFixture.plan("p\(number)"))
    fixture.store(racyAge: FileStamp.racyAge).refresh()
    #expect(try fixture.segments().count <= SegmentSizes.mostSmall + 1)
  }
  let store = fixture.store(racyAge: FileStamp.racyAge)
  store.open()
  #expect(store.catalog.summaries.count == count)
  expectSame(store, fixture)
}
