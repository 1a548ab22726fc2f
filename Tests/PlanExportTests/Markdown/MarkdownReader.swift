import Foundation
import Testing

/// What cmark-gfm makes of a Markdown file: the judge of everything that MarkdownExport writes.
struct MarkdownReader {
  /// The GFM extensions to read with.
  var extensions = ["table", "footnotes", "autolink", "strikethrough", "tasklist"]

  /// The tree of the file, its front matter left out as every reader of such files does.
  func tree(of markdown: String) throws -> MarkdownNode {
    let body = try #require(Self.withoutFrontMatter(markdown))
    return try MarkdownNode(xml: run(body, format: "xml"))
  }

  /// What the reader prints in another of its formats.
  func run(_ markdown: String, format: String) throws -> [UInt8] {
    guard let program = Self.program else { throw MissingProgram() }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("metroplan-\(UUID().uuidString).md")
    try Data(markdown.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = program
    process.arguments =
      ["--to", format] + extensions.flatMap { ["--extension", $0] } + [file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ReadingFailed(status: process.terminationStatus)
    }
    return bytes
  }

  /// The text after the closing rule of the front matter, or `nil` when there is none.
  static func withoutFrontMatter(_ markdown: String) -> String? {
    guard markdown.hasPrefix("---\n"), let end = markdown.range(of: "\n---\n") else { return nil }
    return String(markdown[end.upperBound...])
  }

  private static let program: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent("cmark-gfm") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// The program is not there; the tests fail rather than prove nothing.
  struct MissingProgram: Error, CustomStringConvertible {
    var description: String {
      "cmark-gfm is not on the PATH; on Debian: apt-get install cmark-gfm"
    }
  }

  struct ReadingFailed: Error {
    var status: Int32
  }
}

/// An element of the XML that cmark-gfm prints.
struct MarkdownNode {
  var name: String
  var attributes: [String: String] = [:]
  var children: [MarkdownNode] = []
  /// The characters of a text element.
  var literal = ""

  /// All text below the node, without note marks.
  var text: String { literal + children.map(\.text).joined() }

  /// The nodes below this one in document order.
  var descendants: [MarkdownNode] { children.flatMap { [$0] + $0.descendants } }

  func all(_ name: String) -> [MarkdownNode] { descendants.filter { $0.name == name } }

  /// The cells of the table that follows the heading, the header row first; none without it.
  func rows(under heading: String) -> [[String]] {
    let start = children.firstIndex { $0.name == "heading" && $0.text == heading }
    guard let start, start + 1 < children.count, children[start + 1].name == "table" else {
      return []
    }
    return children[start + 1].children.map { $0.children.map(\.text) }
  }

  init(name: String) { self.name = name }

  /// Reads the XML byte by byte.
  ///
  /// Footnotes are printed as `<<unknown>>`, which
  /// no XML reader takes, and become nodes named `footnote`.
  init(xml: [UInt8]) throws {
    var stack = [MarkdownNode(name: "")]
    var position = 0
    func take(until byte: UInt8) -> [UInt8] {
      let start = position
      while position < xml.count, xml[position] != byte { position += 1 }
      defer { position += 1 }
      return Array(xml[start..<position])
    }
    while position < xml.count {
      let characters = take(until: UInt8(ascii: "<"))
      if stack[stack.count - 1].name == "text" || stack[stack.count - 1].name == "code" {
        stack[stack.count - 1].literal += Self.decoded(characters)
      }
      guard position < xml.count else { break }
      var tag = take(until: UInt8(ascii: ">"))
      if tag.starts(with: "?".utf8) || tag.starts(with: "!".utf8) { continue }
      if tag == Array("<unknown".utf8) || tag == Array("/<unknown".utf8) {
        tag =
          (tag.first == UInt8(ascii: "/") ? Array("/footnote".utf8) : Array("footnote".utf8))
          + take(until: UInt8(ascii: ">"))
      }
      if tag.first == UInt8(ascii: "/") {
        let node = stack.removeLast()
        try #require(node.name == String(decoding: tag.dropFirst(), as: UTF8.self))
        stack[stack.count - 1].children.append(node)
        continue
      }
      let isClosed = tag.last == UInt8(ascii: "/")
      if isClosed { tag.removeLast() }
      let words = String(decoding: tag, as: UTF8.self)
      var node = MarkdownNode(name: String(words.prefix { $0 != " " }))
      for match in words.matches(of: #/([a-z:]+)="([^"]*)"/#) {
        node.attributes[String(match.1)] = Self.decoded(Array(match.2.utf8))
      }
      if isClosed { stack[stack.count - 1].children.append(node) } else { stack.append(node) }
    }
    self = try #require(stack.first?.children.first)
  }

  private static func decoded(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacingOccurrences(of: "&lt;", with: "<", options: .literal)
      .replacingOccurrences(of: "&gt;", with: ">", options: .literal)
      .replacingOccurrences(of: "&quot;", with: "\"", options: .literal)
      .replacingOccurrences(of: "&amp;", with: "&", options: .literal)
  }
}
