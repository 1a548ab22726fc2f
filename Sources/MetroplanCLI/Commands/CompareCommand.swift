import ArgumentParser
import PlanCore
import PlanExport
import PlanLibrary
import PlanStore
import PlanViews

/// `metroplan compare PLAN PLAN…`: plans field by field, or two versions of one.
struct CompareCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare plans field by field, or two versions of one.",
    discussion: """
      Each plan is a slug or the path of a plan file. Two plans of one slug are versions, \
      the earlier one first: what was added or dropped, and whose status, content or \
      wording has changed.
      """)

  @Argument(help: ArgumentHelp("Plans, or plan files.", valueName: "plan"))
  var plans: [String]

  @OptionGroup var days: DayOptions
  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func run() throws {
    let library = view.library.loadCompactReportingProblems()
    let names = view.names(of: library)
    let found = try plans.map { name throws(CommandFailure) in try plan(named: name, in: library) }
    if found.count == 2, found[0].id == found[1].id {
      guard plans[0] != plans[1] else { throw CommandFailure.nothingToCompare }
      let (old, new) = (try whole(found[0], named: plans[0]), try whole(found[1], named: plans[1]))
      return try printVersions(VersionComparison(from: old, to: new), names)
    }
    guard found.count > 1, Set(found.map(\.id)).count == found.count else {
      throw CommandFailure.nothingToCompare
    }
    let others = found.filter { library.plan($0.id) == nil }
    let all = Library(
      plans: library.plans + others, gazetteer: library.gazetteer, links: library.links)
    let shown = view.names(of: all)
    let comparison = PlanComparison(
      of: found, in: ThingCatalog(of: all), links: library.links, asOf: days.day)
    try view.print(
      json: { try JSONExport.comparison(comparison) },
      data: { DataTable(comparison.dataTable(shown), shown) },
      text: { comparison.lines(shown) })
  }

  /// A plan of the library, or one in a file.
  private func plan(named name: String, in library: Library) throws(CommandFailure) -> Plan {
    guard isFile(name) else { return try library.plan(named: name) }
    let loader = LibraryLoader(LibraryLocations.current(adding: view.library.library))
    let reading = loader.plan(inFile: name)
    for problem in reading.problems { Output.warn(problem.describe(in: language)) }
    guard let plan = reading.plan else {
      throw .invalidFiles(problems: max(1, reading.problems.count))
    }
    return plan
  }

  private func isFile(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// A plan with its prose, in which versions may differ.
  private func whole(_ plan: Plan, named name: String) throws(CommandFailure) -> Plan {
    isFile(name)
      ? plan : try view.library.upToDateStore(for: .catalog).plan(named: plan.id.rawValue)
  }

  private func printVersions(
    _ versions: VersionComparison, _ names: ViewNames
  ) throws(CommandFailure) {
    try view.print(
      json: { try JSONExport.versions(versions) },
      data: { DataTable(versions.dataTable(names), names) },
      text: { versions.lines(names) })
  }
}

extension PlanComparison {
  /// The comparison for a reader: field by field, plan by plan.
  fileprivate func lines(_ names: ViewNames) -> [String] {
    let words = names.words
    var lines = [plans.map { names.name(of: $0) }.joined(separator: " | ")]
    for field in fields {
      lines += ["", field.title(names)]
      for (plan, cell) in zip(plans, field.cells) {
        lines.append("  " + names.name(of: plan) + (cell.isEmpty ? "  " + words.nothing : ""))
        let aspects = [
          (words.initiatives, names.joined(cell.initiatives.map(\.title))),
          (words.standingStatus, cell.statusText(names)),
          (words.standingAim, cell.aimText(names)),
          (words.onlyHere, names.joined(cell.only.map(\.title))),
        ]
        lines += aspects.filter { !$0.1.isEmpty }.map { "    \($0.0)\(words.colon)\($0.1)" }
      }
      if !field.shared.isEmpty { lines.append("  " + words.shared) }
      for shared in field.shared {
        let appearances = shared.links.map { link in
          let certainty = link.certainty == .same ? "" : " " + names.name(of: link.certainty)
          return "\(names.title(of: link.item)) [\(names.name(of: link.item.plan))\(certainty)]"
        }
        lines.append("    \(shared.name)\(words.colon)" + names.joined(appearances))
      }
    }
    if !mechanisms.isEmpty {
      let header = [""] + plans.map { names.name(of: $0) }
      let rows = mechanisms.map { row in
        [names.name(of: row.kind)]
          + row.cells.map { $0.isEmpty ? words.nothing : names.joined($0.map(\.title)) }
      }
      lines += ["", names.name(of: ItemKind.mechanism)]
      lines += TextTable.lines([header] + rows).map { "  " + $0 }
    }
    return lines
  }
}

extension VersionComparison {
  /// The changes for a reader, by kind.
  fileprivate func lines(_ names: ViewNames) -> [String] {
    guard !changes.isEmpty else { return [names.words.noChanges] }
    var lines: [String] = []
    for sort in Sort.allCases where !self.changes(sort).isEmpty {
      let changes = changes(sort)
      lines += lines.isEmpty ? [] : [""]
      lines.append("\(names.name(of: sort)) \(changes.count)")
      for change in changes {
        lines.append(
          "  \(change.title)  [\(names.name(of: change.kind))]  \(change.id)  "
            + names.name(of: change.significance))
        lines += change.fields.map { field in
          let (before, after) = (field.before.map(names.say), field.after.map(names.say))
          let nothing = names.words.nothing
          return "    \(names.name(of: field.field))\(names.words.colon)"
            + "\(before ?? nothing) → \(after ?? nothing)"
        }
      }
    }
    return lines
  }
}
