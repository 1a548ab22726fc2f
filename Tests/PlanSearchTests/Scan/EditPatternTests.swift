import PlanTestSupport
import Testing

@testable import PlanSearch

@Test(arguments: 1...20)
func `the distance in bits is the distance`(seed: UInt64) throws {
  var numbers = SeededNumbers(seed: seed)
  func text(_ longest: Int) -> [UInt32] {
    (0..<Int.random(in: 0...longest, using: &numbers)).map { _ in
      [0x61, 0x62, 0x63, 0x6D1B, 0x9633].randomElement(using: &numbers) ?? 0
    }
  }
  for _ in 0..<200 {
    let letters = text(seed % 5 == 0 ? 64 : 6) + [0x61]
    let other = text(9)
    guard let pattern = EditPattern(letters) else {
      #expect(letters.count > 64)
      continue
    }
    #expect(pattern.distance(to: other) == editDistance(letters, other))
    var run = pattern.start()
    var nearest = letters.count
    for letter in other {
      pattern.take(letter, &run)
      nearest = min(nearest, run.distance)
    }
    let everywhere = Array(repeating: true, count: other.count + 1)
    #expect(nearest == editDistance(of: letters, toPartOf: other, isBound: everywhere))
  }
}
