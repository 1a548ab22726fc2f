import Foundation
import Testing

/// The lines of a file that are code.
private func code(of file: URL) throws -> [Substring] {
  try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
}

@Test func `components of the browser do not see its whole state`() throws {
  // Only the root itself, the loop around it and the browser by lines, which is a driver.
  let folders = ["Sources/PlanBrowser/App/", "Sources/PlanBrowser/Plain/"]
  let files = swiftFiles(in: "Sources/PlanBrowser")
  #expect(files.count > 100)
  for file in files where !folders.contains(where: shortPath(file).hasPrefix) {
    let lines = try code(of: file).filter { $0.contains("BrowserState") }
    #expect(lines.isEmpty, "\(shortPath(file)): \(lines.joined(separator: "\n"))")
  }
}

@Test func `the root of the browser is only extended where it routes`() throws {
  let extending = try swiftFiles(in: "Sources").filter { file in
    try code(of: file).contains { $0.hasPrefix("extension BrowserState") }
  }.map { $0.deletingPathExtension().lastPathComponent }
  let parts = [
    "Columns", "Input", "Jumps", "Library", "Prompts", "Screen", "Subject", "Views",
  ]
  #expect(extending == parts.map { "BrowserState+\($0)" })
}
