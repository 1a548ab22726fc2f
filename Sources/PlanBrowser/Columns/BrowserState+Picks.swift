import PlanCore
import PlanViews

extension BrowserState {
  /// Picks the chosen row or takes it back, and moves down; `count` rows one after the other.
  mutating func pick(count: Int) -> [BrowserEffect] {
    for _ in 0..<count {
      guard let subject = subject(of: subjectPath) else {
        message = Message(words.cannotPick, .failure)
        break
      }
      exports.toggle(subject)
      guard moveOn() else { break }
    }
    return []
  }

  /// Goes to the next row; `false` at the last.
  private mutating func moveOn() -> Bool {
    if let moveOn = parts.front(self)?.moveOn { return moveOn(&self) }
    if views.current.shape == .table {
      let before = tableState.chosen
      moveInTable(by: 1)
      return tableState.chosen != before
    }
    let before = columns.selection
    move(by: 1)
    return columns.selection != before
  }

  /// Whether a row of the present table is about something that is picked.
  func isPicked(_ target: RowTarget) -> Bool { exports.isPicked(target, in: views.current) }

  mutating func clearPicks() {
    guard !exports.picks.isEmpty else { return }
    exports.clearPicks()
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
}
