import Glibc

/// A file that is written under a name of its own and then put in its place at once.
///
/// Readers see the old file or the whole new one. A file that has not been placed is removed: by
/// its owner, or, when that was killed, by the next one with the same prefix. While it is written
/// it is locked, by which the two are told apart.
package struct TemporaryFile: ~Copyable {
  /// A call that gives a file a second name, as `link` does.
  package typealias Linking = (_ file: String, _ name: String) -> Int32
  /// A call that waits for the disk, as `fsync` does.
  package typealias Syncing = (_ descriptor: Int32) -> Int32

  private let path: String
  private var descriptor: Int32

  /// Creates an empty file.
  ///
  /// - Parameters:
  ///   - prefix: Its path, which six random characters complete.
  ///   - mode: Its permissions; a file system without them is no reason to fail.
  ///   - sweeps: Whether to remove what processes have left that were killed.
  package init(prefix: String, mode: mode_t = 0o600, sweeps: Bool = false) throws(SystemError) {
    if sweeps { Self.sweep(prefix: prefix) }
    while true {
      var template = Array("\(prefix)XXXXXX".utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { throw SystemError(number: errno) }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      // A file system without locks has no sweeping, either.
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_nlink == 0 {
        // Another process has just taken it for one of the lost.
        Glibc.close(descriptor)
        continue
      }
      if mode != 0o600 { fchmod(descriptor, mode) }
      self.descriptor = descriptor
      path = template.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { String(cString: $0) } ?? ""
      }
      return
    }
  }

  /// Removes the files with a prefix whose owners are gone.
  private static func sweep(prefix: String) {
    let end = prefix.lastIndex(of: "/").map { prefix.index(after: $0) } ?? prefix.startIndex
    let (folder, start) = (String(prefix[..<end]), String(prefix[end...]))
    guard let listing = opendir(folder.isEmpty ? "." : folder) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(start), name.utf8.count == start.utf8.count + 6,
        name.dropFirst(start.count).allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
      else { continue }
      remove(unlocked: folder + name)
    }
  }

  private static func remove(unlocked path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { Glibc.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_nlink == 1,
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    unlink(path)
  }

  /// Makes the owner and the group of the file those of another one.
  ///
  /// - Returns: Whether they are.
  package func adopt(owner: uid_t, group: gid_t) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    if status.st_uid == owner, status.st_gid == group { return true }
    return fchown(descriptor, owner, group) == 0
  }

  /// Sets the permissions; a file system without them is no reason to fail.
  package func permit(_ mode: mode_t) { fchmod(descriptor, mode) }

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
  /// - Parameters:
  ///   - syncing: Whether to wait until the disk has it.
  ///   - sync: The system call that waits.
  package mutating func close(
    syncing: Bool, sync: Syncing = { fsync($0) }
  ) throws(SystemError) {
    var number: Int32 = 0
    if syncing {
      while sync(descriptor) != 0 {
        // A signal, or a file system that cannot wait, says nothing of the bytes.
        if errno == EINTR { continue }
        if errno != EINVAL, errno != ENOTSUP { number = errno }
        break
      }
    }
    // After EINTR Linux has closed it all the same.
    if Glibc.close(descriptor) != 0, errno != EINTR, number == 0 { number = errno }
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
