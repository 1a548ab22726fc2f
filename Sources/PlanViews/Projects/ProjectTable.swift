import PlanCore

/// 项目总表: the projects of all plans, a row each.
package struct ProjectTable: Equatable, Sendable {
  /// The rows, in the order of the plans until they are sorted.
  package let rows: [Row]

  /// One project in one plan.
  package struct Row: Hashable, Sendable {
    /// The project.
    package let item: ItemReference
    /// Its name.
    package let name: String
    /// What it is.
    package let kind: ProjectKind
    /// Where it is.
    package let places: [Identifier<Place>]
    /// Its current stage, by ``PlanCore/Swift/Array/current``; `nil` when nothing was said.
    package let stage: Stage?
    /// How sure that is.
    package let mode: Mode?
    /// When that was said.
    package let date: PartialDate?
    /// The linked entity that it surely or likely is.
    package let entity: Identifier<Entity>?
    /// The plans in which that entity surely or likely appears; this one alone without links.
    package let plans: [Identifier<Plan>]
  }

  /// Creates a table from its rows.
  package init(rows: [Row]) {
    self.rows = rows
  }

  /// The projects of a library.
  package init(of library: Library) {
    rows = library.plans.flatMap { plan in
      plan.projects.map { project in
        let item = ItemReference(plan: plan.id, id: ItemIdentifier(project.id))
        let entity = library.links.identity(of: item)
        let current = project.statements.current
        var seen: Set<Identifier<Plan>> = []
        let appearances = entity?.links.filter { $0.certainty != .related }.map(\.item.plan)
        return Row(
          item: item, name: project.title, kind: project.kind, places: project.allPlaces,
          stage: current?.stage, mode: current?.mode, date: current?.date ?? plan.date,
          entity: entity?.id,
          plans: (appearances ?? [plan.id]).filter { seen.insert($0).inserted })
      }
    }
  }
}
