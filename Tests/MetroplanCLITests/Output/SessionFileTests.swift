import Foundation
import Glibc
import PlanBrowser
import TestSupport
import Testing

@testable import MetroplanCLI

private func file(_ folder: TemporaryFolder, _ library: [String] = ["/a"]) throws -> SessionFile {
  try #require(SessionFile(environment: ["XDG_STATE_HOME": folder.path], library: library))
}

@Test func `a session is kept for each library and read again`() throws {
  let folder = try TemporaryFolder()
  let session = try #require(BrowserSession(text: "metroplan session 1\nzoom\nend\n"))
  let first = try file(folder)
  #expect(first.read() == .nothing)
  first.write(session)
  #expect(first.read() == .session(session))
  #expect(try file(folder, ["/b"]).read() == .nothing)
  var status = stat()
  #expect(stat("\(folder.path)/metroplan/sessions", &status) == 0)
  #expect(status.st_mode & 0o777 == 0o700)
}

@Test func `a damaged session differs from none`() throws {
  let folder = try TemporaryFolder()
  let file = try file(folder)
  file.write(BrowserSession())
  for bytes in [
    [0xFF, 0xFE], Array("metroplan session 1\nzo".utf8), [UInt8](repeating: 65, count: 3 << 20),
  ] {
    #expect(FileManager.default.createFile(atPath: file.path, contents: Data(bytes)))
    #expect(file.read() == .foreign)
  }
  unlink(file.path)
  mkdir(file.path, 0o700)
  #expect(file.read() == .foreign)
  // A pipe would wait for a writer.
  rmdir(file.path)
  mkfifo(file.path, 0o600)
  #expect(file.read() == .foreign)
  // What cannot be written is forgotten.
  file.write(BrowserSession())
  #expect(SessionFile(environment: [:], library: ["/a"]) == nil)
}

@Test func `browsers that end at the same time leave one whole session`() async throws {
  let folder = try TemporaryFolder()
  let file = try file(folder)
  let sessions = (0..<8).compactMap {
    BrowserSession(text: "metroplan session 1\nshift 0 \($0)\nend\n")
  }
  await withTaskGroup { group in
    for session in sessions { group.addTask { for _ in 0..<20 { file.write(session) } } }
    for _ in 0..<200 {
      switch file.read() {
      case .session(let session): #expect(sessions.contains(session))
      case .nothing: break
      case .foreign: Issue.record("a damaged session")
      }
    }
  }
  guard case .session = file.read() else {
    Issue.record("no session")
    return
  }
}
