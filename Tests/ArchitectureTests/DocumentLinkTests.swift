import Foundation
import TestSupport
import Testing

/// The pages of the project.
private func pages() -> [URL] {
  ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(Checkout.root.appendingPathComponent)
    + ["docs", "Benchmarks"].flatMap { folder in
      files(in: folder) { $0.pathExtension == "md" }
    }
}

/// The text of a page without its examples, in which brackets are no links.
private func prose(of page: URL) throws -> String {
  try String(contentsOf: page, encoding: .utf8)
    .replacing(/(?ms)^```.*?^```$/, with: "").replacing(/`[^`\n]*`/, with: "`")
}

/// The names that headings of a page have in links.
private func anchors(of page: URL) throws -> Set<String> {
  let text = try String(contentsOf: page, encoding: .utf8)
    .replacing(/(?ms)^```.*?^```$/, with: "")
  return Set(
    text.matches(of: /(?m)^#+ +(.+)$/).map { heading in
      String(
        heading.1.lowercased().compactMap { character -> Character? in
          if character == " " { return "-" }
          return character.isLetter || character.isNumber || "-_".contains(character)
            ? character : nil
        })
    })
}

@Test func `every link of a page leads somewhere`() throws {
  var checked = 0
  for page in pages() {
    for match in try prose(of: page).matches(of: /\]\(([^)\s]+)\)/) {
      let link = String(match.1)
      if link.contains(/^[a-z]+:/) { continue }
      checked += 1
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target =
        parts[0].isEmpty
        ? page : page.deletingLastPathComponent().appendingPathComponent(String(parts[0]))
      #expect(
        FileManager.default.fileExists(atPath: target.path),
        "\(shortPath(page)) links to \(link), which is not there")
      guard parts.count == 2, target.pathExtension == "md" else { continue }
      let anchors = try anchors(of: target)
      #expect(
        anchors.contains(String(parts[1])),
        "\(shortPath(page)) links to \(link), which has no such heading")
    }
  }
  #expect(checked > 40)
}

@Test func `every page that code and pages name is there`() throws {
  let naming = ["Sources", "Tests"].flatMap(swiftFiles) + pages()
  var checked = 0
  for file in naming where !file.path.hasSuffix("+Generated.swift") {
    for part in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "docs/")
      .dropFirst()
    {
      let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      guard !name.isEmpty, part.dropFirst(name.count).hasPrefix(".md") else { continue }
      checked += 1
      #expect(
        FileManager.default.fileExists(atPath: Checkout.path("docs/\(name).md")),
        "\(shortPath(file)) names docs/\(name).md, which is not there")
    }
  }
  #expect(checked > 20)
}
