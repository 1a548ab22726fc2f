import Glibc
import PlanPlatform
import Testing

@Test func `a signal while waiting for the disk is no failure`() throws {
  var file = try TemporaryFile(prefix: "/tmp/.metroplan-test-")
  try file.write("x")
  var calls = 0
  try file.close(syncing: true) { descriptor in
    calls += 1
    guard calls < 3 else { return fsync(descriptor) }
    errno = EINTR
    return -1
  }
  #expect(calls == 3)
}

@Test(arguments: [(EIO, true), (ENOSPC, true), (EINVAL, false), (ENOTSUP, false)])
func `a disk that fails is a failure, and one that cannot wait is none`(
  number: Int32, fails: Bool
) throws {
  var file = try TemporaryFile(prefix: "/tmp/.metroplan-test-")
  let close = { (file: inout TemporaryFile) throws(SystemError) in
    try file.close(syncing: true) { _ in
      errno = number
      return -1
    }
  }
  if fails {
    #expect(throws: SystemError(number: number)) { try close(&file) }
  } else {
    try close(&file)
    #expect(number != 0)
  }
}
