import PlanCore

/// What filters ask of an entry, apart from its plan and its kind.
package struct SearchFacets: Sendable {
  /// The kind of a project.
  package var projectKind: ProjectKind?
  /// The places that it is about; those below them are not listed.
  package var places: [Identifier<Place>]
  /// The stages reached or promised: where there are statements, that of the current one.
  package var stages: [Stage]
  /// How sure that is.
  package var modes: [Mode]
  /// The years of its dates and periods.
  package var years: [ClosedRange<Int>]

  package init(
    projectKind: ProjectKind? = nil, places: [Identifier<Place>] = [], stages: [Stage] = [],
    modes: [Mode] = [], years: [ClosedRange<Int>] = []
  ) {
    self.projectKind = projectKind
    self.places = places
    self.stages = stages
    self.modes = modes
    self.years = years
  }
}

extension SearchFacets {
  /// The facets of the plan itself.
  init(of plan: Plan) {
    self.init()
    places = plan.region.provinces + plan.members.map(\.place)
    years = [plan.date?.years, plan.period?.years].compactMap { $0 }
  }

  /// The facets of a place.
  init(of place: Place) {
    self.init()
    places = [place.id]
  }

  /// The facets of an item.
  init(of item: Item) {
    self.init()
    switch item {
    case .initiative(let item):
      places = item.actions.flatMap(\.places)
      modes = [item.mode]
    case .action(let item):
      places = item.places
      stages = [item.stage].compactMap { $0 }
      modes = [item.mode]
      years = [item.due?.years].compactMap { $0 }
    case .project(let item): add(item)
    case .mechanism(let item):
      places = item.places
      add(item.statements)
      years += item.quantities.compactMap { $0.period?.years }
    case .agreement(let item):
      add(item.statements)
      years += [item.signed?.years].compactMap { $0 }
      years += item.quantities.compactMap { $0.period?.years }
    case .event(let item):
      places = item.places
      add(item.statements)
      years += [item.date?.years].compactMap { $0 }
    case .indicator(let item):
      places = item.places
      modes = [item.mode]
      years = [item.period?.years].compactMap { $0 }
    case .commitment(let item):
      places = item.places + item.actions.flatMap(\.places)
      years = [item.date?.years].compactMap { $0 }
    case .document(let item):
      places = item.places
      add(item.statements)
      years += [item.period?.years].compactMap { $0 }
    case .context(let item): places = item.places
    case .source(let item): years = [item.date?.years].compactMap { $0 }
    case .person: break
    }
  }

  private mutating func add(_ project: Project) {
    add(project.statements)
    projectKind = project.kind
    places =
      project.places + (project.route?.stops.map(\.place) ?? []) + (project.belt?.ends ?? [])
    years += project.quantities.compactMap { $0.period?.years }
  }

  private mutating func add(_ statements: [Statement]) {
    let current = statements.current
    stages += [current?.stage].compactMap { $0 }
    modes += [current?.mode].compactMap { $0 }
    years += statements.flatMap { [$0.date?.years, $0.due?.years].compactMap { $0 } }
  }
}

extension PartialDate {
  fileprivate var years: ClosedRange<Int> { year...year }
}

extension Period {
  fileprivate var years: ClosedRange<Int> { start.year...end.year }
}
