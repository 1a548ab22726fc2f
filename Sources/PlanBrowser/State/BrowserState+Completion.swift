extension BrowserState {
  /// Asks what can stand at the cursor of a box, which is at a new place.
  func askCompletion(of box: inout SearchBox) -> [BrowserEffect] {
    box.cycle = nil
    box.completion = nil
    return [.complete(box.completionQuery)]
  }

  mutating func takeCompletion(_ completion: Completion) {
    guard case .search(var box) = overlay, box.cycle == nil,
      completion.query == box.completionQuery
    else { return }
    box.completion = completion
    overlay = .search(box)
  }

  /// Completes as far as it is certain; where it is not, puts one candidate after the other into
  /// the box, around the ends.
  mutating func complete(_ box: SearchBox, by step: Int) -> [BrowserEffect] {
    guard let completion = box.completion, !completion.candidates.isEmpty else { return [] }
    var box = box
    let count = completion.candidates.count
    var cycle: CandidateCycle
    if let running = box.cycle {
      cycle = running
      cycle.index = (running.index + step + count) % count
    } else {
      if step > 0, let text = completion.certain {
        box.line.replace(completion.range, with: text)
        return search(with: box)
      }
      guard let index = completion.firstChoice(step: step) else { return [] }
      cycle = CandidateCycle(line: box.line, index: index)
    }
    box.line = cycle.line
    box.line.replace(completion.range, with: completion.candidates[cycle.index])
    box.cycle = cycle
    // The candidates stay as they are until the reader goes on typing.
    let effects = askHits(of: &box)
    overlay = .search(box)
    return effects
  }

  /// Puts one candidate into the box.
  mutating func takeCandidate(_ index: Int, in box: SearchBox) -> [BrowserEffect] {
    guard let completion = box.completion, completion.candidates.indices.contains(index) else {
      return []
    }
    var box = box
    if let cycle = box.cycle { box.line = cycle.line }
    box.line.replace(completion.range, with: completion.candidates[index])
    return search(with: box)
  }
}

extension Completion {
  /// The candidate that a first step leads to: not the one that stands there already.
  fileprivate func firstChoice(step: Int) -> Int? {
    let typed = self.typed
    return step > 0
      ? candidates.firstIndex { $0 != typed } : candidates.lastIndex { $0 != typed }
  }
}
