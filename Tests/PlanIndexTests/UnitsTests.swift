import TestSupport
import Testing

@testable import PlanIndex

@Test(arguments: 1...20)
func `units contain what a plain look finds in them`(seed: UInt64) {
  var numbers = SeededNumbers(seed: seed)
  func units(_ counts: ClosedRange<Int>) -> [UInt16] {
    (0..<Int.random(in: counts, using: &numbers)).map { _ in
      [0x61, 0x62, 0x6D1B, 0].randomElement(using: &numbers) ?? 0
    }
  }
  var found = 0
  for _ in 0..<500 {
    let (text, word) = (units(0...40), units(1...6))
    let isThere =
      word.count <= text.count
      && (0...text.count - word.count).contains { text[$0...].starts(with: word) }
    // An odd place in memory, as in a segment that was mapped.
    let bytes = [UInt8(0)] + text.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    bytes.withUnsafeBytes { bytes in
      let units = Units(bytes: UnsafeRawBufferPointer(rebasing: bytes.dropFirst()))
      #expect(units.contains(word) == isThere)
    }
    if isThere { found += 1 }
  }
  #expect(found > 50)
}
