import PlanCore

/// The problems of one file, as they are found.
///
/// A class because all readers of one file write into the same log.
final class ProblemLog {
  /// More problems of one file than this tell nothing new.
  static let mostProblems = 1000

  private struct Entry {
    let position: Position
    let trail: Trail
    let fault: LibraryProblem.Fault
  }

  private var entries: [Entry] = []
  /// Where something is wrong that hides what stands there.
  private var covered: Set<Position> = []

  /// Whether nothing is wrong so far.
  var isEmpty: Bool { entries.isEmpty }

  /// Notes the problems of the syntax.
  ///
  /// Nothing else is noted at their positions: what stands there has been
  /// replaced so that the rest could be read.
  func cover(_ findings: [SyntaxScan.Finding]) {
    for finding in findings {
      report(finding.fault, at: finding.position, finding.trail)
      covered.insert(finding.position)
    }
  }

  /// Notes a problem; the fault is only put together when it is.
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
