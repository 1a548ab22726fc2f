import Glibc
import PlanCore
import PlanPlatform

/// The most bytes that a file of the library may have.
///
/// A plan of a hundred pages has a tenth of it.
package let largestFile = 8 << 20

/// Reads the whole of a regular file, or says why not.
///
/// Nothing else is opened: a pipe would wait for a writer, and a device may
/// act on being opened.
package func contents(
  ofFile path: String, limit: Int = largestFile
) throws(LibraryProblem.Fault) -> StampedBytes {
  try checkRegular(FileSystem.status(of: path), limit: limit)
  let file = try system { () throws(SystemError) in try OpenFile(path) }
  let status = try file.status()
  try checkRegular(status, limit: limit)
  // One byte more than the limit, as a file may grow while it is read.
  let bytes = try system { () throws(SystemError) in
    try file.bytes(limit: limit + 1, expected: status.size)
  }
  guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
  return StampedBytes(bytes: bytes, stamp: status.stamp)
}

private func system<Value: ~Copyable>(
  _ call: () throws(SystemError) -> Value
) throws(LibraryProblem.Fault) -> Value {
  do throws(SystemError) { return try call() } catch { throw .system(error.number) }
}

private func checkRegular(_ status: FileStatus, limit: Int) throws(LibraryProblem.Fault) {
  switch status.kind {
  case .regular:
    guard status.size <= limit else { throw .tooLarge(bytes: status.size, limit: limit) }
  case .folder:
    throw .system(EISDIR)
  case .other:
    throw .unreadable(reason: "Not a regular file")
  }
}

/// The lines of a plan file, to find where something is defined.
package struct PlanFileLines {
  private let lines: [Substring]

  /// Reads a file; `nil` when that cannot be done.
  package init?(ofFile path: String) {
    guard let file = try? contents(ofFile: path) else { return nil }
    self.init(text: String(decoding: file.bytes, as: UTF8.self))
  }

  init(text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The line that has the `id` of an item, counted from 1; within a plan it is the only one.
  package func line(of item: ItemIdentifier) -> Int? {
    lines.firstIndex { line in
      let words = line.split { " \t{},'\"".contains($0) }
      return zip(words, words.dropFirst()).contains { $0 == "id:" && $1 == item.rawValue }
    }.map { $0 + 1 }
  }
}
