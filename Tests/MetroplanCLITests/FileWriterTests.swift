import Foundation
import Testing

@testable import MetroplanCLI

/// A folder that is gone after the test.
private struct Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "metroplan-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }
}

@Test func `a file is written whole and nothing else is left`() throws {
  let folder = try Folder()
  defer { folder.remove() }
  let text = String(repeating: "洛阳都市圈\n", count: 50_000)
  let path = try FileWriter.write(text, to: "\(folder.path)/计划.md", replacing: false)
  #expect(path == "\(folder.path)/计划.md")
  #expect(try folder.text("计划.md") == text)
  #expect(folder.names == ["计划.md"])
}

@Test func `a file that exists is not replaced unasked`() throws {
  let folder = try Folder()
  defer { folder.remove() }
  let path = "\(folder.path)/a.md"
  _ = try FileWriter.write("old", to: path, replacing: false)
  #expect(throws: FileWriter.Failure.exists) {
    try FileWriter.write("new", to: path, replacing: false)
  }
  #expect(try folder.text("a.md") == "old")
  _ = try FileWriter.write("new", to: path, replacing: true)
  #expect(try folder.text("a.md") == "new")
  #expect(folder.names == ["a.md"])
}

@Test func `a link that leads nowhere is not written through`() throws {
  let folder = try Folder()
  defer { folder.remove() }
  try FileManager.default.createSymbolicLink(
    atPath: "\(folder.path)/a.md", withDestinationPath: "/nonexistent/x")
  #expect(throws: FileWriter.Failure.exists) {
    try FileWriter.write("new", to: "\(folder.path)/a.md", replacing: false)
  }
}

@Test(arguments: ["missing/a.md", "."])
func `a failure has the system's reason and leaves nothing`(name: String) throws {
  let folder = try Folder()
  defer { folder.remove() }
  do {
    _ = try FileWriter.write("x", to: "\(folder.path)/\(name)", replacing: true)
    Issue.record("it was written")
  } catch {
    guard case .system(let reason) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(!reason.isEmpty)
  }
  #expect(folder.names.isEmpty)
}

@Test func `a new file has the rights of any new file`() throws {
  let folder = try Folder()
  defer { folder.remove() }
  _ = try FileWriter.write("x", to: "\(folder.path)/a.md", replacing: false)
  _ = FileManager.default.createFile(atPath: "\(folder.path)/b.md", contents: nil)
  func rights(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")[.posixPermissions]
      as? Int
  }
  #expect(try rights("a.md") == rights("b.md"))
}

@Test func `a tilde stands for the home folder`() {
  let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
  #expect(FileWriter.expanded("~/a.md") == "\(home)/a.md")
  #expect(FileWriter.expanded("~a.md") == "~a.md")
  #expect(FileWriter.expanded("a~/b.md") == "a~/b.md")
}
