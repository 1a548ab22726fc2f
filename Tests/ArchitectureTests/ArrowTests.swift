import Foundation
import TestSupport
import Testing

/// The rooms and what each may import, from the table in docs/internals.md.
private func arrows() throws -> [String: Set<String>] {
  let page = try Checkout.text("docs/internals.md")
  var arrows: [String: Set<String>] = [:]
  for line in page.split(separator: "\n") where line.hasPrefix("| `") {
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    let names = cells[1].split(separator: "`").map(String.init)
    arrows[cells[0].trimmingCharacters(in: ["`"])] = Set(
      names.filter { $0.first?.isLetter == true && cells[1].contains("`\($0)`") })
  }
  return arrows
}

/// The modules that a Swift file imports.
private func imports(of file: URL) throws -> [String] {
  try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ")
    guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
      words[..<index].allSatisfy({ $0.hasPrefix("@") || levels.contains(String($0)) })
    else { return nil }
    return words[words.endIndex - 1].split(separator: ".").first.map(String.init)
  }
}

private let levels: Set<String> = ["public", "package", "internal", "private", "fileprivate"]

@Test func `every import follows an arrow of the architecture page`() throws {
  let arrows = try arrows()
  #expect(arrows["PlanBrowser"] == ["PlanCore", "PlanText", "PlanViews"])
  var checked = 0
  for (room, allowed) in arrows {
    for file in swiftFiles(in: "Sources/\(room)") {
      for module in try imports(of: file) {
        checked += 1
        #expect(
          allowed.contains(module),
          "\(room)/\(file.lastPathComponent) imports \(module), which the page does not allow")
      }
    }
  }
  #expect(checked > 100)
}

@Test func `every arrow of the architecture page is used`() throws {
  for (room, allowed) in try arrows() {
    let files = swiftFiles(in: "Sources/\(room)")
    let unused = try allowed.subtracting(files.flatMap(imports))
    #expect(unused.isEmpty, "the page lets \(room) import \(unused.sorted()), which no file does")
  }
}

@Test func `every room is on the architecture page`() throws {
  let folders = try FileManager.default.contentsOfDirectory(
    atPath: Checkout.path("Sources"))
  #expect(try Set(arrows().keys) == Set(folders.filter { !$0.hasPrefix(".") }))
}

@Test func `only the browser's terminal imports curses`() throws {
  let users = try arrows().filter { $0.value.contains("CNcursesw") }.keys
  #expect(Array(users) == ["PlanTerminal"])
}

@Test func `toml is read in one room`() throws {
  let users = try arrows().filter { $0.value.contains("CTomlplusplus") }.keys
  #expect(Array(users) == ["PlanConfig"])
}

@Test func `yaml is read in one room`() throws {
  let users = try arrows().filter { $0.value.contains("CYaml") }.keys
  #expect(Array(users) == ["PlanLibrary"])
}

@Test func `the package declares no dependency that the page does not show`() throws {
  let manifest = try Checkout.text("Package.swift")
  let arrows = try arrows()
  #expect(manifest.contains("name: \"ArgumentParser\""))
  #expect(arrows.values.contains { $0.contains("ArgumentParser") })
  #expect(manifest.components(separatedBy: ".package(url:").count - 1 == 1)
}

@Test func `no task is started, since libdispatch would then wake up every second`() throws {
  for file in swiftFiles(in: "Sources") {
    let text = try String(contentsOf: file, encoding: .utf8)
    let isFound = text.firstMatch(of: /\bTask(\.detached)?\s*[({]/) != nil
    #expect(!isFound, "\(file.lastPathComponent) begins a task; SystemThread does without")
  }
}
