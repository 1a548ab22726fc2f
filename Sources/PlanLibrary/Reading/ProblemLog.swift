import PlanCore

/// The problems of one file, as they are found.
///
/// A class because all readers of one file write into the same log.
final class ProblemLog {
  /// More problems of one file than this say nothing new.
  static let mostProblems = 1000

  private struct Entry {
    let position: Position
    let trail: Trail
    let fault: LibraryProblem.Fault
  }

  private var entries: [Entry] = []
  /// The positions of problems that hide the values there.
  private var covered: Set<Position> = []

  /// Whether there are no problems so far.
  var isEmpty: Bool { entries.isEmpty }

  /// Notes the problems of the syntax.
  ///
  /// Nothing else is noted at their positions: the value there has been
  /// replaced so that the rest could be read.
  func cover(_ findings: [SyntaxScan.Finding]) {
    for finding in findings {
      report(finding.fault, at: finding.position, finding.trail)
      // What is warned of is read as it is.
      if !finding.fault.isWarning { covered.insert(finding.position) }
    }
  }

  /// Notes a problem; the fault is only created when it counts.
  func report(
    _ fault: @autoclosure () -> LibraryProblem.Fault, at position: Position, _ trail: Trail
  ) {
    guard entries.count < Self.mostProblems, !covered.contains(position) else { return }
    entries.append(Entry(position: position, trail: trail, fault: fault()))
  }

  /// The problems in the order of the file, with columns in characters.
  func problems(in file: String, of text: SourceText) -> [LibraryProblem] {
    let ordered = entries.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
    let columns = text.characterColumns(of: ordered.map(\.position))
    return zip(ordered, columns).map { entry, column in
      LibraryProblem(
        file: file, line: entry.position.line, column: column,
        keyPath: entry.trail.description, fault: entry.fault)
    }
  }
}

/// A position in a file, as problems name it.
package struct FileLocation: Hashable, Sendable {
  /// The file as the user named it.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column in characters, from 1.
  package let column: Int
  /// The path to the value through the keys.
  package let keyPath: String

  /// Creates a location from its parts.
  package init(file: String, line: Int, column: Int, keyPath: String) {
    self.file = file
    self.line = line
    self.column = column
    self.keyPath = keyPath
  }

  /// A problem at this position.
  func problem(_ fault: LibraryProblem.Fault) -> LibraryProblem {
    LibraryProblem(file: file, line: line, column: column, keyPath: keyPath, fault: fault)
  }
}
