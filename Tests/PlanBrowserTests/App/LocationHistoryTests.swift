import PlanCore
import Testing

@testable import PlanBrowser

private func location(_ number: Int) throws -> Location {
  Location(path: [.plan(try #require(Identifier("plan-\(number)")))])
}

/// A history of so many jumps, each from a location of its own.
private func history(_ count: Int) throws -> LocationHistory {
  var history = LocationHistory()
  for number in 0..<count { history.leave(try location(number)) }
  return history
}

/// All steps in one direction from a location.
private func walk(
  _ history: inout LocationHistory, _ step: Int, from start: Location,
  where isThere: (Location) -> Bool = { _ in true }
) -> [Location] {
  var walked: [Location] = []
  while let next = history.step(step, from: walked.last ?? start, where: isThere) {
    walked.append(next)
  }
  return walked
}

@Test(arguments: [0, 1, 99, 100, 101, 250])
func `a full history keeps the places left last`(count: Int) throws {
  var history = try history(count)
  let kept = try (max(0, count - LocationHistory.limit)..<count).map(location)
  #expect(LocationHistory.limit == 100)
  #expect(history.back == kept)
  let here = try location(count)
  let back = walk(&history, -1, from: here)
  #expect(back == kept.reversed())
  // And all the way forward again, to where it began.
  let forward = walk(&history, 1, from: back.last ?? here)
  #expect(forward == (count == 0 ? [] : kept.dropFirst() + [here]))
}

@Test func `a jump from the middle drops what is ahead and nothing behind`() throws {
  var history = try history(5)
  _ = history.step(-1, from: try location(5)) { _ in true }
  _ = history.step(-1, from: try location(4)) { _ in true }
  history.leave(try location(3))
  #expect(history.forward == [])
  #expect(try history.back == (0...3).map(location))
  #expect(try history.last == location(3))
}

@Test func `one place left twice in a row is one step, and what is gone is passed over`() throws {
  var history = try history(3)
  history.leave(try location(2))
  #expect(try history.back == (0...2).map(location))
  let gone = try location(1)
  #expect(
    try walk(&history, -1, from: location(9)) { $0 != gone } == [location(2), location(0)])
}
