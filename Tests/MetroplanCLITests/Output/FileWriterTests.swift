import Foundation
import TestSupport
import Testing

@testable import MetroplanCLI

extension TemporaryFolder {
  fileprivate var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }

  fileprivate func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  fileprivate func rights(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions] as? Int
  }
}

@Test func `a file is written whole and nothing else is left`() throws {
  let folder = try TemporaryFolder()
  let text = String(repeating: "洛阳都市圈\n", count: 50_000)
  let path = try FileWriter.write(.text(text), to: "\(folder.path)/计划.md", replacing: false)
  #expect(path == "\(folder.path)/计划.md")
  #expect(try folder.text("计划.md") == text)
  #expect(folder.names == ["计划.md"])
}

@Test func `a file that exists is not replaced unasked`() throws {
  let folder = try TemporaryFolder()
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
  let folder = try TemporaryFolder()
  try FileManager.default.createSymbolicLink(
    atPath: "\(folder.path)/a.md", withDestinationPath: "\(folder.path)/none/x")
  #expect(throws: FileWriter.Failure.exists) {
    try FileWriter.write("new", to: "\(folder.path)/a.md", replacing: false)
  }
  #expect(throws: FileWriter.Failure.system("Link to a file that does not exist")) {
    try FileWriter.write("new", to: "\(folder.path)/a.md", replacing: true)
  }
  #expect(folder.names == ["a.md"])
}

@Test func `what is replaced keeps its rights, and a link to it stays one`() throws {
  let folder = try TemporaryFolder()
  _ = try FileWriter.write("old", to: "\(folder.path)/a.md", replacing: false)
  try #require(chmod("\(folder.path)/a.md", 0o640) == 0)
  try #require(symlink("a.md", "\(folder.path)/b.md") == 0)
  _ = try FileWriter.write("new", to: "\(folder.path)/b.md", replacing: true)
  #expect(try folder.text("a.md") == "new")
  #expect(try folder.rights("a.md") == 0o640)
  #expect(
    try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/b.md") == "a.md")
  #expect(folder.names == ["a.md", "b.md"])
}

@Test(arguments: [true, false])
func `what is no regular file is not replaced`(replacing: Bool) throws {
  let folder = try TemporaryFolder()
  let (inner, pipe) = ("\(folder.path)/folder", "\(folder.path)/pipe")
  let (device, link) = ("\(folder.path)/zero", "\(folder.path)/link")
  try #require(mkdir(inner, 0o755) == 0 && mkfifo(pipe, 0o644) == 0)
  try #require(symlink("pipe", link) == 0)
  var reasons = [
    inner: "Is a directory", pipe: "Not a regular file", link: "Not a regular file",
    "/dev/null": "Not a regular file",
  ]
  // Only root can make a device, and not in every container. This one is /dev/zero.
  if mknod(device, S_IFCHR | 0o644, 1 << 8 | 5) == 0 { reasons[device] = "Not a regular file" }
  let names = folder.names
  // Root would lose /dev/null if this failed.
  if getuid() == 0 { reasons["/dev/null"] = nil }
  for (path, reason) in reasons {
    #expect(throws: FileWriter.Failure.system(reason), "\(path)") {
      try FileWriter.write("x", to: path, replacing: replacing)
    }
  }
  #expect(folder.names == names)
}

@Test(arguments: [EPERM, ENOTSUP, ENOSYS, EMLINK])
func `a file system without links gets the file too`(number: Int32) throws {
  let folder = try TemporaryFolder()
  let path = "\(folder.path)/a.md"
  func refuse(_: String, _: String) -> Int32 {
    errno = number
    return -1
  }
  _ = try FileWriter.write("new", to: path, replacing: false, linking: refuse)
  #expect(try folder.text("a.md") == "new")
  // Another process creates the file between the check and the rename.
  let other = "\(folder.path)/b.md"
  #expect(throws: FileWriter.Failure.exists) {
    try FileWriter.write("new", to: other, replacing: false) { file, name in
      _ = FileManager.default.createFile(atPath: other, contents: Data("theirs".utf8))
      return refuse(file, name)
    }
  }
  #expect(try folder.text("b.md") == "theirs")
  #expect(folder.names == ["a.md", "b.md"])
}

@Test func `a file that appears meanwhile is not replaced`() throws {
  let folder = try TemporaryFolder()
  let path = "\(folder.path)/a.md"
  #expect(throws: FileWriter.Failure.exists) {
    try FileWriter.write("new", to: path, replacing: false) { file, name in
      _ = FileManager.default.createFile(atPath: path, contents: Data("theirs".utf8))
      return link(file, name)
    }
  }
  #expect(try folder.text("a.md") == "theirs")
  #expect(folder.names == ["a.md"])
}

@Test func `the longest name of a file works`() throws {
  let folder = try TemporaryFolder()
  let name = String(repeating: "洛", count: 85)
  for replacing in [false, true] {
    _ = try FileWriter.write("x", to: "\(folder.path)/\(name)", replacing: replacing)
  }
  #expect(folder.names == [name])
}

@Test(arguments: ["missing/a.md", "."])
func `a failure has the system's reason and leaves nothing`(name: String) throws {
  let folder = try TemporaryFolder()
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
  let folder = try TemporaryFolder()
  _ = try FileWriter.write("x", to: "\(folder.path)/a.md", replacing: false)
  _ = FileManager.default.createFile(atPath: "\(folder.path)/b.md", contents: nil)
  #expect(try folder.rights("a.md") == folder.rights("b.md"))
}

@Test func `a tilde means the home folder`() {
  let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
  #expect(FileWriter.expanded("~/a.md") == "\(home)/a.md")
  #expect(FileWriter.expanded("~a.md") == "~a.md")
  #expect(FileWriter.expanded("a~/b.md") == "a~/b.md")
}

@Test func `what a killed process has left goes with the next write, and only that`() throws {
  let folder = try TemporaryFolder()
  let kept = [
    ".metroplan-", ".metroplan-abc", ".metroplan-abcdefg", ".metroplan-a.c!ef", "metroplan-abcdef",
  ]
  for name in kept + [".metroplan-aB3dEf", ".metroplan-zzzzzz"] {
    try "rest".write(toFile: "\(folder.path)/\(name)", atomically: false, encoding: .utf8)
  }
  // Of a process that is still writing.
  let busy = open("\(folder.path)/.metroplan-writes", O_CREAT | O_RDWR, 0o600)
  try #require(rename("\(folder.path)/.metroplan-writes", "\(folder.path)/.metroplan-busy42") == 0)
  try #require(flock(busy, LOCK_EX) == 0)
  try #require(symlink("a.md", "\(folder.path)/.metroplan-linked") == 0)
  try #require(mkdir("\(folder.path)/.metroplan-folder", 0o700) == 0)
  _ = try FileWriter.write("new", to: "\(folder.path)/a.md", replacing: false)
  let left = [".metroplan-busy42", ".metroplan-linked", ".metroplan-folder", "a.md"]
  #expect(Set(folder.names) == Set(kept + left))
  close(busy)
  _ = try FileWriter.write("newer", to: "\(folder.path)/a.md", replacing: true)
  #expect(!folder.names.contains(".metroplan-busy42"))
}

@Test func `what is replaced keeps its owner and loses the right to run as its owner`() throws {
  let folder = try TemporaryFolder()
  let path = "\(folder.path)/a.md"
  _ = try FileWriter.write("old", to: path, replacing: false)
  try #require(chmod(path, 0o6755) == 0)
  _ = try FileWriter.write("new", to: path, replacing: true)
  #expect(try folder.rights("a.md") == 0o755)
  // Only root can give a file away, and must not take it, either.
  guard geteuid() == 0 else { return }
  try #require(chown(path, 12_345, 23_456) == 0 && chmod(path, 0o4750) == 0)
  _ = try FileWriter.write("newer", to: path, replacing: true)
  var status = stat()
  try #require(stat(path, &status) == 0)
  #expect(status.st_uid == 12_345 && status.st_gid == 23_456)
  #expect(try folder.rights("a.md") == 0o750)
  #expect(try folder.text("a.md") == "newer")
}

@Test(.enabled(if: geteuid() == 0, "only root can be two people"))
func `a file of somebody else is not taken over`() throws {
  let run = try ProgramRun(
    ["export", "--format", "jsonl", "-o", "theirs.md", "--force"],
    prelude: """
      chmod 777 . && echo old > theirs.md && chmod 644 theirs.md && chmod -R a+rwX "$streams" \
        && set -- setpriv --reuid 65534 --regid 65534 --clear-groups "$0" "$@" \
        && { "$@" 2> "$streams/errors"; status=$?; cat theirs.md > "$streams/output"; exit $status; }; :
      """)
  #expect(run.end == .exited(2), "\(run.end) \(run.errors)")
  #expect(run.errors.contains("theirs.md"))
  #expect(run.output == "old\n")
}

@Test func `an export goes to what the shell has opened`() throws {
  for name in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
    let run = try ProgramRun(["export", "--format", "jsonl", "-o", name])
    run.expect(0, output: ["luoyang-metropolitan-area"])
    // What stood before it in the file stays.
    let after = try ProgramRun(
      ["export", "--format", "jsonl", "-o", name],
      redirection: ">> \"$streams/output\"")
    #expect(after.output == run.output)
  }
  try ProgramRun(["export", "--format", "jsonl", "-o", "/dev/fd/9"]).expect(
    2, errors: ["cannot write '/dev/fd/9': Bad file descriptor"])
  let errors = try ProgramRun(["export", "--format", "jsonl", "-o", "/dev/stderr"])
  #expect(errors.end == .exited(0) && errors.errors.contains("luoyang") && errors.output.isEmpty)
}
