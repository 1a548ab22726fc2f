import PlanCore

extension Plan {
  /// The items of one section; empty for members, which are no items.
  func items(in section: PlanSection) -> [Item] {
    switch section {
    case .projects: projects.map(Item.project)
    case .mechanisms: mechanisms.map(Item.mechanism)
    case .agreements: agreements.map(Item.agreement)
    case .events: events.map(Item.event)
    case .indicators: indicators.map(Item.indicator)
    case .commitments: commitments.map(Item.commitment)
    case .documents: documents.map(Item.document)
    case .members: []
    case .people: people.map(Item.person)
    case .context: context.map(Item.context)
    case .sources: sources.map(Item.source)
    }
  }

  /// How many rows a section has.
  func count(of section: PlanSection) -> Int {
    switch section {
    case .projects: projects.count
    case .mechanisms: mechanisms.count
    case .agreements: agreements.count
    case .events: events.count
    case .indicators: indicators.count
    case .commitments: commitments.count
    case .documents: documents.count
    case .members: members.count
    case .people: people.count
    case .context: context.count
    case .sources: sources.count
    }
  }
}
