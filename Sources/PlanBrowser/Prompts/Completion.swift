/// A text being typed, and the cursor in it.
package struct CompletionQuery: Hashable, Sendable {
  /// The text of the box.
  package let text: String
  /// The characters before the cursor.
  package let cursor: Int

  package init(text: String, cursor: Int) {
    self.text = text
    self.cursor = cursor
  }
}

/// What can be inserted at the cursor.
package struct Completion: Hashable, Sendable {
  /// The question answered by this.
  package let query: CompletionQuery
  /// The characters that a candidate replaces.
  package let range: Range<Int>
  /// The candidates, best first; names of filters end in a colon.
  package let candidates: [String]

  package init(query: CompletionQuery, range: Range<Int>, candidates: [String]) {
    self.query = query
    self.range = range
    self.candidates = candidates
  }

  /// The part of the candidate that has been typed.
  var typed: String { String(Array(query.text)[range.clamped(to: 0..<query.text.count)]) }

  /// The text that all candidates begin with, or the only candidate, if it is longer than what was
  /// typed.
  ///
  /// `nil` otherwise.
  var certain: String? {
    guard let first = candidates.first else { return nil }
    let typed = self.typed
    if candidates.count == 1 { return first == typed ? nil : first }
    let common = candidates.dropFirst().reduce(first[...]) { $0.commonPrefix(with: $1) }
    // If candidates merely contain what was typed, their common beginning would be a step back.
    guard common.count > typed.count, common.lowercased().hasPrefix(typed.lowercased()) else {
      return nil
    }
    return String(common)
  }
}

extension Completion {
  /// What Tab makes of a line: completed as far as is certain, or else with the next candidate,
  /// `step` further on in the cycle.
  func step(
    from line: LineEditor, _ running: CandidateCycle?, by step: Int
  ) -> (line: LineEditor, cycle: CandidateCycle?)? {
    guard !candidates.isEmpty else { return nil }
    var cycle: CandidateCycle
    if let running {
      cycle = running
      cycle.index = (running.index + step + candidates.count) % candidates.count
    } else {
      if step > 0, let text = certain {
        var line = line
        line.replace(range, with: text)
        return (line, nil)
      }
      guard let index = firstChoice(step: step) else { return nil }
      cycle = CandidateCycle(line: line, index: index)
    }
    var line = cycle.line
    line.replace(range, with: candidates[cycle.index])
    return (line, cycle)
  }

  /// The candidate for a first step, skipping one that is already in the line.
  private func firstChoice(step: Int) -> Int? {
    let typed = self.typed
    return step > 0
      ? candidates.firstIndex { $0 != typed } : candidates.lastIndex { $0 != typed }
  }
}

/// The candidates that Tab cycles through.
struct CandidateCycle: Equatable, Sendable {
  /// The line as typed.
  let line: LineEditor
  /// The candidate that is in the line.
  var index: Int
}

extension Substring {
  fileprivate func commonPrefix(with other: String) -> Substring {
    let length = zip(self, other).prefix { $0 == $1 }.count
    return prefix(length)
  }
}
