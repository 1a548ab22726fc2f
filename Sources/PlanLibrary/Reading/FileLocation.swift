import PlanCore

/// A place in a file, as problems name it.
package struct FileLocation: Hashable, Sendable {
  /// The file as the user named it.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column in characters, from 1.
  package let column: Int
  /// The way to the value through the keys.
  package let keyPath: String

  /// Creates a location from its parts.
  package init(file: String, line: Int, column: Int, keyPath: String) {
    self.file = file
    self.line = line
    self.column = column
    self.keyPath = keyPath
  }

  /// The problem that something is wrong here.
  func problem(_ fault: LibraryProblem.Fault) -> LibraryProblem {
    LibraryProblem(file: file, line: line, column: column, keyPath: keyPath, fault: fault)
  }
}
