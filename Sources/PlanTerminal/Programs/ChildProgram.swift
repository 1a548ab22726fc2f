import CNcursesw
import CTerminalRescue
import Glibc
import PlanPlatform

/// A program to run, with its input and output.
package struct ChildProgram: Hashable, Sendable {
  /// Its name, to be found in `PATH`, or its path, then its arguments.
  package let words: [String]
  /// Its standard input; `nil` for the terminal.
  package var input: String?
  /// Whether its output is captured instead of going to the terminal.
  package var isGathered = false
  /// Environment variables added to those of this process, or replacing them.
  package var environment: [String: String] = [:]
  /// What is said before the browser comes back, when the program may have printed something that
  /// has not been read yet; `nil` if it prints nothing of interest.
  package var pause: KeyPause?

  /// - Precondition: there is a name.
  package init(_ words: [String]) {
    precondition(!words.isEmpty, "a program has a name")
    self.words = words
  }

  /// A line for the shell; a program with plain arguments is started without one.
  ///
  /// A shell between them would stop at Ctrl-Z before the program has left the screen.
  package init(shell line: String) {
    self.init(Self.plainWords(of: line) ?? ["/bin/sh", "-c", line])
  }

  /// The words of a line that needs no shell; `nil` if it does.
  package static func plainWords(of line: String) -> [String]? {
    let words = line.split(separator: " ").map(String.init)
    let isPlain = line.unicodeScalars.allSatisfy { $0.isASCII && !meant.contains($0) }
    return isPlain && !words.isEmpty ? words : nil
  }

  /// A line for the shell followed by arguments that the shell does not interpret.
  package init(shell line: String, arguments: [String]) {
    let plain = Self(shell: line).words
    let isPlain = plain.first != "/bin/sh"
    self.init(
      isPlain ? plain + arguments : ["/bin/sh", "-c", "\(line) \"$@\"", "sh"] + arguments)
  }

  /// The characters that a shell interprets.
  private static let meant = Set("|&;<>()$`\\\"'*?[#~=%{}!\n\t".unicodeScalars)
}

/// How a program ended.
package struct ChildEnd: Hashable, Sendable {
  package enum Way: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It could not be started; the error number says why.
    case notStarted(errno: Int32)
  }

  package let way: Way
  /// Its captured output, at most ``mostOutput`` bytes.
  package var output: [UInt8] = []
  /// Whether it took keys one by one, for so long that a reader must have seen its screen.
  package var hasWaited = false

  package init(_ way: Way, output: [UInt8] = []) {
    self.way = way
    self.output = output
  }

  /// More than anyone reads in a pager; the rest is dropped.
  package static let mostOutput = 16 << 20

  /// Reads the status that `waitpid` gives for a process that has ended.
  init(status: CInt, output: [UInt8] = []) {
    let signal = status & 0x7F
    self.init(
      signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal), output: output)
  }
}

extension ChildProgram {
  /// A process and its output.
  struct Process {
    let id: pid_t
    /// The pipe to read its output from, if it is captured.
    let output: CInt?
  }

  /// Starts the program in the process group of this one, with signals as a shell leaves them.
  ///
  /// - Parameter isDetached: in its own group and without the terminal, for a program that outlives
  ///   the browser.
  /// - Returns: The process, or the number of an error.
  func start(isDetached: Bool = false) -> Result<Process, StartFailure> {
    var inputFile: CInt = -1
    defer { if inputFile >= 0 { close(inputFile) } }
    if let input {
      inputFile = Self.memoryFile(holding: input)
      guard inputFile >= 0 else { return .failure(StartFailure(number: errno)) }
    }
    var ends: [CInt] = [-1, -1]
    if isGathered {
      guard pipe(&ends) == 0 else { return .failure(StartFailure(number: errno)) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    let id = start(input: inputFile, output: ends[1], isDetached: isDetached)
    let number = errno
    if isGathered {
      close(ends[1])
      if id < 0 { close(ends[0]) }
    }
    guard id >= 0 else { return .failure(StartFailure(number: number)) }
    return .success(Process(id: id, output: isGathered ? ends[0] : nil))
  }

  /// The number of an error.
  struct StartFailure: Error {
    let number: CInt
  }

  /// Starts the program; -1 with `errno` set on failure.
  private func start(input: CInt, output: CInt, isDetached: Bool) -> pid_t {
    let arguments = words.map { word in word.withPath { strdup($0) } } + [nil]
    let settings =
      Self.environment(with: environment).map { line in
        line.withPath { strdup($0) }
      } + [nil]
    defer { for text in arguments + settings { free(text) } }
    var launch = program_launch()
    launch.input = input
    launch.output = output
    launch.is_detached = isDetached ? 1 : 0
    return arguments.withUnsafeBufferPointer { arguments in
      settings.withUnsafeBufferPointer { settings in
        launch.arguments = arguments.baseAddress
        launch.environment = settings.baseAddress
        return program_start(&launch)
      }
    }
  }

  private static func environment(with changes: [String: String]) -> [String] {
    var lines = changes.map { "\($0)=\($1)" }
    var entry = environ
    while let text = entry.pointee {
      let line = String(pathCString: text)
      let name = line.prefix { $0 != "=" }
      if changes[String(name)] == nil { lines.append(line) }
      entry += 1
    }
    return lines
  }

  /// An unnamed file with a text, positioned at its start; -1 with `errno` set on failure.
  ///
  /// A pipe would need filling while the program reads it.
  private static func memoryFile(holding text: String) -> CInt {
    let file = curses_memory_file()
    guard file >= 0 else { return -1 }
    let number = writeAll(text, to: file)
    guard number == 0 else {
      close(file)
      errno = number
      return -1
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}
