import Glibc

/// Writes whole files: into a temporary one beside the target, then in its place.
///
/// A reader of the target sees the old file or the new one, never a part, and
/// nothing is replaced without leave.
enum FileWriter {
  /// Why a file was not written.
  ///
  /// Nothing has changed then.
  enum Failure: Error, Equatable {
    /// There is a file, and it may not be replaced.
    case exists
    /// The system's reason, in its words.
    case system(String)
  }

  /// Writes `text` to `path`; `~` at its start stands for the home folder.
  ///
  /// - Returns: The path with the home folder in place.
  static func write(
    _ text: String, to path: String, replacing: Bool
  ) throws(Failure) -> String {
    let target = expanded(path)
    if !replacing, exists(target) { throw .exists }
    let temporary = try writeBeside(target, text)
    let isPlaced =
      replacing
      ? rename(temporary, target) == 0
        // A link fails when somebody made the file meanwhile; renaming would replace it.
      : link(temporary, target) == 0
    let number = errno
    if !isPlaced || !replacing { unlink(temporary) }
    guard isPlaced else {
      if number == EEXIST { throw .exists }
      throw .system(String(cString: strerror(number)))
    }
    return target
  }

  /// The path with `~` replaced by the home folder.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Writes a new file in the target's folder and returns its path.
  private static func writeBeside(_ target: String, _ text: String) throws(Failure) -> String {
    var template = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .system(String(cString: strerror(errno))) }
    let path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? target
    }
    // mkstemp makes the file private; give it the rights of any new file.
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, 0o666 & ~mask)
    let isWritten = writeAll(text, to: descriptor) && fsync(descriptor) == 0
    let number = errno
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed else {
      let reason = isWritten ? errno : number
      unlink(path)
      throw .system(String(cString: strerror(reason)))
    }
    return path
  }

  private static func writeAll(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { buffer in
      var done = 0
      while done < buffer.count {
        guard let start = buffer.baseAddress else { return false }
        let count = Glibc.write(descriptor, start + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }
}
