import Foundation

/// docs/json.md: a table for each shape, by the commands that print them.
struct JSONPage {
  private let source: ShapeSource

  init(_ source: ShapeSource) {
    self.source = source
  }

  /// The page of the package in a folder.
  static func markdown(of package: String = ".") throws -> String {
    let folders = ["JSON", "Views", "JSONLines", "GeoJSON", "OC4IDS"].map {
      "\(package)/Sources/PlanExport/\($0)"
    }
    return try JSONPage(ShapeSource(folders: folders)).markdown()
  }

  /// What each command prints; of what a shape holds the tables follow it.
  private static let commands: [(heading: String, prose: String, shapes: [String])] = [
    (
      "list", "An array with one PlanEntry for each plan, in the order of the library.",
      ["PlanEntry"]
    ),
    ("show", "One Plan.", ["Plan"]),
    ("search", "One SearchResult.", ["SearchResult"]),
    ("projects", "One ProjectTable.", ["ProjectTable"]),
    (
      "track",
      "One Track; without a name one Ranking. "
        + "[Links](format.md#links-between-plans) make an entity of items.",
      ["Track", "Ranking"]
    ),
    ("place", "One PlaceView; without a name one PlaceMatrix.", ["PlaceView", "PlaceMatrix"]),
    ("map", "One LineTable, narrowed by the same filters as the map.", ["LineTable"]),
    ("timeline", "One Timeline.", ["Timeline"]),
    ("indicators", "One IndicatorTable.", ["IndicatorTable"]),
    (
      "sources",
      "An object with `rows` and, with `--group-by`, `groups`, a list of RowGroup. "
        + "The columns of a row are its keys: `title`, `publisher`, `date`, `statements` "
        + "(a number), `plan` (a slug), `url` and `id`; empty ones are left out.",
      ["RowGroup"]
    ),
    (
      "compare",
      "Different plans give one PlanComparison, two versions of a plan one VersionComparison.",
      ["PlanComparison", "VersionComparison"]
    ),
    ("link --suggest", "One Suggestions.", ["Suggestions"]),
    (
      "export --format jsonl", "One Record a line.",
      ["Record", "PlanRecord", "Entity", "PlaceRecord"]
    ),
    (
      "export --format geojson", "The `properties` of each feature are one Properties.",
      ["Properties"]
    ),
    (
      "export --format oc4ids",
      "One OC4IDSPackage of the [standard](output.md#oc4ids), by its names.", ["OC4IDSPackage"]
    ),
  ]

  func markdown() throws -> String {
    var page = """
      # The keys of the JSON

      Generated from the shapes in `Sources/PlanExport`. [output.md](output.md#json) says what holds for all of them, and has an example.
      A key marked `?` is left out when the source does not say. Values are named by what they hold:

      | value | |
      | --- | --- |

      """
    for string in source.strings where !string.meaning.isEmpty {
      page += "| \(Self.words(string.name)) | \(string.meaning) |\n"
    }
    page += "\nOther values that are not a table of this page are [codes](glossary.md).\n"
    var printed: Set<String> = []
    for command in Self.commands {
      page += "\n## \(command.heading)\n\n\(linked(command.prose, to: command.shapes))\n"
      for name in command.shapes { try add(name, to: &page, &printed) }
    }
    return page
  }

  /// The table of a shape with those of what it holds.
  func table(of name: String) throws -> String {
    var (page, printed) = ("", Set<String>())
    try add(name, to: &page, &printed)
    return page
  }

  /// Adds the table of a shape, then those of what it holds, each once.
  private func add(_ name: String, to page: inout String, _ printed: inout Set<String>) throws {
    guard printed.insert(name).inserted else { return }
    guard let shape = source.shapes[name] else {
      throw GenerateError.malformedLine(path: "Sources/PlanExport", line: "no shape \(name)")
    }
    let keys = try self.keys(of: shape)
    page += "\n### \(name)\n\n\(shape.summary.joined(separator: "\n\n"))\n\n"
    page += "| key | value | |\n| --- | --- | --- |\n"
    for key in keys {
      let cells = ["`\(key.name)\(key.isOptional ? "?" : "")`", try value(of: key), key.meaning]
      page += "| \(cells.joined(separator: " | ")) |\n".replacing("|  |", with: "| |")
    }
    for key in keys where key.element.hasSuffix("Shape") {
      try add(Self.name(key.element), to: &page, &printed)
    }
  }

  /// The keys of an object, with those of the parts that stand in it.
  private func keys(of shape: Shape) throws -> [Shape.Key] {
    try shape.keys.flatMap { key -> [Shape.Key] in
      guard key.isFlat else { return [key] }
      guard let part = source.shapes[Self.name(key.element)] else {
        throw GenerateError.malformedLine(path: shape.name, line: key.name)
      }
      return try keys(of: part)
    }
  }

  /// What a key holds, in words.
  private func value(of key: Shape.Key) throws -> String {
    let isList = key.type.hasPrefix("[")
    switch key.element {
    case "Int", "Double":
      return key.type.hasPrefix("[[") ? "lists of numbers" : isList ? "numbers" : "number"
    case "Bool": return "true or false"
    case "Data": return "object"
    case "GeoJSONGeometry": return "geometry of GeoJSON"
    case let type where type.hasSuffix("Shape"):
      let name = Self.name(type)
      return "\(isList ? "list of " : "")[\(name)](#\(name.lowercased()))"
    case let type where source.strings.contains { $0.name == type }:
      return Self.words(type) + (isList ? "s" : "")
    default:
      // A plain String would not say what it holds: ValueNames.swift has names for them.
      throw GenerateError.malformedLine(
        path: "Sources/PlanExport", line: "\(key.name): \(key.type)")
    }
  }

  private func linked(_ prose: String, to shapes: [String]) -> String {
    shapes.reduce(prose) { text, name in
      text.replacing("\(name)", with: "[\(name)](#\(name.lowercased()))", maxReplacements: 1)
    }
  }

  private static func name(_ type: String) -> String { type.replacing("Shape", with: "") }

  /// The name of a type that stands for a string: `ProjectKindCode` is "project kind".
  private static func words(_ type: String) -> String {
    let words = type.reduce(into: "") { text, character in
      if character.isUppercase, !text.isEmpty { text += " " }
      text += character.lowercased()
    }
    for ending in [" code", " text"] where words.hasSuffix(ending) {
      return String(words.dropLast(ending.count))
    }
    return words == "keyword" ? "word" : words
  }
}
