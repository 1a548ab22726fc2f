import PlanBrowser
import PlanCore
import PlanLibrary
import PlanTerminal

extension BrowserServices {
  /// Opens a file of the library in the editor and returns the outcome.
  func edit(_ target: EditTarget, lend: (ChildProgram) -> ChildEnd) -> [BrowserEvent] {
    guard let place = place(of: target) else { return [.programEnded(.nothing)] }
    let outcome =
      if case .folder = target { programs.openShell(in: place.path, lend: lend) } else {
        programs.edit(place.path, line: place.line, lend: lend)
      }
    var events: [BrowserEvent] = []
    // Read it before the library checks its files, which sets a changed file aside until it is
    // read.
    if case .plan(let id, _) = target { events.append(open(id)) }
    // Do not disturb work that is reading files.
    if library.isComplete {
      library.lookAgain()
      startWork()
    }
    return events + [.programEnded(outcome)]
  }

  /// The file of a target and the line in it, counted from 1.
  private func place(of target: EditTarget) -> (path: String, line: Int?)? {
    switch target {
    case .file(let path, let line): return (path, line)
    case .folder(let id):
      guard let path = library.file(of: id) else { return nil }
      return (path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".", nil)
    case .plan(let id, let item):
      guard let path = library.file(of: id) else { return nil }
      return (path, item.flatMap { PlanFileLines(ofFile: path)?.line(of: $0) })
    }
  }
}

extension HelperPrograms {
  /// Opens `$SHELL` in a folder; exiting it returns to the browser.
  fileprivate func openShell(
    in folder: String, lend: (ChildProgram) -> ChildEnd
  ) -> ProgramOutcome {
    let shell = environment["SHELL"].flatMap { $0.isEmpty ? nil : $0 } ?? "/bin/sh"
    // The folder is an argument, which the line passes to cd unchanged.
    let program = ChildProgram(
      shell: "f() { cd -- \"$1\" && exec \"${SHELL:-/bin/sh}\"; }; f", arguments: [folder])
    let outcome = outcome(of: lend(program), named: shell)
    // A shell exits with the status of its last command, which is not worth a message.
    if case .exited = outcome { return .done }
    return outcome == .silent(shell) ? .done : outcome
  }
}
