import PlanCore

/// The lines of a plan file, to find where in it something stands.
package struct PlanFileLines {
  private let lines: [Substring]

  /// Reads a file; `nil` when that cannot be done.
  package init?(ofFile path: String) {
    guard let file = try? contents(ofFile: path) else { return nil }
    self.init(text: String(decoding: file.bytes, as: UTF8.self))
  }

  init(text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The line that has the `id` of an item, counted from 1; within a plan it is the only one.
  package func line(of item: ItemIdentifier) -> Int? {
    lines.firstIndex { line in
      let words = line.split { " \t{},'\"".contains($0) }
      return zip(words, words.dropFirst()).contains { $0 == "id:" && $1 == item.rawValue }
    }.map { $0 + 1 }
  }
}
