import PlanCore

// What a standing says in words: facts about the library, and no judgement.

extension Strings {
  /// The heads of the columns.
  package var standingStatus: String { say("现状", "Status") }
  package var standingAim: String { say("目标", "Aim") }
  package var standingChecks: String { say("核对", "Checks") }
  package var mentionedIn: String { say("见于", "Mentioned in") }
  package var documentCount: String { say("提及文件数", "Documents") }

  /// The group of what has none.
  var noAim: String { say("无目标", "no aim") }
  var noChecks: String { say("无", "none") }

  /// How many things a table has in how many records of documents: `142 projects in 207 records`;
  /// of a part of a table `20/142 projects in 34/207 records`.
  package func things(_ counts: RecordCounts, of all: RecordCounts? = nil) -> String {
    func share(_ count: Int, _ all: Int?) -> String { all.map { "\(count)/\($0)" } ?? "\(count)" }
    let things = share(counts.things, all?.things)
    let records = share(counts.records, all?.records)
    return say(
      "\(records) 条记录、\(things) 个项目",
      "\(things) \(things == "1" ? "project" : "projects") in "
        + "\(records) \(records == "1" ? "record" : "records")")
  }

  /// The status, marked when it rests on what is only likely the thing: 在建（很可能）.
  package func status(_ standing: Standing) -> String {
    let status = name(of: standing.status)
    return standing.isStatusLikely ? status + bracketed(name(of: Certainty.likely)) : status
  }

  /// Status and aim in one phrase: 未载明 · 拟开工 2024.
  package func statusAndAim(_ standing: Standing, of kind: ItemKind = .project) -> String {
    ([status(standing)] + [standing.aim.map { aim($0, of: kind) }].compactMap { $0 })
      .joined(separator: " · ")
  }

  /// What is to happen next, and by when: 拟开工 2024.
  package func aim(_ aim: Standing.Aim, of kind: ItemKind = .project) -> String {
    let phrase = self.phrase(aim.stage, aim.mode, of: kind)
    return aim.due.map { "\(phrase) \(period($0))" } ?? phrase
  }

  /// What a check found: 到期未见落实：计划建成 2024（时限为推断）.
  package func check(
    _ check: PromiseCheck, in standing: Standing, of kind: ItemKind = .project
  ) -> String {
    let mode = check.statements.last.map { standing.statements[$0].statement.mode } ?? .target
    var text = name(of: check.code) + colon + phrase(check.stage, mode, of: kind)
    if let due = check.due { text += " \(period(due))" }
    if check.isDueInferred { text += bracketed(say("时限为推断", "due date inferred")) }
    return text
  }

  /// When a thing was last mentioned: a fact about the library.
  package func lastMentioned(_ date: PartialDate) -> String {
    say("最近一次提及 \(date)，此后没有来源", "Last mentioned \(date); no source since")
  }
}
