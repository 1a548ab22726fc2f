import ArgumentParser
import PlanCore
import PlanExport
import PlanSearch
import PlanViews

/// `metroplan track [NAME]`: what was said of one thing across documents, or all promises.
struct TrackCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "track", abstract: "Follow a project or promise through all plans.",
    discussion: """
      The name is any that a plan or a links file has for it. Without a name, everything that is \
      promised is listed, those things first that the checks on promises find something about.
      """)

  @Argument(help: ArgumentHelp("What to follow; everything if not given.", valueName: "name"))
  var name: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only things that a check finds: \(Check.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "code"))
  var check: Check?

  @OptionGroup var days: DayOptions
  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func validate() throws {
    if name != nil, check != nil {
      throw ValidationError("--check is for the list of everything that is promised.")
    }
  }

  func run() throws {
    let library = view.library.loadCompactReportingProblems()
    let names = view.names(of: library)
    let things = ThingCatalog(of: library)
    KeptValues.keep(things)
    guard let name else { return try list(things, names) }
    let track = Track(of: try things.thing(called: name), in: things, asOf: days.day)
    try view.print(
      json: { try JSONExport.track(track) },
      data: { DataTable(track.dataTable(names), names) },
      text: { track.lines(names) })
  }

  private func list(_ things: ThingCatalog, _ names: ViewNames) throws(CommandFailure) {
    guard !things.things.isEmpty else { throw .noPlans }
    let found = things.tracks(asOf: days.day).filter { track in
      check.map { track.standing.checkCodes.contains($0) } ?? true
    }
    let table = TrackTable(rows: found)
    KeptValues.keep(table)
    guard !found.isEmpty else {
      throw .nothingFound(check.map { names.name(of: $0) } ?? "", suggestions: [])
    }
    try view.print(
      json: { try JSONExport.ranking(table) },
      data: { DataTable(table.dataTable(names), names) },
      text: { TextTable.lines(of: table, names) })
  }
}

extension ThingCatalog {
  /// The one thing that a name leads to.
  fileprivate func thing(called name: String) throws(CommandFailure) -> Thing {
    let found = ThingNames(of: self, folding: foldedName).things(named: name)
    guard let thing = found.first else {
      let known = (things + forms).map { self.name(of: $0) }
      throw .nothingFound(name, suggestions: similarNames(to: name, among: known))
    }
    guard found.count == 1 else {
      throw .severalNamed(name, names: found.map { "\(id(of: $0)) (\(self.name(of: $0)))" })
    }
    return thing
  }
}

extension Track {
  /// The history for a reader.
  fileprivate func lines(_ names: ViewNames) -> [String] {
    let words = names.words
    var lines = ["\(name)  [\(names.name(of: kind))]  \(id)"]
    if !aliases.isEmpty {
      lines.append(
        "  \(words.label(.aliases))\(words.colon)\(names.joined(aliases.map { names.words.marked($0) }))"
      )
    }
    lines += [note].compactMap { $0 }.map { "  " + $0 }
    lines.append("  \(words.standingStatus)\(words.colon)\(words.status(standing))")
    if let aim = standing.aim {
      lines.append("  \(words.standingAim)\(words.colon)\(words.aim(aim, of: itemKind))")
    }
    if let date = standing.lastMentioned {
      let months = silence.map { names.inParentheses(names.ago($0)) } ?? ""
      lines.append("  \(words.lastMentioned(date))\(months)")
    }
    if isLinked {
      lines += ["", words.appearances]
      lines += TextTable.lines(
        links.map { link in
          [
            "  " + names.name(of: link.certainty), names.title(of: link.item),
            names.name(of: link.item.plan), link.item.description, link.reason,
          ]
        })
    }
    lines += ["", words.label(.statements)]
    lines += statements.isEmpty ? ["  " + words.nothingSaid] : statementLines(names)
    if !standing.checks.isEmpty { lines += ["", words.standingChecks] }
    for check in standing.checks {
      lines.append("  " + words.check(check, in: standing, of: itemKind))
      lines += self.statements(of: check).map { "    " + source(of: statements[$0], names) }
    }
    return lines
  }

  private func statementLines(_ names: ViewNames) -> [String] {
    let lines = TextTable.lines(
      statements.map { tracked in
        let statement = tracked.statement
        let due = statement.due.map { names.words.label(.due) + " \($0)" }
        let isOther = tracked.certainty != .same
        let remarks =
          (isOther ? [names.name(of: tracked.certainty)] : []) + [due].compactMap { $0 }
        return [
          "  " + names.date(tracked.date, tracked.dateBasis),
          statement.verb.map { "“\($0)”" } ?? "",
          names.words.phrase(statement.stage, statement.mode, of: itemKind), statement.by ?? "",
          "\(tracked.item.plan) \(statement.source)", names.joined(remarks),
        ]
      })
    // A note is a sentence, and stands below what it is about.
    return zip(lines, statements).flatMap { line, tracked in
      [line] + (tracked.statement.note.map { ["    " + $0] } ?? [])
    }
  }

  /// `2021-04 “将开工” luoyang/railway daily#3`: a statement that a check rests on.
  private func source(of tracked: TrackedStatement, _ names: ViewNames) -> String {
    "\(names.date(tracked.date, tracked.dateBasis)) “\(tracked.statement.verb ?? "")” "
      + "\(tracked.item) \(tracked.statement.source)"
  }
}
