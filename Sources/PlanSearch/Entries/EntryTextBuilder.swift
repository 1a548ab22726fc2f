import PlanCore

/// The words that a reader sees when an item of a plan is shown whole, its title and aliases
/// apart, by the tables of its fields.
struct EntryTextBuilder {
  let plan: Plan
  let gazetteer: Gazetteer
  private let titles: [ItemIdentifier: String]

  init(plan: Plan, gazetteer: Gazetteer) {
    self.plan = plan
    self.gazetteer = gazetteer
    titles = Dictionary(
      plan.items.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of the plan itself.
  func ofPlan() -> String {
    var words = Words()
    Plan.fields.read(plan, for: .search) { _, value, _ in add(value, to: &words) }
    return words.text
  }

  /// The words of an item.
  func of(_ item: Item) -> String {
    var words = Words()
    item.readFields(for: .search) { _, value, _ in add(value, to: &words) }
    return words.text
  }

  /// The words of a place, as the plan speaks of it.
  func of(_ place: Place) -> String {
    var words = Words()
    Place.fields.read(place, for: .search) { _, value, _ in add(value, to: &words) }
    for member in plan.members where member.place == place.id {
      Membership.fields.read(member, for: .search) { field, value, _ in
        if field != .place { add(value, to: &words) }
      }
    }
    return words.text
  }
}

extension EntryTextBuilder {
  /// Words with a space between them, which no word of a query contains.
  private struct Words {
    private(set) var text = ""

    mutating func add(_ word: String) {
      guard !word.isEmpty else { return }
      if !text.isEmpty { text += " " }
      text += word
    }

    mutating func add(_ word: String?) {
      if let word { add(word) }
    }
  }

  private func add(_ value: FieldValue, to words: inout Words) {
    switch value {
    case .text(let text), .prose(let text), .url(let text): words.add(text)
    case .alias(let alias): words.add(alias.name)
    case .lines(let texts), .paragraphs(let texts): for text in texts { words.add(text) }
    case .term(let term, _): words.add(term.chineseName)
    case .date(let date, _): words.add(date.description)
    case .period(let period): words.add(period.description)
    case .figure(let figure): words.add(figure.printed + (figure.unit ?? ""))
    case .growth(let growth): words.add(growth.printed + (growth.unit ?? "%"))
    case .place(let place): add(place, to: &words)
    case .route(let route): for stop in route.stops { add(stop.place, to: &words) }
    case .item(let item): words.add(titles[item.id] ?? item.id.rawValue)
    case .items(let items): for item in items { words.add(titles[item.id] ?? item.id.rawValue) }
    case .members(let members):
      for member in members {
        Membership.fields.read(member, for: .search) { _, value, _ in add(value, to: &words) }
      }
    case .announcements(let announcements):
      for announcement in announcements { words.add(announcement.printed) }
    case .quantities(let quantities):
      for quantity in quantities {
        words.add(quantity.name)
        words.add(quantity.figure.printed + (quantity.figure.unit ?? ""))
        words.add(quantity.period?.description)
      }
    case .statements(let statements):
      for statement in statements {
        Statement.fields.read(statement, for: .search) { _, value, _ in add(value, to: &words) }
      }
    case .phrase(let parts), .list(let parts), .perStatement(let parts):
      for part in parts { add(part, to: &words) }
    // What is said of a plan by codes alone, or is shown in another form beside.
    case .status, .region, .plan, .source, .editorsName: break
    }
  }

  /// Adds the full name of a place, and the short one where the full name does not contain it.
  private func add(_ id: Identifier<Place>, to words: inout Words) {
    guard let place = gazetteer[id] else { return words.add(id.rawValue) }
    words.add(place.name)
    let shortName = place.shortName
    // Nearly every short name begins the full one, which is seen much sooner.
    if !place.name.utf8.starts(with: shortName.utf8), !place.name.contains(shortName) {
      words.add(shortName)
    }
  }
}
