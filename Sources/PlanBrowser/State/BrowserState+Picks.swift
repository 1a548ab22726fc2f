import PlanCore

extension BrowserState {
  /// Picks the chosen row or takes it back, and moves down; `count` rows one after the other.
  mutating func pick(count: Int) -> [BrowserEffect] {
    for _ in 0..<count {
      guard let subject = subject(of: selection) else {
        message = Message(words.cannotPick, .failure)
        break
      }
      if let index = picks.firstIndex(of: subject) {
        picks.remove(at: index)
      } else {
        picks.append(subject)
      }
      let before = selection
      move(by: 1)
      if selection == before { break }
    }
    return []
  }

  mutating func clearPicks() {
    guard !picks.isEmpty else { return }
    picks = []
    message = Message(words.picksCleared)
  }

  /// What an export of the last node of a path writes; `nil` for lists, which are no items.
  func subject(of path: [Node]) -> ExportSubject? {
    guard case .plan(let plan) = path.first else { return nil }
    switch path.last {
    case .plan: return ExportSubject(plan: plan, item: nil)
    case .item(let id): return ExportSubject(plan: plan, item: id)
    default: return nil
    }
  }

  /// The rows below a path that are picked.
  func pickedNodes(below path: [Node]) -> Set<Node> {
    guard !picks.isEmpty else { return [] }
    guard case .plan(let plan) = path.first else {
      return Set(picks.lazy.filter { $0.item == nil }.map { .plan($0.plan) })
    }
    return Set(picks.lazy.filter { $0.plan == plan }.compactMap { $0.item.map(Node.item) })
  }
}
