import Glibc

/// A file that is written under a name of its own and then put in its place at once.
///
/// Readers see the old file or the whole new one. A file that has not been placed is removed.
package struct TemporaryFile: ~Copyable {
  /// A call that gives a file a second name, as `link` does.
  package typealias Linking = (_ file: String, _ name: String) -> Int32

  private let path: String
  private var descriptor: Int32

  /// Creates an empty file.
  ///
  /// - Parameters:
  ///   - prefix: Its path, which six random characters complete.
  ///   - mode: Its permissions; a file system without them is no reason to fail.
  package init(prefix: String, mode: mode_t = 0o600) throws(SystemError) {
    var template = Array("\(prefix)XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    if mode != 0o600 { fchmod(descriptor, mode) }
    self.descriptor = descriptor
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    if descriptor >= 0 { Glibc.close(descriptor) }
    unlink(path)
  }

  /// Appends a text.
  package func write(_ text: String) throws(SystemError) {
    try Self.check(writeAll(text, to: descriptor))
  }

  /// Appends bytes, at most `partSize` in one call.
  package func write(_ bytes: [UInt8], partSize: Int = .max) throws(SystemError) {
    try Self.check(bytes.withUnsafeBytes { writeAll($0, to: descriptor, partSize: partSize) })
  }

  /// Closes the file, which ends writing.
  ///
  /// - Parameter syncing: Whether to wait until the disk has it.
  package mutating func close(syncing: Bool) throws(SystemError) {
    var number = syncing && fsync(descriptor) != 0 ? errno : 0
    if Glibc.close(descriptor) != 0, number == 0 { number = errno }
    descriptor = -1
    try Self.check(number)
  }

  /// Takes the place of a file, or a name that is free.
  package consuming func replace(_ target: String) throws(SystemError) {
    guard rename(path, target) == 0 else { throw SystemError(number: errno) }
  }

  /// Takes a name that is free; fails with `EEXIST` when it is not.
  ///
  /// Unlike `rename`, `link` replaces nothing. The file systems of cameras and memory sticks have
  /// no links: there an empty file takes the name first.
  package consuming func place(
    at target: String, linking: Linking = { link($0, $1) }
  ) throws(SystemError) {
    if linking(path, target) == 0 { return }
    switch errno {
    case EPERM, ENOTSUP, ENOSYS, EMLINK: break
    case let number: throw SystemError(number: number)
    }
    let reserved = open(target, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard reserved >= 0 else { throw SystemError(number: errno) }
    Glibc.close(reserved)
    guard rename(path, target) == 0 else {
      let number = errno
      unlink(target)
      throw SystemError(number: number)
    }
  }

  private static func check(_ number: Int32) throws(SystemError) {
    guard number == 0 else { throw SystemError(number: number) }
  }
}
