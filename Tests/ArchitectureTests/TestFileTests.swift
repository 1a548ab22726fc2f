import Foundation
import Testing

/// A function of the tests: its name, its lines, and whether it is a test itself.
private struct Function {
  let file: String
  let name: String
  let isTest: Bool
  let body: String

  /// The functions of a file, those in types and in other functions too.
  ///
  /// The layout is swift-format's, which `make lint` checks: a body ends at the first line that has
  /// a closing brace below the first letter of its beginning.
  static func all(in file: URL) throws -> [Function] {
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var functions: [Function] = []
    var isTest = false
    for (index, line) in lines.enumerated() {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("@Test") { isTest = true }
      guard !words.hasPrefix("//"), let name = name(of: words) else { continue }
      var body = String(line)
      if !line.hasSuffix("}") {
        let end = line[..<words.startIndex] + "}"
        body += "\n" + lines[(index + 1)...].prefix { $0 != end }.joined(separator: "\n")
      }
      functions.append(Function(file: shortPath(file), name: name, isTest: isTest, body: body))
      isTest = false
    }
    return functions
  }

  /// The name of the function that begins in a line.
  private static func name(of line: Substring) -> String? {
    let parts = (" " + line).components(separatedBy: " func ")
    guard parts.count > 1, let first = parts[1].first else { return nil }
    if first == "`" { return parts[1].dropFirst().split(separator: "`").first.map(String.init) }
    return String(parts[1].prefix { $0.isLetter || $0.isNumber })
  }

  /// Whether the function itself says what has to be so, or calls one that is named for that.
  var expects: Bool {
    body.contains("#expect") || body.contains("#require") || body.contains("Issue.record")
      || [" expect", ".expect"].contains(where: body.contains)
  }
}

@Test func `every test expects something`() throws {
  let functions = try swiftFiles(in: "Tests").flatMap(Function.all)
  let tests = functions.filter(\.isTest)
  #expect(tests.count > 900)
  for test in tests {
    #expect(test.expects, "\(test.file): \(test.name) cannot fail")
  }
}

@Test func `what is called expect expects something`() throws {
  let functions = try swiftFiles(in: "Tests").flatMap(Function.all)
  let helpers = functions.filter { $0.name.hasPrefix("expect") }
  #expect(helpers.count > 4)
  for helper in helpers {
    let body = helper.body.replacingOccurrences(of: "func \(helper.name)", with: "")
    let inner = Function(file: helper.file, name: helper.name, isTest: false, body: body)
    #expect(inner.expects, "\(helper.file): \(helper.name) expects nothing")
  }
}

@Test func `a test is named by a sentence and not by a second description`() throws {
  for file in swiftFiles(in: "Tests") {
    let text = try String(contentsOf: file, encoding: .utf8)
    let isTwice = ["@Test(\"", "@Test(\n  \"", "@Suite(\""].contains(where: text.contains)
    #expect(!isTwice || file.path == #filePath, "\(shortPath(file)) describes a test twice")
  }
}

@Test func `tests lie in the folders of what they test`() throws {
  // Not the folders of the disk: git leaves empty ones behind.
  let folders = Set(swiftFiles(in: "Tests").map { shortPath($0.deletingLastPathComponent()) })
  var checked = 0
  for folder in folders {
    let parts = folder.split(separator: "/").map(String.init)
    guard parts.count == 3, let room = parts.dropFirst().first, room.hasSuffix("Tests"),
      !["Golden", "Support"].contains(parts[2])
    else { continue }
    checked += 1
    let source = "Sources/\(room.dropLast("Tests".count))/\(parts[2])"
    #expect(!swiftFiles(in: source).isEmpty, "\(folder) has no \(source) beside it")
  }
  #expect(checked > 30)
}
