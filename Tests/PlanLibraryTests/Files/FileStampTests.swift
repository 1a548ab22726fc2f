import Foundation
import Glibc
import TestSupport
import Testing

@testable import PlanLibrary

/// The stamp of a file as a reading has it.
private func stamp(_ path: String) throws -> FileStamp { try contents(ofFile: path).stamp }

/// Sets when a file was written, to the nanosecond.
private func touch(_ path: String, seconds: Int, nanoseconds: Int) throws {
  let time = timespec(tv_sec: seconds, tv_nsec: nanoseconds)
  try #require(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
}

@Test func `a stamp has the size, and both times to the nanosecond`() throws {
  let folder = try TemporaryFolder()
  let path = folder.path + "/plan.yaml"
  try "id: a\n".write(toFile: path, atomically: false, encoding: .utf8)
  try touch(path, seconds: 1_700_000_000, nanoseconds: 123_456_789)
  let first = try stamp(path)
  #expect(first.size == 6)
  #expect(first.modified == 1_700_000_000_123_456_789)
  var raw = stat()
  try #require(stat(path, &raw) == 0)
  #expect(first.changed == Int64(raw.st_ctim.tv_sec) * 1_000_000_000 + Int64(raw.st_ctim.tv_nsec))
  #expect(try stamp(path) == first)

  try touch(path, seconds: 1_700_000_000, nanoseconds: 123_456_788)
  #expect(try stamp(path).modified == first.modified - 1)
}

@Test func `stamps differ when any part of them does`() {
  let stamp = FileStamp(size: 6, modified: 7, changed: 8)
  #expect(stamp == FileStamp(size: 6, modified: 7, changed: 8))
  #expect(stamp != FileStamp(size: 5, modified: 7, changed: 8))
  #expect(stamp != FileStamp(size: 6, modified: 6, changed: 8))
  #expect(stamp != FileStamp(size: 6, modified: 7, changed: 9))
}
