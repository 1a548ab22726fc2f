import PlanCore
import PlanViews

/// Turns one plan, or one item of it, into the blocks that every written form shares.
struct PlanOutline {
  let plan: Plan
  let gazetteer: Gazetteer
  let words: Strings
  /// Whether tables that only gather what other blocks tell in full are
  /// included; plain text, which has no columns, does without.
  let hasOverviews: Bool
  /// How items stand by all documents, where that is known.
  let standings: OutlineStandings?
  private let titles: [ItemIdentifier: String]

  init(
    plan: Plan, gazetteer: Gazetteer, language: Language, hasOverviews: Bool,
    standings: OutlineStandings? = nil
  ) {
    self.plan = plan
    self.standings = standings
    self.gazetteer = gazetteer
    self.hasOverviews = hasOverviews
    words = Strings(language)
    titles = Dictionary(
      plan.items.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// The whole plan.
  ///
  /// - Parameter glance: What a library says of its projects; it makes the first page.
  func wholePlan(_ glance: PlanGlance? = nil) -> [Block] {
    var blocks = overview()
    if let glance { blocks += glance.blocks + glance.table() }
    blocks += membersTable()
    for (offset, initiative) in plan.initiatives.enumerated() {
      blocks += self.initiative(
        initiative, title: "\(offset + 1). \(initiative.title)", level: 2)
    }
    blocks += projectSections(
      tableTitle: glance == nil ? words.projectsSection : words.latestStatements)
    blocks += section(words.mechanismsSection, plan.mechanisms.map(Item.mechanism))
    blocks += section(words.agreementsSection, plan.agreements.map(Item.agreement))
    blocks += section(words.eventsSection, plan.events.map(Item.event))
    blocks += indicatorSection()
    blocks += section(words.commitmentsSection, plan.commitments.map(Item.commitment))
    blocks += section(words.documentsSection, plan.documents.map(Item.document))
    blocks += listSection(words.peopleSection, plan.people.map(Item.person))
    blocks += listSection(words.contextSection, plan.context.map(Item.context))
    blocks += listSection(words.sourcesSection, plan.sources.map(Item.source))
    return blocks
  }

  /// Two pages of the plan: what it is, what has come of it, and the projects that say most.
  func brief(_ glance: PlanGlance) -> [Block] {
    let head = [Block.heading(level: 1, plan.title)]
    let summary = plan.summary.map { [Block.paragraph(Phrase($0))] } ?? []
    // Notes would be a third page.
    return (head + summary + glance.blocks + glance.table(most: 30)).map(\.withoutSources)
  }

  /// One item as a document of its own, under the titles that lead to it.
  func document(of item: Item) -> [Block] {
    let path = ([plan.title] + ancestors(of: item)).joined(separator: " › ")
    var blocks = self.item(item, level: 1)
    blocks.insert(.paragraph(Phrase(path)), at: min(1, blocks.count))
    switch item {
    case .initiative(let item): blocks += projectsTable(of: item.actions)
    case .action(let item): blocks += projectsTable(of: [item])
    case .commitment(let item): blocks += projectsTable(of: item.actions)
    default: break
    }
    let naming = plan.titles(naming: item.id)
    if !naming.isEmpty {
      blocks.append(.heading(level: 2, words.namedIn))
      blocks.append(.list(naming.map { ListItem(Phrase($0)) }))
    }
    return blocks
  }

  /// The blocks with the notes that they cite.
  func outline(_ blocks: [Block]) -> Outline {
    var seen: Set<SourceReference> = []
    let cited = blocks.flatMap(\.phrases).flatMap(\.sources).filter { seen.insert($0).inserted }
    return Outline(
      blocks: blocks, notesTitle: words.notes,
      notes: cited.map { Outline.Note(source: $0, text: noteText($0)) })
  }

  /// The title of anything in the plan, or its slug when nothing has it.
  func title(of id: ItemIdentifier) -> String { titles[id] ?? id.rawValue }

  private func section(_ title: String, _ items: [Item]) -> [Block] {
    guard !items.isEmpty else { return [] }
    return [.heading(level: 2, title)] + items.flatMap { item($0, level: 3) }
  }

  private func listSection(_ title: String, _ items: [Item]) -> [Block] {
    guard !items.isEmpty else { return [] }
    let entries = items.map { ListItem(Phrase($0.title), children: facts(of: $0).lines) }
    return [.heading(level: 2, title), .list(entries)]
  }

  /// The titles between the plan and `item`.
  private func ancestors(of item: Item) -> [String] {
    guard case .action(let action) = item else { return [] }
    if let owner = plan.initiatives.first(where: { $0.actions.contains { $0.id == action.id } }) {
      return [owner.title]
    }
    let owner = plan.commitments.first { $0.actions.contains { $0.id == action.id } }
    return owner.map { [$0.party] } ?? []
  }

  private func projectsTable(of actions: [Action]) -> [Block] {
    var seen: Set<Identifier<Project>> = []
    let named = actions.flatMap(\.projects).filter { seen.insert($0).inserted }
    return projectsTable(named.compactMap(plan.project), titled: words.projectsSection)
  }
}

/// What all documents say of the items of a plan.
struct OutlineStandings {
  /// How the thing stands that an item is about.
  let thing: (ItemReference) -> ThingStanding?
  /// What a plan is called.
  let planName: (Identifier<Plan>) -> String
}
