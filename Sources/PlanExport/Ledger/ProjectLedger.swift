import PlanCore
import PlanViews

/// 台账: projects with their status and aim, a row each.
///
/// Verb, speaker, date and source are those of the statement that the aim rests on; without an aim,
/// of the one that the status rests on; without either, of the latest.
package struct ProjectLedger: Sendable {
  private let library: LedgerLibrary
  /// Whether a row is a record of one plan, and not a thing.
  private let isByDocument: Bool

  package init(_ library: LedgerLibrary, isByDocument: Bool = false) {
    self.library = library
    self.isByDocument = isByDocument
  }

  /// The projects in a table.
  package func table(of items: [ItemReference]) -> DataTable {
    DataTable(columns: columns, rows: items.compactMap(row))
  }

  package var columns: [DataTable.Column] {
    let words = library.words
    func label(_ field: FieldName) -> String { words.label(field) }
    return [
      .init("name", label(.name)), .init("aliases", label(.aliases)),
      .init("inferredAliases", words.inferredAliases),
      .init("thing", words.thing), .init("plan", words.plan), .init("planId", words.planID),
      .init("slug", words.id), .init("documents", words.documentCount),
      .init("phase", label(.phase)), .init("kind", label(.kind)),
      .init("kindCode", words.code(of: label(.kind))),
      .init("projectCode", label(.projectCode)), .init("places", label(.places)),
      .init("placeCodes", label(.code)), .init("status", words.standingStatus),
      .init("statusCode", words.code(of: words.standingStatus)),
      .init("aim", words.standingAim), .init("aimStage", words.code(of: label(.stage))),
      .init("aimMode", words.code(of: label(.mode))), .init("due", label(.due)),
      .init("duePrecision", words.precision(of: label(.due))),
      .init("dueBasis", words.basis(of: label(.due))), .init("dueFrom", words.dueFrom),
      .init("checks", words.standingChecks),
      .init("checkCodes", words.code(of: words.standingChecks)), .init("verb", label(.verb)),
      .init("by", label(.by)), .init("date", label(.date)),
      .init("datePrecision", words.precision(of: label(.date))),
      .init("dateBasis", words.basis(of: label(.date))), .init("responsible", label(.leads)),
      .init("investment", words.investment),
      .init("investmentComparator", words.comparator(of: words.investment)),
      .init("investmentUnit", words.unit(of: words.investment)),
      .init("quantities", words.otherQuantities), .init("source", label(.source)),
      .init("url", label(.url)), .init("records", words.records),
    ]
  }

  /// The row of a project, or `nil` for what is none.
  package func row(of item: ItemReference) -> [DataTable.Cell]? {
    guard let (plan, found) = library.things.plans.item(item), case .project(let project)? = found
    else { return nil }
    let thing = library.things.thing(of: item)
    let standing = thing.map { library.things.standing(of: $0, asOf: library.day) }
    let items = thing.map { library.items(of: $0, first: item) } ?? [item]
    let projects = isByDocument ? [project] : items.compactMap(self.project)
    return identity(of: project, in: plan, thing, projects, items)
      + self.standing(standing) + details(of: projects, items, standing)
      + [.init(isByDocument ? [item.description] : items.map(\.description))]
  }

  private func project(_ item: ItemReference) -> Project? {
    guard case .project(let project)? = library.things.plans.item(item)?.item else { return nil }
    return project
  }

  private func identity(
    of project: Project, in plan: Plan, _ thing: Thing?, _ projects: [Project],
    _ items: [ItemReference]
  ) -> [DataTable.Cell] {
    let (things, names) = (library.things, library.names)
    let whole = isByDocument ? nil : thing
    let places = projects.flatMap(\.allPlaces).withoutRepeats
    let aliases = whole.map(things.aliases) ?? project.aliases
    return [
      .init(whole.map(things.name) ?? project.title),
      .init(aliases.names), .init(aliases.inferredNames),
      .init(thing.map(things.id)), .init(names.name(of: plan.id)), .init(plan.id.rawValue),
      .init(project.id.rawValue), .init(items.map(\.plan).withoutRepeats.count),
      .init(projects.lazy.compactMap(\.phase).first), .init(names.name(of: project.kind)),
      .init(project.kind.rawValue), .init(projects.lazy.compactMap(\.projectCode).first),
      .init(places.map { names.name(of: $0) }), .init(library.codes(of: places)),
    ]
  }

  private func standing(_ standing: Standing?) -> [DataTable.Cell] {
    let words = library.words
    let aim = standing?.aim
    let checks = (standing?.checks.map(\.code) ?? []).withoutRepeats
    return [
      .init(standing.map(words.status)), .init((standing?.status ?? .unstated).rawValue),
      .init(aim.map { words.phrase($0.stage, $0.mode) }), .init(aim?.stage.rawValue),
      .init(aim?.mode.rawValue),
    ] + due(aim?.due, aim?.isInferred == true ? .inferred : .printed, words) + [
      .init(checks.map { words.name(of: $0) }), .init(checks.map(\.rawValue)),
    ]
  }

  private func details(
    of projects: [Project], _ items: [ItemReference], _ standing: Standing?
  ) -> [DataTable.Cell] {
    let words = library.words
    let number = standing?.aim?.statement ?? standing?.statusStatement
    let said = number.flatMap { standing?.statements[$0] } ?? standing?.statements.last
    let plan = said.flatMap { library.things.plans[$0.item.plan] }
    let reference = said?.statement.source
    let money = projects.lazy.compactMap(\.investment).first
    let others = projects.flatMap(\.quantities).filter { $0 != money }
      .map { quantity in
        [quantity.name, words.figure(quantity.figure), quantity.period.map(words.period)]
          .compactMap { $0 }.joined(separator: " ")
      }.withoutRepeats
    return [
      .init(said?.statement.verb), .init(said?.statement.by), .init(first: said?.date),
      .init(precisionOf: said?.date, words),
      .init(said?.date == nil ? nil : said?.dateBasis, words), .init(library.leads(of: items)),
      .init(money?.figure.value), .init(money?.figure.comparator.map { words.name(of: $0) }),
      .init(money?.figure.unit), .init(others),
      .init(reference.flatMap { plan?.citation($0) }),
      .init(reference.flatMap { plan?.source($0.source)?.url }),
    ]
  }
}

/// The last day of a period, how much of it is known, and its first day.
func due(_ period: Period?, _ basis: Basis, _ words: Strings) -> [DataTable.Cell] {
  [
    .init(last: period?.end), .init(precisionOf: period?.end, words),
    .init(period == nil ? nil : basis, words), .init(first: period?.start),
  ]
}

extension Project {
  /// What it costs in all, or the first sum of money that is called an investment.
  fileprivate var investment: Quantity? {
    let sums = quantities.filter { $0.name.contains("投资") && $0.figure.unit?.contains("元") == true }
    return sums.first { $0.name.contains("总投资") } ?? sums.first
  }
}
