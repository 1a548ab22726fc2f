import PlanCore

/// 台账: the projects of some plans, a row each, with the statement that tells how it stands.
package enum ProjectLedger {
  /// The rows as text, in the order of the plans.
  package static func table(of plans: [Plan], _ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [
        words.name, words.aliases, words.kind, words.places, words.stage, words.mode, words.verb,
        words.by, words.date, words.due, words.source, words.plan, words.id,
      ],
      rows: plans.flatMap { plan in plan.projects.map { row(of: $0, in: plan, names) } })
  }

  private static func row(of project: Project, in plan: Plan, _ names: ViewNames) -> [String] {
    let current = project.statements.current
    return [
      project.name + (project.phase.map(names.inParentheses) ?? ""),
      names.joined(project.aliases), names.name(of: project.kind),
      names.joined(project.allPlaces), names.name(of: current?.stage),
      names.name(of: current?.mode), current?.verb ?? "", current?.by ?? "",
      names.date(current?.date, current?.dateBasis ?? .printed), current?.due?.description ?? "",
      current.map { source(of: $0, in: plan) } ?? "", plan.title,
      "\(plan.id)/\(project.id)",
    ]
  }

  /// `洛阳网 ¶5`: who published the text, and its paragraph.
  private static func source(of statement: Statement, in plan: Plan) -> String {
    let source = plan.source(statement.source.source)
    let name = source.map { $0.publisher ?? $0.title } ?? statement.source.source.rawValue
    return name + (statement.source.paragraph.map { " ¶\($0)" } ?? "")
  }
}
