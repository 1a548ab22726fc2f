extension Plan {
  /// Every item of the plan once, in printed order: each initiative followed by
  /// its actions, then the other lists as ``Plan`` declares them.
  ///
  /// Cost: builds the list; keep it where it is needed often.
  public var items: [Item] {
    var items: [Item] = []
    forEachItem { items.append($0) }
    return items
  }

  /// Calls `body` for every item in the order of ``items``, without a list of them.
  public func forEachItem(_ body: (Item) -> Void) {
    for initiative in initiatives {
      body(.initiative(initiative))
      for action in initiative.actions { body(.action(action)) }
    }
    for project in projects { body(.project(project)) }
    for mechanism in mechanisms { body(.mechanism(mechanism)) }
    for agreement in agreements { body(.agreement(agreement)) }
    for event in events { body(.event(event)) }
    for indicator in indicators { body(.indicator(indicator)) }
    for commitment in commitments {
      body(.commitment(commitment))
      for action in commitment.actions { body(.action(action)) }
    }
    for document in documents { body(.document(document)) }
    for person in people { body(.person(person)) }
    for entry in context { body(.context(entry)) }
    for source in sources { body(.source(source)) }
  }

  /// The project with the slug `id`, or `nil`.
  public func project(_ id: Identifier<Project>) -> Project? {
    projects.first { $0.id == id }
  }

  /// The source with the slug `id`, or `nil`.
  public func source(_ id: Identifier<Source>) -> Source? {
    sources.first { $0.id == id }
  }

  /// The actions that name an item as project or mention, each with the title of its
  /// initiative or the party of its commitment, in printed order.
  ///
  /// Cost: linear in the number of actions.
  public func actions(naming id: ItemIdentifier) -> [(owner: String, action: Action)] {
    var found: [(owner: String, action: Action)] = []
    func look(through actions: [Action], of owner: String) {
      for action in actions where action.names(id) { found.append((owner, action)) }
    }
    for initiative in initiatives { look(through: initiative.actions, of: initiative.title) }
    for commitment in commitments { look(through: commitment.actions, of: commitment.party) }
    return found
  }

  /// The titles that lead to what names an item, in printed order: `交通先导行动 › 推动高铁开工`
  /// for each action, and then the name of each event that mentions it.
  ///
  /// Empty when nothing names it.
  public func titles(naming id: ItemIdentifier) -> [String] {
    actions(naming: id).map { "\($0.owner) › \($0.action.title)" }
      + events.filter { $0.mentions.contains(id) }.map(\.name)
  }

  /// The item with the slug `id`, or `nil`.
  ///
  /// Cost: linear in the number of items, without building them all.
  public func item(_ id: ItemIdentifier) -> Item? {
    let slug = id.rawValue
    if let item = projects.first(slug: slug) { return .project(item) }
    for initiative in initiatives {
      if initiative.id.rawValue == slug { return .initiative(initiative) }
      if let item = initiative.actions.first(slug: slug) { return .action(item) }
    }
    for commitment in commitments {
      if commitment.id.rawValue == slug { return .commitment(commitment) }
      if let item = commitment.actions.first(slug: slug) { return .action(item) }
    }
    if let item = mechanisms.first(slug: slug) { return .mechanism(item) }
    if let item = agreements.first(slug: slug) { return .agreement(item) }
    if let item = events.first(slug: slug) { return .event(item) }
    if let item = indicators.first(slug: slug) { return .indicator(item) }
    if let item = documents.first(slug: slug) { return .document(item) }
    if let item = people.first(slug: slug) { return .person(item) }
    if let item = context.first(slug: slug) { return .context(item) }
    return sources.first(slug: slug).map(Item.source)
  }
}

extension Action {
  /// Whether it names an item as project or mention.
  fileprivate func names(_ id: ItemIdentifier) -> Bool {
    mentions.contains(id) || projects.contains { $0.rawValue == id.rawValue }
  }
}

/// What is known by a slug of its own.
private protocol Slugged {
  var id: Identifier<Self> { get }
}

extension Action: Slugged {}
extension Agreement: Slugged {}
extension ContextEntry: Slugged {}
extension Document: Slugged {}
extension Event: Slugged {}
extension Indicator: Slugged {}
extension Mechanism: Slugged {}
extension Person: Slugged {}
extension Project: Slugged {}
extension Source: Slugged {}

extension Array where Element: Slugged {
  /// The first element with that slug.
  ///
  /// By index: going through the elements would copy each.
  fileprivate func first(slug: String) -> Element? {
    indices.first { self[$0].id.rawValue == slug }.map { self[$0] }
  }
}
