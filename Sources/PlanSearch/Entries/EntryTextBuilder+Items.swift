import PlanCore

extension EntryTextBuilder {
  func ofPlan() -> [String?] {
    [plan.kind.chineseName, plan.region.name] + plan.region.aliases
      + [plan.region.kind.chineseName] + names(of: plan.region.provinces)
      + [
        plan.issuer, plan.documentNumber, plan.date?.description, plan.period?.description,
        plan.summary,
      ]
      + plan.positioning
      + plan.members.flatMap { names(of: [$0.place]) + [$0.role.chineseName, $0.note] }
      + plan.announcements.map(\.printed)
  }

  func of(_ initiative: Initiative) -> [String?] {
    [initiative.goal, initiative.group, initiative.field.chineseName, initiative.summary]
  }

  func of(_ action: Action) -> [String?] {
    [action.verb, action.summary, action.due?.description] + action.leads
      + names(of: action.places) + titles(of: action.projects.map { ItemIdentifier($0) })
      + titles(of: action.mentions)
  }

  func of(_ project: Project) -> [String?] {
    [project.kind.chineseName, project.summary, project.phase, project.projectCode]
      + names(of: project.places)
      + words(of: project.extent)
      + titles(of: [project.parent].compactMap { $0 }.map { ItemIdentifier($0) })
      + words(of: project.quantities) + words(of: project.statements)
  }

  private func words(of extent: Extent?) -> [String?] {
    switch extent {
    case .route(let route): names(of: route.stops.map(\.place))
    case .belt(let belt):
      [belt.industry] + names(of: belt.ends)
        + titles(of: belt.members.map { ItemIdentifier($0) })
    case nil: []
    }
  }

  func of(_ mechanism: Mechanism) -> [String?] {
    [mechanism.kind.chineseName, mechanism.summary] + mechanism.parties
      + names(of: mechanism.places) + words(of: mechanism.quantities)
      + words(of: mechanism.statements)
  }

  func of(_ agreement: Agreement) -> [String?] {
    [agreement.summary] + agreement.parties + [agreement.signed?.description]
      + words(of: agreement.quantities) + words(of: agreement.statements)
  }

  func of(_ event: Event) -> [String?] {
    [event.date?.description, event.summary] + names(of: event.places) + event.participants
      + titles(of: event.mentions)
      + titles(of: [event.parent].compactMap { $0 }.map { ItemIdentifier($0) })
      + words(of: event.statements)
  }

  func of(_ indicator: Indicator) -> [String?] {
    [
      indicator.subject, indicator.figure.map { words(of: $0) }, indicator.period?.description,
      indicator.growth.map { words(of: $0, unit: "%") }, indicator.rank, indicator.note,
    ] + names(of: indicator.places)
  }

  func of(_ commitment: Commitment) -> [String?] {
    [commitment.date?.description, commitment.summary] + names(of: commitment.places)
  }

  func of(_ document: Document) -> [String?] {
    [document.kind.chineseName, document.summary, document.period?.description]
      + names(of: document.places)
      + titles(of: [document.parent].compactMap { $0 }.map { ItemIdentifier($0) })
      + words(of: document.statements)
  }

  func of(_ source: Source) -> [String?] {
    [
      source.kicker, source.publisher, source.repostedBy, source.byline, source.date?.description,
      source.url, source.note,
    ] + source.paragraphs
  }

  /// The words of a place, as the plan speaks of it.
  func of(_ place: Place) -> [String?] {
    let roles = plan.members.filter { $0.place == place.id }
    return [place.level.chineseName, place.code]
      + names(of: [place.parent, place.successor].compactMap { $0 })
      + roles.flatMap { [$0.role.chineseName, $0.note] }
  }
}
