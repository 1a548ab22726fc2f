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
    var program = ChildProgram(call)
    program.pause = pause
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

  /// Shows a text in `$PAGER`, or in the usual one where that cannot be run.
  func page(_ text: String, lend: (ChildProgram) -> ChildEnd) -> ProgramOutcome {
    let line = pager
    let end = lend(paging(text, in: line))
    let usual = usualPager
    if Self.isMissing(end), line != usual { _ = lend(paging(text, in: usual)) }
    let outcome = outcome(of: end, named: line)
    return outcome == .silent(line) ? .done : outcome
  }

  /// A pager that does not end before the reader has seen the text: less never does so by itself,
  /// whatever `LESS` asks for, and after any other there is a pause.
  private func paging(_ text: String, in line: String) -> ChildProgram {
    var program = ChildProgram(shell: line)
    program.pause = pause
    let words = ChildProgram.plainWords(of: line) ?? []
    if let name = words.first, Self.name(of: name) == "less" {
      // What stands here counts more than what the reader's key file sets.
      program = ChildProgram(words + Self.staying)
      program.pause = pause
      program.pause?.onlyAfterFailure = true
    }
    // For a line with less somewhere in it. A dollar ends a prompt that LESS may end with.
    if let set = environment["LESS"], !set.isEmpty {
      program.environment["LESS"] = ([set + "$"] + Self.staying).joined(separator: " ")
    }
    if environment["LESS_IS_MORE"] != nil { program.environment["LESS_IS_MORE"] = "" }
    // less shows bytes in a locale that is not UTF-8.
    if environment["LESSCHARSET"] == nil { program.environment["LESSCHARSET"] = "utf-8" }
    program.input = text
    return program
  }

  /// The options of less that take back those for ending at the end of a text.
  private static let staying = ["-+F", "-+E"]

  private var pause: KeyPause {
    KeyPause(Strings(language).say("—— 按任意键返回 ——", "-- press any key to return --"))
  }

  /// Whether a program was not there, or is none; the shell says so by 127 and 126.
  private static func isMissing(_ end: ChildEnd) -> Bool {
    switch end.way {
    case .notStarted, .exited(126), .exited(127): true
    case .exited, .killed: false
    }
  }

  /// Opens a file in `$VISUAL` or `$EDITOR`, at a line if the editor is known to accept one.
  func edit(
    _ path: String, line: Int?, lend: (ChildProgram) -> ChildEnd
  ) -> ProgramOutcome {
    guard let editor else { return .noEditor }
    let name = Self.name(of: editor.split(separator: " ").first.map(String.init) ?? editor)
    // A name may begin like an option, or like the commands of vi.
    let file = path.hasPrefix("-") || path.hasPrefix("+") ? "./\(path)" : path
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
    guard end.output.contains(where: { !Self.isBlank($0) }) else { return outcome }
    let shown = page(String(decoding: end.output, as: UTF8.self), lend: lend)
    return outcome == .silent(command) ? shown : outcome
  }

  /// Whether a byte is a space or ends a line: of such an output nothing would be seen.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
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
    return usualPager
  }

  private var usualPager: String { ["less", "more"].first(where: isInstalled) ?? "cat" }

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
