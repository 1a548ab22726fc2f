import PlanCore

extension Strings {
  /// What is compared if nothing is picked, and the key to pick with.
  func comparesNeighbours(pick: String) -> String {
    say(
      "比较当前规划与下一部；可在规划列表中用 \(pick) 另选两部",
      "This plan and the next; to compare others, pick two plans with \(pick)")
  }

  /// Why there is nothing to compare, and the key back.
  func comparingNeedsTwo(key: String) -> String {
    say(
      "对比需要两部规划，目前只有一部。按 \(key) 看规划。",
      "Comparing needs two plans, and there is only one. Press \(key) for the plans.")
  }

  /// Why there are no small multiples.
  var nothingComparable: String {
    say("没有名称和单位都相同的指标可并列", "No two figures have the same measure and unit")
  }

  /// The title of a menu of items that a row is about.
  var openWhich: String { say("打开哪一项？", "Open which one?") }

  /// Which of several lines under the pointer is chosen.
  func linesHere(_ number: Int, of count: Int) -> String {
    say(
      "此处第 \(number)/\(count) 条，再点换下一条", "line \(number) of \(count) here; click again for the next"
    )
  }

  /// The question of the prompt for another version.
  func versionPrompt(_ plan: String, isLater: Bool) -> String {
    isLater
      ? say("比较“\(plan)”的较新版本", "Compare a later version of \(plan)")
      : say("比较“\(plan)”的较早版本", "Compare an earlier version of \(plan)")
  }

  /// Another version of a plan, in a word.
  func version(isLater: Bool) -> String {
    say(isLater ? "较新版本" : "较早版本", isLater ? "later" : "earlier")
  }

  var versionFile: String { say("规划文件", "Plan file") }

  var cannotCompare: String { say("无法比较", "cannot compare") }

  /// The file is a version of a plan that the library does not have.
  func holdsUnknownPlan(_ path: String, _ slug: String) -> String {
    say(
      "\(path) 的规划 \(slug) 不在规划库中",
      "\(path) holds the plan \(slug), which the library does not have")
  }

  /// Why versions cannot be compared; `nil` if they can.
  func message(about outcome: VersionOutcome) -> Message? {
    switch outcome {
    case .compared: nil
    case .unreadable(let path, let reason):
      // Most reasons already begin with the path.
      Message(
        "\(cannotCompare) \(reason.hasPrefix(path) ? reason : "\(path): \(reason)")", .failure)
    case .noSuchPlan(let path, let slug): Message(holdsUnknownPlan(path, slug), .failure)
    }
  }

  /// The number of changes by substance, as metropolitan plans in the United States distinguish
  /// amendments and administrative modifications.
  func facts(of versions: VersionContent) -> [String] {
    [
      say("实质修订 \(versions.amendments)", "amendments \(versions.amendments)"),
      say("编辑性修改 \(versions.administrative)", "administrative \(versions.administrative)"),
    ]
  }
}
