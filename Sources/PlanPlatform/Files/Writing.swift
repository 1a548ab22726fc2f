import Glibc

/// Writes all bytes, however many calls that takes.
///
/// Waits for a descriptor that another program has made non-blocking.
///
/// - Parameter partSize: The most bytes of one call.
/// - Returns: The error number of the call that failed, or 0.
package func writeAll(
  _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, partSize: Int = .max
) -> Int32 {
  guard let start = bytes.baseAddress else { return 0 }
  var done = 0
  while done < bytes.count {
    let count = write(descriptor, start + done, min(bytes.count - done, partSize))
    if count >= 0 {
      done += count
      continue
    }
    switch errno {
    case EINTR: continue
    case EAGAIN:
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&waiting, 1, -1)
    case let number: return number
    }
  }
  return 0
}

/// Writes all of a text; see ``writeAll(_:to:partSize:)``.
package func writeAll(_ text: String, to descriptor: Int32) -> Int32 {
  var text = text
  return text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
}

/// Makes a folder and those above it, for this user alone as XDG asks.
///
/// - Returns: Whether it is there.
@discardableResult
package func makeFolders(to path: String) -> Bool {
  var isThere = false
  var end = path.startIndex
  while end < path.endIndex {
    end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
    isThere = mkdir(String(path[..<end]), 0o700) == 0 || errno == EEXIST
  }
  return isThere
}

/// Makes the folders that a file is to be in.
package func makeFolders(above path: String) {
  if let end = path.lastIndex(of: "/") { makeFolders(to: String(path[..<end])) }
}
