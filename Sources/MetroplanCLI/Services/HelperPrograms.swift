import Glibc
import PlanBrowser
import PlanCore
import PlanTerminal

/// The reader's web browser, pager and shell, and how they are called.
struct HelperPrograms: Sendable {
  var environment: [String: String] = [:]
  /// The web browser of the configuration, with its arguments.
  var webBrowser: [String]?
  var language = Language.english

  /// Opens an address, as one argument that no shell sees.
  ///
  /// - Parameters:
  ///   - lend: lends the terminal to a program until it ends.
  ///   - later: receives the outcome of a browser in a window of its own.
  func open(
    _ address: WebAddress, lend: (ChildProgram) -> ChildEnd,
    later: @escaping @Sendable (BrowserEvent) -> Void
  ) -> ProgramOutcome {
    guard let words = webBrowserWords else { return .noWebBrowser(address) }
    var call = words.map { $0.replacing("%s", with: address.text) }
    if call == words { call.append(address.text) }
    let program = ChildProgram(call)
    let name = Self.name(of: words[0])
    guard !needsTerminal(name) else {
      let outcome = outcome(of: lend(program), named: name)
      return outcome == .silent(name) ? .done : outcome
    }
    let number = DetachedProgram.start(program) { end in
      let outcome = self.outcome(of: end, named: name)
      if outcome != .silent(name) { later(.programEnded(outcome)) }
    }
    return number.map { .notStarted(name, reason: reason($0)) } ?? .opened(address)
  }

  /// Shows a text in `$PAGER`.
  func page(_ text: String, lend: (ChildProgram) -> ChildEnd) -> ProgramOutcome {
    let line = pager
    var program = ChildProgram(shell: line)
    program.input = text
    // less shows bytes in a locale that is not UTF-8.
    if environment["LESSCHARSET"] == nil { program.environment["LESSCHARSET"] = "utf-8" }
    let outcome = outcome(of: lend(program), named: line)
    return outcome == .silent(line) ? .done : outcome
  }

  /// Opens a file in `$VISUAL` or `$EDITOR`, at a line if the editor is known to accept one.
  func edit(
    _ path: String, line: Int?, lend: (ChildProgram) -> ChildEnd
  ) -> ProgramOutcome {
    guard let editor else { return .noEditor }
    let name = Self.name(of: editor.split(separator: " ").first.map(String.init) ?? editor)
    // A name may begin with a hyphen.
    let file = path.hasPrefix("-") ? "./\(path)" : path
    let place = Self.editorsWithLines.contains(name) ? line.map { "+\($0)" } : nil
    let program = ChildProgram(shell: editor, arguments: [place, file].compactMap { $0 })
    let outcome = outcome(of: lend(program), named: editor)
    return outcome == .silent(editor) ? .done : outcome
  }

  /// Pipes a text to a shell command, and shows its output in the pager.
  func pipe(
    _ text: String, to command: String, lend: (ChildProgram) -> ChildEnd
  ) -> ProgramOutcome {
    var program = ChildProgram(shell: command)
    program.input = text
    program.isGathered = true
    let end = lend(program)
    let outcome = outcome(of: end, named: command)
    guard !end.output.isEmpty else { return outcome }
    let shown = page(String(decoding: end.output, as: UTF8.self), lend: lend)
    return outcome == .silent(command) ? shown : outcome
  }

  /// The web browser: from the configuration, else the first in `$BROWSER` that exists, else
  /// xdg-open.
  var webBrowserWords: [String]? {
    if let webBrowser { return webBrowser }
    // A list separated by colons; each entry is a program with arguments.
    let named = (environment["BROWSER"] ?? "").split(separator: ":").map {
      $0.split(separator: " ").map(String.init)
    }
    return (named + [["xdg-open"]]).first { $0.first.map(isInstalled) ?? false }
  }

  /// The pager as a line for the shell, as in `man` and `git`.
  var pager: String {
    if let set = environment["PAGER"], !set.allSatisfy(\.isWhitespace) { return set }
    return isInstalled("less") ? "less" : "more"
  }

  /// The editor as a line for the shell, by default the first of the usual ones that exists.
  var editor: String? {
    for name in ["VISUAL", "EDITOR"] {
      if let set = environment[name], !set.allSatisfy(\.isWhitespace) { return set }
    }
    return ["sensible-editor", "vi", "nano"].first(where: isInstalled)
  }

  /// Editors that take `+12` for the twelfth line.
  private static let editorsWithLines: Set = [
    "vi", "vim", "nvim", "gvim", "view", "nano", "pico", "emacs", "emacsclient", "jed", "joe",
    "mg", "micro", "kak", "ne", "sensible-editor",
  ]

  /// Whether a web browser runs on the terminal.
  ///
  /// Without a display xdg-open can only find such a browser.
  func needsTerminal(_ name: String) -> Bool {
    if Self.textBrowsers.contains(name) { return true }
    let hasDisplay = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    return name == "xdg-open" && !hasDisplay
  }

  private static let textBrowsers: Set = [
    "w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "chawan", "cha",
    "www-browser",
  ]

  private func isInstalled(_ program: String) -> Bool {
    if program.contains("/") { return access(program, X_OK) == 0 }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  func outcome(of end: ChildEnd, named name: String) -> ProgramOutcome {
    switch end.way {
    case .exited(0): .silent(name)
    case .exited(let status): .exited(name, status: status)
    case .killed(let signal): .killed(name, signal: signal)
    case .notStarted(let number): .notStarted(name, reason: reason(number))
    }
  }

  private func reason(_ number: Int32) -> String {
    SystemReason.words(String(cString: strerror(number)), in: language)
  }
}
