import Glibc

/// A shell in a terminal whose screen can be read: a tmux server of its own.
package final class TmuxSession {
  /// The last thing that the shell writes when it waits for a command.
  package static let prompt = "prompt>"

  private let program: String
  private let folder: TemporaryFolder

  /// Starts a shell on a terminal of that size.
  ///
  /// - Parameters:
  ///   - environment: Variables beyond a path, a home folder, a cache, a locale and `TERM`, or instead.
  package init(
    width: Int = 80, height: Int = 24, environment: [String: String] = [:]
  ) async throws {
    program = try BuiltProgram.installed("tmux", debianPackage: "tmux")
    folder = try TemporaryFolder()
    var variables = [
      "TERM": "xterm-256color", "PS1": "\(Self.prompt) ",
      "XDG_CACHE_HOME": BuiltProgram.sharedCache,
    ]
    variables.merge(environment) { _, new in new }
    let settings = variables.map { "\($0)=\($1)" }.sorted()
    try tmux(
      ["start-server", ";", "set", "-g", "status", "off", ";"]
        + [
          "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-c", folder.path, "--", "env",
        ] + settings
        + ["/bin/sh"])
    try await wait(for: "the shell") { $0.shows(Self.prompt) }
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// The path of a file in the session's home folder.
  package func file(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// Presses a key that tmux knows by a name, such as `Enter` or `C-d`.
  package func press(keyNamed name: String) throws {
    try tmux(["send-keys", name])
  }

  /// Types a text, each character a key.
  package func type(_ text: String) throws {
    try tmux(["send-keys", "-l", "--", text])
  }

  /// Sends bytes as they are, in one write.
  package func send(_ bytes: some Sequence<UInt8>) throws {
    try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Types a command and Enter.
  package func enter(_ command: String) throws {
    try type(command)
    try press(keyNamed: "Enter")
  }

  /// Pastes the contents of a file, marked as pasted where the program asked for that.
  package func paste(file: String) throws {
    try tmux(["load-buffer", file])
    try tmux(["paste-buffer", "-p"])
  }

  /// Writes on the terminal behind the program's back, as `wall` does.
  package func scribble(_ text: String) throws {
    let terminal = try tmux(["display-message", "-p", "#{pane_tty}"]).filter { $0 != "\n" }
    let descriptor = open(terminal, O_WRONLY | O_NOCTTY)
    guard descriptor >= 0 else { throw TerminalTestError.systemCall("open", errno: errno) }
    defer { close(descriptor) }
    _ = Glibc.write(descriptor, text, text.utf8.count)
  }

  /// Gives the terminal a new size.
  package func resize(width: Int, height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// Sets an option of the terminal, as tmux calls it.
  package func set(_ option: String, _ value: String) throws {
    try tmux(["set", "-g", option, value])
  }

  /// What was last copied into the terminal's clipboard.
  package func clipboard() throws -> String {
    try tmux(["show-buffer"])
  }

  /// What the terminal shows now.
  package func screen() throws -> TmuxScreen {
    let fields =
      "#{cursor_x} #{cursor_y} #{cursor_flag} #{alternate_on} #{mouse_any_flag} "
      + "#{pane_width} #{pane_height}"
    let output = try tmux(["display-message", "-p", fields, ";", "capture-pane", "-p"])
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let numbers = lines[0].split(separator: " ").map { Int($0) ?? 0 }
    return TmuxScreen(
      lines: Array(lines.dropFirst().dropLast()), cursorX: numbers[0], cursorY: numbers[1],
      isCursorVisible: numbers[2] == 1,
      isAlternate: numbers[3] == 1, reportsMouse: numbers[4] == 1, width: numbers[5],
      height: numbers[6])
  }

  /// Waits until the screen is as described.
  @discardableResult
  package func wait(
    for goal: String, until isReached: (TmuxScreen) -> Bool
  ) async throws -> TmuxScreen {
    try await TestSupport.wait(for: goal, seen: { try screen().description }) {
      let screen = try screen()
      return isReached(screen) ? screen : nil
    }
  }

  /// Waits until some row contains a text.
  @discardableResult
  package func wait(forText text: String) async throws -> TmuxScreen {
    try await wait(for: "“\(text)”") { $0.shows(text) }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let environment = [
      "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
      "HOME": folder.path, "TMUX_TMPDIR": folder.path, "LANG": "C.UTF-8", "ENV": "",
    ]
    let command = ["-L", "test", "-f", "/dev/null"] + arguments
    let (end, output) = try ChildProcess.run(program, command, environment: environment)
    guard end == .exited(0) else {
      throw TerminalTestError.commandFailed(["tmux"] + arguments, status: 1, output: output)
    }
    return output
  }
}
