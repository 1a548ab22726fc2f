/// The YAML block that opens a Markdown file.
///
/// The list of sources comes last: where front matter is unknown, the closing
/// rule would make a heading of a plain line before it.
struct FrontMatter {
  /// Keys and values in their order.
  var values: [(key: String, value: String)]
  /// The titles of the sources.
  var sources: [String]

  /// The block with both its rules, without a line feed at the end.
  var text: String {
    let lines = values.map { "\($0.key): \(Self.quoted($0.value))" }
    let list =
      sources.isEmpty ? ["source: []"] : ["source:"] + sources.map { "  - " + Self.quoted($0) }
    return (["---"] + lines + list + ["---"]).joined(separator: "\n")
  }

  /// A double-quoted scalar that every YAML reader takes for the same text.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.singleLine.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        result.append("\\")
        result.append(scalar)
      case 0xFEFF, 0xFFFE, 0xFFFF:
        // YAML calls these unprintable and demands an escape.
        result.append(
          contentsOf: "\\u\(String(scalar.value, radix: 16, uppercase: true))".unicodeScalars)
      default:
        result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }
}
