import PlanCore

/// 台账: the projects of some plans, one row each, with the statement of its status.
package enum ProjectLedger {
  /// The rows as text, in the order of the plans.
  package static func table(of plans: [Plan], _ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [
        .name, .aliases, .kind, .places, .stage, .mode, .verb, .by, .date, .due, .source,
      ].map { (field: FieldName) in words.label(field) } + [words.plan, words.id],
      rows: plans.flatMap { plan in plan.projects.map { row(of: $0, in: plan, names) } })
  }

  private static func row(of project: Project, in plan: Plan, _ names: ViewNames) -> [String] {
    let current = project.statements.current
    return [
      project.title,
      names.joined(project.aliases), names.name(of: project.kind),
      names.joined(project.allPlaces), names.name(of: current?.stage),
      names.name(of: current?.mode), current?.verb ?? "", current?.by ?? "",
      names.date(current?.date, current?.dateBasis ?? .printed), current?.due?.description ?? "",
      current.map { plan.citation($0.source) } ?? "", plan.title,
      "\(plan.id)/\(project.id)",
    ]
  }
}
