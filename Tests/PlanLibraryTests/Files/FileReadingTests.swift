import Foundation
import PlanCore
import TestSupport
import Testing

@testable import PlanLibrary

@Test func `a file has at most so many bytes`() throws {
  let folder = try TemporaryFolder()
  let path = folder.path + "/plan.yaml"
  for size in [0, 1, 99, 100, 101, 5_000] {
    let bytes = [UInt8](repeating: 0x23, count: size)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    if size <= 100 {
      #expect(try contents(ofFile: path, limit: 100).bytes == bytes)
    } else {
      #expect(throws: LibraryProblem.Fault.tooLarge(bytes: size, limit: 100)) {
        try contents(ofFile: path, limit: 100)
      }
    }
  }
}

@Test func `a file that has more bytes than it says is not read beyond the limit`() throws {
  // Files of the kernel say that they have none, as one that grows while it is read says too few.
  let path = "/proc/self/status"
  let size = try contents(ofFile: path).bytes.count
  try #require(size > 100)
  #expect(throws: LibraryProblem.Fault.tooLarge(bytes: 101, limit: 100)) {
    try contents(ofFile: path, limit: 100)
  }
}

@Test func `only a regular file is opened`() throws {
  let folder = try TemporaryFolder()
  try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
  #expect(throws: LibraryProblem.Fault.unreadable(reason: "Not a regular file")) {
    try contents(ofFile: folder.path + "/pipe")
  }
  #expect(throws: LibraryProblem.Fault.unreadable(reason: "Not a regular file")) {
    try contents(ofFile: "/dev/zero")
  }
  #expect(throws: LibraryProblem.Fault.unreadable(reason: "Is a directory")) {
    try contents(ofFile: folder.path)
  }
  #expect(throws: LibraryProblem.Fault.unreadable(reason: "No such file or directory")) {
    try contents(ofFile: folder.path + "/none")
  }
}
