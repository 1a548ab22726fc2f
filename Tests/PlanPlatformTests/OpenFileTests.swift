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

/// The two ends of a pipe.
private func makePipe() throws -> (reader: Int32, writer: Int32) {
  var ends: [Int32] = [-1, -1]
  try #require(pipe(&ends) == 0)
  return (ends[0], ends[1])
}

@Test func `a pipe is read for as long as it says something`() throws {
  let (silent, over) = (try makePipe(), try makePipe())
  #expect(writeAll("洛阳", to: silent.writer) == 0)
  let file = try OpenFile(duplicating: silent.reader)
  // A reader without patience gets to an end, after a minute, instead of waiting for ever.
  SystemThread.run {
    var entry = pollfd(fd: over.reader, events: Int16(POLLIN), revents: 0)
    poll(&entry, 1, 60_000)
    close(silent.writer)
    close(over.reader)
  }
  // It has said something, and says nothing more.
  #expect(throws: SystemError(number: EAGAIN)) { try file.bytes(limit: 100, patience: 1) }
  close(over.writer)
  close(silent.reader)
}

@Test func `a pipe is read to its end`() throws {
  let (reader, writer) = try makePipe()
  defer { close(reader) }
  #expect(writeAll("都市圈", to: writer) == 0)
  close(writer)
  let file = try OpenFile(duplicating: reader)
  #expect(try file.bytes(limit: 100, patience: 60_000) == Array("都市圈".utf8))
}
