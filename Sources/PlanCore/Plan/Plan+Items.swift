extension Plan {
  /// Every item of the plan once, in printed order: each initiative followed by
  /// its actions, then the other lists as ``Plan`` declares them.
  ///
  /// Cost: builds the list; keep it where it is needed often.
  public var items: [Item] {
    var items: [Item] = []
    for initiative in initiatives {
      items.append(.initiative(initiative))
      items += initiative.actions.map(Item.action)
    }
    items += projects.map(Item.project)
    items += mechanisms.map(Item.mechanism)
    items += agreements.map(Item.agreement)
    items += events.map(Item.event)
    items += indicators.map(Item.indicator)
    for commitment in commitments {
      items.append(.commitment(commitment))
      items += commitment.actions.map(Item.action)
    }
    items += documents.map(Item.document)
    items += people.map(Item.person)
    items += context.map(Item.context)
    items += sources.map(Item.source)
    return items
  }

  /// The project with the slug `id`, or `nil`.
  public func project(_ id: Identifier<Project>) -> Project? {
    projects.first { $0.id == id }
  }

  /// The source with the slug `id`, or `nil`.
  public func source(_ id: Identifier<Source>) -> Source? {
    sources.first { $0.id == id }
  }
}
