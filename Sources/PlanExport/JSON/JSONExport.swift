import FoundationEssentials
import PlanCore
import PlanViews

/// Writes lists of plans, whole plans and search results as JSON, in the shapes of docs/json.md.
///
/// The same values always give the same bytes: sorted keys, two spaces a
/// level, one line feed at the end. What the sources do not say is left out;
/// lists are always there.
package enum JSONExport {
  /// An array with one object for each plan.
  package static func plans(_ plans: [Plan], gazetteer: Gazetteer) throws -> String {
    try text(plans.map { PlanEntryShape($0, gazetteer) })
  }

  /// Everything that one plan holds, and how its projects stand.
  package static func plan(
    _ plan: Plan, standings: PlanStandings, gazetteer: Gazetteer
  ) throws -> String {
    try text(PlanShape(plan, standings, gazetteer))
  }

  /// The hits of a search.
  package static func search(
    _ result: SearchResult, things: LinkedThings = .none
  ) throws -> String {
    try text(SearchResultShape(result, things: things))
  }

  /// A value in the one form that all answers have.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(value)
    return String(decoding: data, as: UTF8.self).escapingControls + "\n"
  }
}

extension JSONExport {
  /// A value on one line, with the line feed that ends it.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self).escapingControls + "\n"
  }
}

extension String {
  /// JSON that says the same and drives no terminal.
  ///
  /// Controls and direction marks, which can only stand inside of its strings,
  /// are written as escapes.
  fileprivate var escapingControls: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.needsEscape {
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// What the encoder leaves as it is and a terminal or a reader does not.
  fileprivate var needsEscape: Bool {
    switch value {
    // The encoder has escaped those that stand in strings; the line feeds left are its own.
    case 0x00...0x1F: false
    // JavaScript before 2019 takes the separators for line ends, and Foundation
    // drops a byte order mark that opens a string.
    case 0x2028, 0x2029, 0xFEFF: true
    default: isDangerous
    }
  }
}
