import Foundation
import PlanPlatform
import Testing

private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

private func names(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

@Test func `a file is read to its end or to the limit`() throws {
  try withFolder { folder in
    let content = [UInt8](repeating: 7, count: 10_000)
    try Data(content).write(to: URL(fileURLWithPath: folder + "/file"))
    for expected in [0, 100, 10_000, 20_000] {
      #expect(try OpenFile(folder + "/file").bytes(limit: .max - 1, expected: expected) == content)
      #expect(try OpenFile(folder + "/file").bytes(limit: 99, expected: expected).count == 99)
    }
    let isFileRegular = try OpenFile(folder + "/file").isRegular
    let isFolderRegular = try OpenFile(folder).isRegular
    #expect(isFileRegular && !isFolderRegular)
    #expect(throws: SystemError(number: ENOENT)) { _ = try OpenFile(folder + "/none").isRegular }
    #expect(throws: SystemError(number: EISDIR)) { _ = try OpenFile(folder).bytes(limit: 1) }
  }
}

@Test func `a file replaces another as a whole`() throws {
  try withFolder { folder in
    let target = folder + "/file"
    try "old".write(toFile: target, atomically: true, encoding: .utf8)
    var file = try TemporaryFile(prefix: folder + "/new-")
    try file.write("ne")
    try file.write(Array("w".utf8), partSize: 1)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "old")
    try file.close(syncing: true)
    try file.replace(target)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "new")
    #expect(try names(in: folder) == ["file"])
  }
}

@Test func `a file that is not placed is removed`() throws {
  try withFolder { folder in
    do {
      let file = try TemporaryFile(prefix: folder + "/new-", mode: 0o644)
      try file.write("text")
    }
    #expect(try names(in: folder) == [])
  }
}

@Test(arguments: [true, false])
func `a name that is taken is not given away`(hasLinks: Bool) throws {
  let linking: TemporaryFile.Linking = { file, name in
    if hasLinks { return link(file, name) }
    errno = EPERM
    return -1
  }
  try withFolder { folder in
    func place(_ text: String) throws {
      var file = try TemporaryFile(prefix: folder + "/new-")
      try file.write(text)
      try file.close(syncing: false)
      try file.place(at: folder + "/file", linking: linking)
    }
    try place("first")
    #expect(throws: SystemError(number: EEXIST)) { try place("second") }
    #expect(try String(contentsOfFile: folder + "/file", encoding: .utf8) == "first")
    #expect(try names(in: folder) == ["file"])
  }
}
