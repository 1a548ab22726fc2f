import PlanBrowser
import PlanCore
import PlanLibrary
import PlanTerminal

extension BrowserServices {
  /// Opens a file of the library in the editor, and tells what has become of it.
  func edit(_ target: EditTarget, lend: (ChildProgram) -> ChildEnd) -> [BrowserEvent] {
    guard let place = place(of: target) else { return [.programEnded(.nothing)] }
    let outcome = programs.edit(place.path, line: place.line, lend: lend)
    var events: [BrowserEvent] = []
    // Read before the library looks again, which puts a changed file aside until it has been read.
    if case .plan(let id, _) = target { events.append(open(id)) }
    // While files are being read, the work that reads them is not disturbed.
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
    case .plan(let id, let item):
      guard let path = library.file(of: id) else { return nil }
      return (path, item.flatMap { PlanFileLines(ofFile: path)?.line(of: $0) })
    }
  }
}
