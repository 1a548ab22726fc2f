import Glibc

/// Writes the whole text, however many calls that takes.
///
/// A descriptor that another program has made non-blocking is waited for.
///
/// - Returns: The error number of the call that failed, or 0.
func writeAll(_ text: String, to descriptor: Int32) -> Int32 {
  var text = text
  return text.withUTF8 { buffer in
    guard let start = buffer.baseAddress else { return 0 }
    var done = 0
    while done < buffer.count {
      let count = write(descriptor, start + done, buffer.count - done)
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
}
