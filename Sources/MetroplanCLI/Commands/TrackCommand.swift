import ArgumentParser
import PlanCore
import PlanExport
import PlanSearch
import PlanViews

/// `metroplan track [NAME]`: the statements about one thing across documents, or the promises that
/// slip.
struct TrackCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "track", abstract: "Follow a project or promise through all plans.",
    discussion: """
      The name is any that a plan or a links file has for it. Without a name, everything \
      is listed by the number of repeated targets. See docs/format.md.
      """)

  @Argument(help: ArgumentHelp("What to follow; everything if not given.", valueName: "name"))
  var name: String?

  @OptionGroup var days: DayOptions
  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func run() throws {
    let library = view.library.loadCompactReportingProblems()
    let names = view.names(of: library)
    let catalog = EntityCatalog(of: library)
    guard let name else { return try list(catalog, names) }
    let track = catalog.track(of: try catalog.entity(named: name), asOf: days.day)
    try view.print(
      json: { try JSONExport.track(track) },
      data: { DataTable(track.dataTable(names), names) },
      text: { track.lines(names) })
  }

  private func list(_ catalog: EntityCatalog, _ names: ViewNames) throws(CommandFailure) {
    let ranking = catalog.ranking(asOf: days.day)
    guard !ranking.isEmpty else { throw .noPlans }
    try view.print(
      json: { try JSONExport.ranking(ranking) },
      data: { DataTable([Track].columns(names).dataTable(of: ranking), names) },
      text: { TextTable.lines(ranking.table(names)) })
  }
}

extension EntityCatalog {
  /// The one thing that matches a name.
  fileprivate func entity(named name: String) throws(CommandFailure) -> TrackedEntity {
    let found = EntityNames(of: self, folding: foldedName).entities(named: name)
    guard let entity = found.first else {
      let known = entities.map(\.entity.name)
      throw .nothingFound(name, suggestions: similarNames(to: name, among: known))
    }
    guard found.count == 1 else { throw .severalNamed(name, names: found.map(\.id)) }
    return entity
  }
}

extension Track {
  /// The history for a reader.
  fileprivate func lines(_ names: ViewNames) -> [String] {
    let words = names.words
    var lines = [
      "\(entity.entity.name)  [\(names.name(of: entity.entity.kind))]  \(entity.id)"
    ]
    if !aliases.isEmpty {
      lines.append("  \(words.label(.aliases))\(words.colon)\(names.joined(aliases))")
    }
    lines += [entity.entity.note].compactMap { $0 }.map { "  " + $0 }
    if let lastWord {
      let months = silence.map { names.inParentheses(names.ago($0)) } ?? ""
      lines.append("  \(words.lastWord)\(words.colon)\(lastWord)\(months)")
    }
    if entity.isLinked {
      lines += ["", words.appearances]
      lines += TextTable.lines(
        entity.entity.links.map { link in
          [
            "  " + names.name(of: link.certainty), names.title(of: link.item),
            names.name(of: link.item.plan), link.item.description, link.reason,
          ]
        })
    }
    lines += ["", words.label(.statements)]
    lines += statements.isEmpty ? ["  " + words.nothingSaid] : statementLines(names)
    lines += slips.isEmpty ? [] : ["", words.slips] + slips.map { "  " + $0.line(names) }
    lines +=
      contradictions.isEmpty
      ? [] : ["", words.contradictions] + contradictions.map { "  " + $0.line(names) }
    return lines
  }

  private func statementLines(_ names: ViewNames) -> [String] {
    TextTable.lines(
      statements.map { tracked in
        let statement = tracked.statement
        let status = [names.name(of: statement.stage), names.name(of: statement.mode)]
          .filter { !$0.isEmpty }.joined(separator: " · ")
        let due = statement.due.map { names.words.label(.due) + " \($0)" }
        let isOther = tracked.certainty != .same
        let remarks =
          (isOther ? [names.name(of: tracked.certainty)] : []) + [due].compactMap { $0 }
          + marks(of: tracked, names)
        return [
          "  " + names.date(tracked.date, tracked.dateBasis),
          statement.verb.map { "“\($0)”" } ?? "",
          status, statement.by ?? "", "\(tracked.item.plan) \(statement.source)",
          names.joined(remarks),
        ]
      })
  }
}

extension Slip {
  /// `开工：2021-04、2024-01-28 承诺，一再承诺，至今未果 2025-04-14`.
  fileprivate func line(_ names: ViewNames) -> String {
    let signs = names.joined(signs.map { names.name(of: $0) })
    let open = stillOpen.map { " · \(names.words.stillOpen) \($0)" } ?? ""
    return "\(names.name(of: stage))\(names.words.colon)"
      + names.joined(dates.map(\.description)) + " · " + signs + open
  }
}

extension Contradiction {
  /// The earlier statement, then the one that falls behind it.
  fileprivate func line(_ names: ViewNames) -> String {
    [earlier, later].map { tracked in
      let statement = tracked.statement
      return "\(names.date(tracked.date, tracked.dateBasis)) “\(statement.verb ?? "")” "
        + "\(names.name(of: statement.stage)) · \(names.name(of: statement.mode)) \(tracked.item)"
    }.joined(separator: " → ")
  }
}
