import Foundation

/// An object of JSON as its Swift type declares it.
struct Shape {
  /// The type's name without `Shape`.
  let name: String
  /// Its documentation, a paragraph each.
  let summary: [String]
  fileprivate(set) var keys: [Key] = []

  /// One property, which is a key of the object.
  struct Key {
    let name: String
    let type: String
    let meaning: String
    /// Whether the keys of its value are those of the object itself.
    fileprivate(set) var isFlat = false

    /// Whether it may be left out.
    var isOptional: Bool { type.hasSuffix("?") }

    /// The type of what it holds, or of the elements of its list.
    var element: String { type.filter { !"[]?".contains($0) } }
  }
}

/// The shapes of JSON, read from the sources that declare them.
///
/// What a reader of docs/json.md has to know stands where it is changed: names and types of the
/// properties, and their documentation. The reader relies on the layout that `swift format` gives.
struct ShapeSource {
  private(set) var shapes: [String: Shape] = [:]
  /// The types that stand for strings, with their documentation, as declared.
  private(set) var strings: [(name: String, meaning: String)] = []

  /// Reads every Swift file below some folders.
  init(folders: [String]) throws {
    for folder in folders {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      for file in files where file.hasSuffix(".swift") {
        read(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8))
      }
    }
  }

  init(text: String) { read(text) }

  private mutating func read(_ text: String) {
    var documentation: [String] = []
    // The types that a line is inside of, with how far they are indented.
    var open: [(indent: Int, shape: Shape?)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      let code = line.dropFirst(indent)
      if code.hasPrefix("///") {
        documentation.append(code.dropFirst(3).trimmingCharacters(in: .whitespaces))
        continue
      }
      defer { documentation = [] }
      let paragraphs = documentation.split(separator: "").map { $0.joined(separator: " ") }
      if let type = code.firstMatch(of: /^(?:package )?(struct|enum) (\w+).*\{$/) {
        let isShape = type.1 == "struct" && code.contains(": Encodable")
        let name = String(type.2).replacing("Shape", with: "")
        open.append((indent, isShape ? Shape(name: name, summary: paragraphs) : nil))
      } else if code == "}", let last = open.last, last.indent == indent {
        if let shape = open.removeLast().shape { shapes[shape.name] = shape }
      } else if let alias = code.firstMatch(of: /^typealias (\w+) = String$/) {
        strings.append((String(alias.1), paragraphs.joined(separator: " ")))
      } else if var shape = open.last?.shape {
        if indent == (open.last?.indent ?? 0) + 2, let key = Self.key(code, paragraphs) {
          shape.keys.append(key)
        }
        if let flat = code.firstMatch(of: /^try (\w+)\.encode\(to: encoder\)$/),
          let index = shape.keys.firstIndex(where: { $0.name == flat.1 })
        {
          shape.keys[index].isFlat = true
        }
        open[open.count - 1].shape = shape
      }
    }
  }

  private static func key(_ code: Substring, _ paragraphs: [String]) -> Shape.Key? {
    guard let match = code.firstMatch(of: /^(?:let|var) (\w+): ([\w\[\]]+\??)(?: = .*)?$/) else {
      return nil
    }
    return Shape.Key(
      name: String(match.1), type: String(match.2), meaning: paragraphs.joined(separator: " "))
  }
}
