import PlanCore

/// The rows of a list with their names folded and read once, for a filter that is being typed.
package final class ListedNames: Sendable {
  /// The rows as they were given.
  package let rows: [ListedRow]
  let entries: [SearchEntry]
  private let allReadings: LibraryReadings

  /// Prepares rows.
  ///
  /// Cost: linear in their names; the readings are made when a word of letters asks for them.
  package init(_ rows: [ListedRow]) {
    self.rows = rows
    entries = rows.map { row in
      SearchEntry(
        EntryText(
          plan: "no-plan", kind: .plan, id: "", title: row.names.first ?? "",
          aliases: Array(row.names.dropFirst()), text: "", path: [], facets: SearchFacets()))
    }
    allReadings = LibraryReadings(of: entries)
  }

  var readings: [EntryReadings] { allReadings.all }
}

/// The indices of names in the order of a Chinese index: numbers by their value, 第十期 too, then Latin, then
/// Chinese characters by their pinyin; the given order between equals.
///
/// Names with the same first characters are together: 洛宁, 洛阳, 洛阳东, then 罗山.
package func nameOrder(of names: [String]) -> [Int] {
  let keys = names.map { NameKey($0) }
  return keys.indices.sorted { left, right in
    if keys[left] < keys[right] { return true }
    return keys[right] < keys[left] ? false : left < right
  }
}

/// A name as an index sorts it.
struct NameKey: Comparable {
  /// One step of the comparison; the first that differs decides.
  private enum Step: Comparable {
    case mark(UInt32)
    case number(UInt64)
    case letter(UInt32)
    case syllable(String, UInt32)
  }

  private let steps: [Step]

  init(_ name: String) {
    let scalars = Folding.scalars(of: name)
    var steps: [Step] = []
    var ordinals = OrdinalNumerals.found(in: scalars)[...]
    for (place, (scalar, reading)) in zip(scalars, PinyinTable.readings(of: scalars)).enumerated() {
      if let ordinal = ordinals.first, ordinal.range.contains(place) {
        if place == ordinal.range.lowerBound { steps.append(.number(ordinal.value)) }
        if place == ordinal.range.upperBound - 1 { ordinals.removeFirst() }
      } else if reading != 0 {
        let syllable = String(decoding: PinyinTable.syllables[Int(reading)], as: UTF8.self)
        steps.append(.syllable(syllable, scalar))
      } else if (0x30...0x39).contains(scalar) {
        let digit = UInt64(scalar - 0x30)
        // More digits than a number holds compare as that many nines.
        if case .number(let number) = steps.last {
          let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
          let (sum, isStillTooLarge) = tens.addingReportingOverflow(digit)
          steps[steps.count - 1] = .number(isTooLarge || isStillTooLarge ? .max : sum)
        } else {
          steps.append(.number(digit))
        }
      } else if Unicode.Scalar(scalar)?.properties.isAlphabetic == true {
        steps.append(.letter(scalar))
      } else {
        steps.append(.mark(scalar))
      }
    }
    self.steps = steps
  }

  static func < (left: Self, right: Self) -> Bool {
    left.steps.lexicographicallyPrecedes(right.steps)
  }
}
