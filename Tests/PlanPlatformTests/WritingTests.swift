import Foundation
import PlanPlatform
import Testing

@Test func `a pipe that does not block gets the whole text`() throws {
  var ends: [Int32] = [-1, -1]
  try #require(pipe(&ends) == 0)
  let (reader, writer) = (ends[0], ends[1])
  try #require(fcntl(writer, F_SETFL, O_NONBLOCK) == 0)
  // Sixteen times what a pipe holds.
  let text = String(repeating: "洛阳都市圈\n", count: 1 << 16)
  let writing = Thread {
    #expect(writeAll(text, to: writer) == 0)
    close(writer)
  }
  // The pipe is full before the first byte is read.
  writing.start()
  var end = pollfd(fd: writer, events: Int16(POLLOUT), revents: 0)
  while poll(&end, 1, 0) > 0 { sched_yield() }
  let handle = FileHandle(fileDescriptor: reader, closeOnDealloc: true)
  #expect(try handle.readToEnd() == Data(text.utf8))
}

@Test func `a descriptor that is not open gives its error number`() {
  #expect(writeAll("x", to: -1) == EBADF)
  #expect(writeAll("", to: -1) == 0)
}

@Test func `folders are made down to the last one`() throws {
  let folder = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: folder) }
  makeFolders(above: folder + "/a/b/file")
  #expect(FileManager.default.fileExists(atPath: folder + "/a/b"))
  #expect(makeFolders(to: folder + "/a/b"))
  try "x".write(toFile: folder + "/file", atomically: true, encoding: .utf8)
  #expect(!makeFolders(to: folder + "/file/below"))
}
