import Foundation
import PlanPlatform
import Testing

/// A folder with these files, all of them empty.
private func withFiles(_ names: [String], _ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  for name in names { try Data().write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
  try body(folder)
}

private func names(in folder: String) throws -> Set<String> {
  Set(try FileManager.default.contentsOfDirectory(atPath: folder))
}

private func rights(_ path: String) throws -> mode_t {
  var status = stat()
  try #require(stat(path, &status) == 0)
  return status.st_mode & 0o7777
}

@Test func `what a killed process has left is removed, and nothing else`() throws {
  let lost = ["new-abcdef", "new-A1b2C3", "new-000000"]
  let others = [
    "new-", "new-abcde", "new-abcdefg", "new-abc.ef", "new-abc-ef", "new-洛阳", "new", "abcdef",
    "xnew-abcdef", "New-abcdef", "new-abcdef.yaml",
  ]
  try withFiles(lost + others) { folder in
    // One that has another name is somebody's, and a link leads elsewhere.
    try #require(link("\(folder)/abcdef", "\(folder)/new-linked") == 0)
    try #require(symlink("abcdef", "\(folder)/new-symlin") == 0)
    try FileManager.default.createDirectory(
      atPath: "\(folder)/new-folder", withIntermediateDirectories: false)
    let kept = Set(others + ["new-linked", "new-symlin", "new-folder"])
    do {
      let file = try TemporaryFile(prefix: "\(folder)/new-", sweeps: true)
      try file.write("x")
      #expect(try names(in: folder).isSuperset(of: kept))
      #expect(try names(in: folder).isDisjoint(with: lost))
    }
    #expect(try names(in: folder) == kept)
  }
}

@Test func `a file that is still being written is not swept away`() throws {
  try withFiles([]) { folder in
    var first = try TemporaryFile(prefix: "\(folder)/new-")
    try first.write("one")
    let second = try TemporaryFile(prefix: "\(folder)/new-", sweeps: true)
    #expect(try names(in: folder).count == 2)
    try first.close(syncing: false)
    try first.replace("\(folder)/file")
    #expect(try String(contentsOfFile: "\(folder)/file", encoding: .utf8) == "one")
    try second.write("two")
  }
}

@Test func `nothing is swept unless that is asked for`() throws {
  try withFiles(["new-abcdef"]) { folder in
    let file = try TemporaryFile(prefix: "\(folder)/new-")
    try file.write("x")
    #expect(try names(in: folder).contains("new-abcdef"))
  }
}

@Test func `files and folders are for this user alone unless told otherwise`() throws {
  try withFiles([]) { folder in
    func place(_ name: String, mode: mode_t? = nil) throws {
      var file = try TemporaryFile(prefix: "\(folder)/new-")
      if let mode { file.permit(mode) }
      try file.close(syncing: false)
      try file.replace("\(folder)/\(name)")
    }
    try place("own")
    #expect(try rights("\(folder)/own") == 0o600)
    try place("shared", mode: 0o664)
    #expect(try rights("\(folder)/shared") == 0o664)
    #expect(makeFolders(to: "\(folder)/a/b"))
    #expect(try rights("\(folder)/a") & 0o077 == 0)
    #expect(try rights("\(folder)/a/b") & 0o077 == 0)
  }
}
