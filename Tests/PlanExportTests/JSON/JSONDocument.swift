import Foundation
import TestSupport
import Testing

/// docs/json.md as the list of keys that it promises, with the examples of docs/output.md.
struct JSONDocument {
  /// The keys of each shape; one that may be absent ends in `?`.
  private(set) var shapes: [String: Set<String>] = [:]
  /// The shape of the objects that a key of a shape holds, under `Shape.key`.
  private(set) var held: [String: String] = [:]
  /// The shapes below each heading.
  private(set) var sections: [String: Set<String>] = [:]
  /// The examples.
  let examples: [String]

  /// Reads the pages of this repository.
  static func read() throws -> JSONDocument {
    JSONDocument(
      try Checkout.text("docs/json.md"),
      examples: try Checkout.text("docs/output.md").components(separatedBy: "```json\n")
        .dropFirst().compactMap { $0.components(separatedBy: "\n```").first })
  }

  init(_ text: String, examples: [String]) {
    self.examples = examples
    var section = ""
    var shape: String?
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        section = String(line.dropFirst(3))
      } else if line.hasPrefix("### ") {
        shape = String(line.dropFirst(4))
        sections[section, default: []].insert(String(line.dropFirst(4)))
      } else if let shape, let row = line.firstMatch(of: /^\| `(\w+)(\??)` \| (?:.*?\[(\w+)\])?/) {
        shapes[shape, default: []].insert("\(row.1)\(row.2)")
        if let held = row.3 { self.held["\(shape).\(row.1)"] = String(held) }
      }
    }
  }

  /// The shapes that plans and searches print.
  var planShapes: Set<String> {
    ["list", "show", "search"].reduce(into: []) { $0.formUnion(sections[$1] ?? []) }
  }

  /// The shapes that the formats of an export have of their own.
  var exportShapes: Set<String> {
    sections.filter { $0.key.hasPrefix("export") }.reduce(into: []) { $0.formUnion($1.value) }
  }
}

/// The keys that objects of JSON really have, shape by shape.
struct ObservedShapes {
  private let document: JSONDocument
  private var counts: [String: Int] = [:]
  private var keys: [String: [String: Int]] = [:]

  init(_ document: JSONDocument) {
    self.document = document
  }

  /// The keys of each shape in the notation of docs/json.md.
  var shapes: [String: Set<String>] {
    keys.reduce(into: [:]) { result, entry in
      let (shape, seen) = entry
      result[shape] = Set(seen.map { $0.value == counts[shape] ? $0.key : $0.key + "?" })
    }
  }

  /// Expects no key that the page does not list, and each of those that may not be absent.
  ///
  /// - Parameter taken: Keys that a test has taken out of a shape.
  func expectListed(
    except taken: [String: Set<String>] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (shape, keys) in shapes {
      let listed = try #require(document.shapes[shape], "\(shape)", sourceLocation: sourceLocation)
      let required = listed.filter { !$0.hasSuffix("?") }.subtracting(taken[shape] ?? [])
      let known = Set(listed.map { $0.replacing("?", with: "") })
      let found = Set(keys.map { $0.replacing("?", with: "") })
      #expect(found.isSubset(of: known), "\(shape)", sourceLocation: sourceLocation)
      #expect(required.isSubset(of: keys), "\(shape)", sourceLocation: sourceLocation)
    }
  }

  /// Expects that each key of some shapes was met.
  func expectAll(
    of shapes: Set<String>, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    func names(_ keys: Set<String>?) -> Set<String> {
      Set((keys ?? []).map { $0.replacing("?", with: "") })
    }
    let observed = self.shapes
    for shape in shapes {
      #expect(
        names(observed[shape]) == names(document.shapes[shape]), "\(shape)",
        sourceLocation: sourceLocation)
    }
  }

  /// Adds every object of `json`, the outermost one being a `shape`.
  mutating func add(_ json: String, as shape: String) throws {
    try add(value: JSONSerialization.jsonObject(with: Data(json.utf8)), as: shape)
  }

  mutating func add(value: Any, as shape: String?) throws {
    if let list = value as? [Any] {
      for element in list { try add(value: element, as: shape) }
    } else if let object = value as? [String: Any] {
      let shape = try #require(
        shape, "an object is held by a key of which docs/json.md says nothing")
      counts[shape, default: 0] += 1
      for (key, value) in object {
        keys[shape, default: [:]][key, default: 0] += 1
        #expect(!(value is NSNull))
        try add(value: value, as: document.held["\(shape).\(key)"])
      }
    }
  }
}
