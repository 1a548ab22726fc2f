import CNcursesw
import Glibc

/// Captures what ncurses writes for one frame, so that it reaches the terminal in one piece.
///
/// ncurses 6.4 flushes its output after every movement of the cursor: twenty writes for one key,
/// between which a terminal may paint. During an update its descriptor points to memory instead.
struct OutputCapture {
  /// The stream for ncurses: the terminal, under another descriptor.
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: CInt
  /// The terminal.
  private let terminal: CInt
  private let memory: CInt

  /// Prepares for a terminal; `nil` if the system refuses, and then ncurses writes directly.
  init?(_ terminal: CInt) {
    let descriptor = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { return nil }
    let memory = curses_memory_file()
    guard memory >= 0, let stream = fdopen(descriptor, "w") else {
      close(descriptor)
      if memory >= 0 { close(memory) }
      return nil
    }
    self.terminal = terminal
    self.descriptor = descriptor
    self.memory = memory
    self.stream = stream
  }

  /// Runs `body` and returns the bytes that ncurses wrote.
  ///
  /// `nil` if they could not be captured and went to the terminal.
  func bytes(of body: () -> Void) -> [UInt8]? {
    guard dup2(memory, descriptor) >= 0 else {
      body()
      return nil
    }
    body()
    dup2(terminal, descriptor)
    // dup2 has cleared the close-on-exec flag.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let length = Int(lseek(memory, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, pread(memory, buffer.baseAddress, length, 0))
    }
    lseek(memory, 0, SEEK_SET)
    return bytes
  }

  /// Closes everything but the terminal.
  func end() {
    fclose(stream)
    close(memory)
  }
}
