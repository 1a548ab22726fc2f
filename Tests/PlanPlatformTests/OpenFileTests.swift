import Glibc
import PlanPlatform
import Testing

@Test(arguments: [
  ("/dev/stdin", 0), ("/dev/stdout", 1), ("/dev/stderr", 2), ("/dev/fd/0", 0), ("/dev/fd/3", 3),
  ("/proc/self/fd/12", 12), ("/dev/fd/007", 7),
])
func `a path may name a descriptor that is open`(path: String, descriptor: Int32) {
  #expect(OpenFile.descriptor(named: path) == descriptor)
}

@Test(arguments: [
  "", "-", "/", "/dev/fd/", "/dev/fd/-1", "/dev/fd/x", "/dev/fd/3x", "/dev/fd/3/x", "/dev/fd/ 3",
  "/dev/fd/99999999999", "/dev/fd", "/dev/fdx/3", "dev/fd/3", "/dev/null", "/dev/stdinx",
  "/proc/self/fd/-0x1", "/proc/1/fd/3",
])
func `any other path names a file`(path: String) {
  #expect(OpenFile.descriptor(named: path) == nil)
}

@Test func `a pipe is read to its end, and for as long as it says something`() throws {
  var ends: [Int32] = [-1, -1]
  try #require(pipe(&ends) == 0)
  let (reader, writer) = (ends[0], ends[1])
  defer { close(reader) }
  #expect(writeAll("洛阳", to: writer) == 0)
  let file = try OpenFile(duplicating: reader)
  // It has said something, and says nothing more.
  #expect(throws: SystemError(number: EAGAIN)) { try file.bytes(limit: 100, patience: 1) }
  #expect(writeAll("都市圈", to: writer) == 0)
  close(writer)
  #expect(try file.bytes(limit: 100, patience: 60_000) == Array("都市圈".utf8))
}
