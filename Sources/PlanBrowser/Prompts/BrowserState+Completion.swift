extension BrowserState {
  /// Asks what can stand at the cursor of a box, which is at a new place.
  func askCompletion(of box: inout SearchBox) -> [BrowserEffect] {
    box.cycle = nil
    box.completion = nil
    return [.complete(box.completionQuery)]
  }

  mutating func takeCompletion(_ completion: Completion) {
    switch prompts.overlay {
    case .search(var box) where box.cycle == nil && completion.query == box.completionQuery:
      box.completion = completion
      prompts.overlay = .search(box)
    case .filter(var box) where box.cycle == nil && completion.query.text == box.line.text:
      box.completion = completion
      prompts.overlay = .filter(box)
    case .tableFilter(var prompt)
    where prompt.cycle == nil && completion.query.text == prompt.line.text:
      prompt.completion = completion
      prompts.overlay = .tableFilter(prompt)
    default: break
    }
  }

  /// Completes as far as it is certain; where it is not, puts one candidate after the other into
  /// the box, around the ends.
  mutating func complete(_ box: SearchBox, by step: Int) -> [BrowserEffect] {
    guard let completion = box.completion else { return [] }
    guard let next = completion.step(from: box.line, box.cycle, by: step) else { return [] }
    var box = box
    box.line = next.line
    box.cycle = next.cycle
    if next.cycle == nil { return search(with: box) }
    // The candidates stay as they are until the reader goes on typing.
    let effects = askHits(of: &box)
    prompts.overlay = .search(box)
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
  /// What Tab makes of a line: completed as far as that is certain, or else with the candidate
  /// `step` further on in it, which the cycle remembers.
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

  /// The candidate that a first step leads to: not the one that stands there already.
  fileprivate func firstChoice(step: Int) -> Int? {
    let typed = self.typed
    return step > 0
      ? candidates.firstIndex { $0 != typed } : candidates.lastIndex { $0 != typed }
  }
}
