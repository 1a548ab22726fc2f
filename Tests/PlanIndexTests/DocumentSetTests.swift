import TestSupport
import Testing

@testable import PlanIndex

@Test(arguments: [0, 1, 63, 64, 65, 200])
func `a set of entries is the set of their numbers`(capacity: Int) {
  var random = SeededNumbers(seed: UInt64(capacity) + 1)
  var sets = [DocumentSet(count: capacity), DocumentSet(all: capacity)]
  var models = [Set<Int>(), Set(0..<capacity)]
  for _ in 0..<2000 {
    let first = Int.random(in: 0..<2, using: &random)
    let second = Int.random(in: 0..<2, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      sets[first].formUnion(sets[second])
      models[first].formUnion(models[second])
    case 1:
      sets[first].formIntersection(sets[second])
      models[first].formIntersection(models[second])
    case 2:
      let other = sets[second]
      sets[first].subtract(other)
      models[first].subtract(models[second])
    case 3:
      sets[first] = [DocumentSet(count: capacity), DocumentSet(all: capacity)][second]
      models[first] = second == 0 ? [] : Set(0..<capacity)
    case 4 where capacity > 0:
      let start = Int.random(in: 0..<capacity, using: &random)
      let end = Int.random(in: start...capacity, using: &random)
      sets[first].insert(start..<end)
      models[first].formUnion(start..<end)
    case 5 where capacity > 0:
      let entry = Int.random(in: 0..<capacity, using: &random)
      let isNew = sets[first].insert(entry)
      #expect(isNew == models[first].insert(entry).inserted)
    case 6 where capacity > 0:
      let entry = Int.random(in: 0..<capacity, using: &random)
      sets[first].remove(entry)
      models[first].remove(entry)
    default: break
    }
    let (set, model) = (sets[first], models[first])
    var entries: [Int] = []
    set.forEach {
      entries.append($0)
      return true
    }
    #expect(entries == model.sorted())
    #expect(set.count == model.count && set.isEmpty == model.isEmpty)
    #expect((0..<capacity).allSatisfy { set.contains($0) == model.contains($0) })
  }
}
