import PlanCore

extension Strings {
  /// What is compared while nothing is picked, and the key to choose with.
  func comparesNeighbours(pick: String) -> String {
    switch language {
    case .chinese: "比较当前规划和下一部；在规划列表中用 \(pick) 选中两部可另比"
    case .english: "This plan and the next; pick two with \(pick) in the plans for others"
    }
  }

  /// Why there is nothing to compare, and the key back.
  func comparingNeedsTwo(key: String) -> String {
    switch language {
    case .chinese: "对比需要两部规划，目前只有一部。按 \(key) 看规划。"
    case .english: "Comparing takes two plans, and there is one. Press \(key) for the plans."
    }
  }
}
