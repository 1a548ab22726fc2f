import TestSupport
import Testing

@testable import PlanCore

/// Places with few names, so that many have the same.
private func places(seed: UInt64) -> [Place] {
  var numbers = SeededNumbers(seed: seed)
  let names = ["甲", "乙", "丙", "410000", "é", "e\u{301}"]
  let ids = (0..<40).compactMap { Identifier<Place>("p\($0)") }
  return ids.map { id in
    func any() -> String { names.randomElement(using: &numbers) ?? "甲" }
    func one() -> Identifier<Place>? {
      Bool.random(using: &numbers) ? ids.randomElement(using: &numbers) : nil
    }
    return Place(
      id: id, code: Bool.random(using: &numbers) ? any() : nil, name: any(), level: .area,
      parent: one(), aliases: [any(), any()], successor: one())
  }
}

@Test(arguments: 0..<20)
func `places are found by their names as if each were looked at`(seed: UInt64) {
  let places = places(seed: seed)
  let index = PlaceIndex(places)
  for name in ["甲", "乙", "丙", "丁", "410000", "é", ""] {
    #expect(index.places(fully: name) == places.filter { $0.name == name || $0.code == name })
    #expect(index.places(otherwise: name) == places.filter { $0.aliases.contains(name) })
  }
  for place in places {
    #expect(index.places(below: place.id) == places.filter { $0.parent == place.id })
    #expect(index.places(before: place.id) == places.filter { $0.successor == place.id })
  }
  #expect(index.places(below: "nowhere").isEmpty)
}
