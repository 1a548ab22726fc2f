import PlanCore

/// A name as an index sorts it: numbers by their value, 第十期 too, then Latin, then Chinese
/// characters by their pinyin; names with the same first characters are together.
///
/// Each step of the comparison is some bytes, so that most comparisons of a hundred thousand names
/// end with the first two words.
package struct NameKey: Comparable, Sendable {
  /// The first bytes, the first one highest, filled up with zeros.
  private let head: (UInt64, UInt64)
  private let rest: [UInt8]

  /// What a step begins with; marks go before numbers, and so on.
  private enum Step {
    static let mark: UInt8 = 1
    static let number: UInt8 = 2
    static let letter: UInt8 = 3
    static let syllable: UInt8 = 4
  }

  package init(_ name: String) {
    let scalars = Folding.scalars(of: name)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 6)
    var ordinals = OrdinalNumerals.found(in: scalars)[...]
    // Digits before this one are one number with it.
    var number: UInt64?
    func end(_ bytes: inout [UInt8]) {
      guard let known = number else { return }
      bytes.append(Step.number)
      bytes.append(known, bytes: 8)
      number = nil
    }
    for (place, (scalar, reading)) in zip(scalars, PinyinTable.readings(of: scalars)).enumerated() {
      if let ordinal = ordinals.first, ordinal.range.contains(place) {
        if place == ordinal.range.lowerBound {
          end(&bytes)
          number = ordinal.value
        }
        if place == ordinal.range.upperBound - 1 { ordinals.removeFirst() }
        continue
      }
      if (0x30...0x39).contains(scalar), reading == 0 {
        // More digits than a number holds compare as that many nines.
        let (tens, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
        let (sum, isStillTooLarge) = tens.addingReportingOverflow(UInt64(scalar - 0x30))
        number = isTooLarge || isStillTooLarge ? .max : sum
        continue
      }
      end(&bytes)
      if reading != 0 {
        bytes.append(Step.syllable)
        bytes.append(UInt64(Self.ranks[Int(reading)]), bytes: 2)
      } else {
        let isLetter = Unicode.Scalar(scalar)?.properties.isAlphabetic == true
        bytes.append(isLetter ? Step.letter : Step.mark)
      }
      bytes.append(UInt64(scalar), bytes: 3)
    }
    end(&bytes)
    var head: (UInt64, UInt64) = (0, 0)
    for place in 0..<8 {
      head.0 = head.0 << 8 | UInt64(place < bytes.count ? bytes[place] : 0)
      head.1 = head.1 << 8 | UInt64(place + 8 < bytes.count ? bytes[place + 8] : 0)
    }
    self.head = head
    rest = bytes.count > 16 ? Array(bytes[16...]) : []
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.head == right.head && left.rest == right.rest
  }

  package static func < (left: Self, right: Self) -> Bool {
    if left.head != right.head { return left.head < right.head }
    return left.rest.lexicographicallyPrecedes(right.rest)
  }

  /// For each syllable its place in the alphabet.
  private static let ranks: [UInt16] = {
    let sorted = PinyinTable.syllables.indices.sorted {
      PinyinTable.syllables[$0].lexicographicallyPrecedes(PinyinTable.syllables[$1])
    }
    var ranks = Array(repeating: UInt16(0), count: sorted.count)
    for (rank, syllable) in sorted.enumerated() { ranks[syllable] = UInt16(rank) }
    return ranks
  }()
}

/// The indices of names in the order of an index; the given order between equals.
package func nameOrder(of names: [String]) -> [Int] {
  let keys = names.map { NameKey($0) }
  return keys.indices.sorted { left, right in
    keys[left] == keys[right] ? left < right : keys[left] < keys[right]
  }
}

extension [UInt8] {
  /// Appends the last bytes of a number, the highest first.
  fileprivate mutating func append(_ number: UInt64, bytes count: Int) {
    for place in (0..<count).reversed() { append(UInt8(truncatingIfNeeded: number >> (place * 8))) }
  }
}
