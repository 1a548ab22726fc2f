import PlanCore

extension Strings {
  /// The heading over several items of a kind: `Initiatives`.
  func heading(of kind: ItemKind) -> String {
    say(
      kind.chineseName,
      kind.englishName.prefix(1).uppercased() + kind.englishName.dropFirst() + "s")
  }

  /// The title of a section.
  func title(of section: PlanSection) -> String {
    switch section {
    case .projects: projects
    case .mechanisms: mechanisms
    case .agreements: agreements
    case .events: events
    case .indicators: indicators
    case .commitments: commitments
    case .documents: documents
    case .members: label(.members)
    case .people: people
    case .context: context
    case .sources: sources
    }
  }

  /// The progress of the index.
  func indexed(_ done: Int, of total: Int) -> String {
    say("已索引 \(done)/\(total) 部规划", "\(done)/\(total) plans indexed")
  }

  /// The answer to an unknown command.
  func noCommand(_ name: String, nearest: String?) -> String {
    say(
      "没有命令“\(name)”" + (nearest.map { "；是不是 \($0)？" } ?? ""),
      "No command '\(name)'" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }

  /// The answer to a plan that is named at the start and is not in the library.
  func noPlan(_ name: String, nearest: String?) -> String {
    say(
      "没有名为“\(name)”的规划" + (nearest.map { "；是不是 \($0)？" } ?? ""),
      "No plan is called '\(name)'" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }

  /// The order of a list, in a word.
  func name(of order: RowOrder) -> String {
    switch order {
    case .document: say("按原文", "as printed")
    case .name: say("按名称", "by name")
    case .status: say("按现状", "by status")
    case .earliest: say("按日期", "by date")
    case .latest: say("最近在前", "latest first")
    }
  }

  /// What a list is narrowed to.
  func filtered(by text: String) -> String {
    say("\(filter)“\(text)”", "\(filter) '\(text)'")
  }

  /// The near words that are looked for too, all of them and then only the first; none without any.
  func added(_ others: [String]) -> [String] {
    guard let first = others.first else { return [] }
    return ["+" + others.joined(separator: say("、", ", "))]
      + (others.count > 1 ? ["+\(first)…"] : [])
  }

  /// The search in the detail, in words.
  func finding(_ text: String) -> String {
    say("\(find)“\(text)”", "\(find) '\(text)'")
  }

  /// The answer to words not found in the detail.
  func notInText(_ text: String) -> String {
    say("详情中没有“\(text)”", "'\(text)' is not in the detail")
  }

  /// The answer to a filter that no row passes.
  func nothingPasses(_ text: String) -> String {
    say("没有符合“\(text)”的行，已取消筛选", "No rows match '\(text)'; filter cleared")
  }

  /// An empty view, and the key that leads to the plans.
  func emptyView(_ name: String, key: String) -> String {
    say(
      "各规划都没有可列入“\(name)”的内容。按 \(key) 看规划。",
      "No plan has anything to show under \(name). Press \(key) for the plans.")
  }

  /// A table in which no row passes the filter, and the key that removes it.
  func noRowPasses(_ filter: String, key: String) -> String {
    say(
      "没有符合“\(filter)”的条目。按 \(key) 取消筛选。",
      "Nothing matches '\(filter)'. Press \(key) to clear the filter.")
  }

  /// How many rows are picked.
  func picked(_ count: Int) -> String {
    say("已选 \(count) 项", "\(count) picked")
  }

  /// The message about unreadable files, with their number.
  func filesWithProblems(_ count: Int) -> String {
    say(
      "\(count) 个文件有问题，见列表末尾“\(problems)”",
      "\(count == 1 ? "1 file has problems" : "\(count) files have problems"): see \(problems) below the plans"
    )
  }
}
