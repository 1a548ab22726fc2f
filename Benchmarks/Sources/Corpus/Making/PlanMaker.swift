import PlanCore

/// Makes one plan of the corpus: about 200 entries with 48 KB of text.
struct PlanMaker {
  let number: Int
  let setting: PlanSetting
  var prose: Prose

  /// The paragraphs of the one source that everything cites.
  static let paragraphs = 24
  static let source: Identifier<Source> = "daily"

  init(number: Int, seed: UInt64, country: Country) {
    // One plan does not depend on the others, so any of them can be made alone.
    var random = SplitMix(seed: seed &+ UInt64(number) &* 0xD134_2543_DE82_EF95)
    self.number = number
    setting = PlanSetting(in: country, random: &random)
    prose = Prose(random: random, places: setting.places.map(PlanSetting.shortName))
  }

  /// The plan's slug: `corpus-00042`, so that the order of files is that of numbers.
  static func id(ofPlan number: Int) -> Identifier<Plan>? {
    let digits = String(number)
    return Identifier("corpus-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits)
  }

  /// Makes the plan, or returns `nil` for a number without a slug.
  mutating func make() -> Plan? {
    guard let id = Self.id(ofPlan: number) else { return nil }
    let core = PlanSetting.shortName(of: setting.places[0])
    let kind = random { $0.pick(PlanKind.allCases) }
    let region = Region(
      name: core + "都市圈", aliases: [Alias(core + prose.industry() + "协作区")],
      kind: random { $0.pick(RegionKind.allCases) }, provinces: [setting.province.id])
    let year = random { $0.within(2016...2026) }
    let parts = Parts(
      projects: projects(year: year), mechanisms: mechanisms(), agreements: agreements(year: year),
      events: events(year: year), indicators: indicators(year: year), documents: documents(),
      context: context())
    return Plan(
      id: id, title: region.name + kind.chineseName + "（\(year)—\(year + 10)年）",
      shortTitle: core + "都市圈", kind: kind, region: region, issuer: core + "市人民政府",
      documentNumber: "\(core.prefix(1))政〔\(year)〕\(number % 200 + 1)号",
      date: PartialDate(year: year, month: number % 12 + 1), period: period(year, year + 10),
      summary: prose.text(3...5),
      positioning: (0..<3).map { _ in prose.quality() + prose.noun() + prose.noun() + "示范区" },
      sources: [source(year: year)], members: members(), initiatives: initiatives(parts),
      projects: parts.projects, mechanisms: parts.mechanisms, agreements: parts.agreements,
      events: parts.events, indicators: parts.indicators, commitments: commitments(parts, year),
      documents: parts.documents, people: people(), context: parts.context)
  }

  /// What actions refer to.
  struct Parts {
    let projects: [Project]
    let mechanisms: [Mechanism]
    let agreements: [Agreement]
    let events: [Event]
    let indicators: [Indicator]
    let documents: [Document]
    let context: [ContextEntry]

    var mentionable: [ItemIdentifier] {
      mechanisms.map { ItemIdentifier($0.id) } + agreements.map { ItemIdentifier($0.id) }
        + events.map { ItemIdentifier($0.id) } + indicators.map { ItemIdentifier($0.id) }
        + documents.map { ItemIdentifier($0.id) } + context.map { ItemIdentifier($0.id) }
    }
  }

  // MARK: - What many parts need

  mutating func random<Result>(_ draw: (inout SplitMix) -> Result) -> Result {
    draw(&prose.random)
  }

  /// Makes `count` things with the slugs `stem-1` and so on.
  mutating func list<Entity, Item>(
    _ stem: String, _ count: Int, _ make: (inout Self, Identifier<Entity>, Int) -> Item?
  ) -> [Item] {
    (0..<count).compactMap { index in
      Identifier<Entity>("\(stem)-\(index + 1)").flatMap { make(&self, $0, index) }
    }
  }

  mutating func reference() -> SourceReference {
    SourceReference(
      source: Self.source, paragraph: random { $0.within(1...Self.paragraphs) })
  }

  mutating func somePlaces(_ count: ClosedRange<Int>) -> [Identifier<Place>] {
    let places = setting.places
    return random { random in
      let limit = random.within(count)
      return random.sample(places, limit).map(\.id)
    }
  }

  func period(_ start: Int, _ end: Int) -> Period? { Period("\(start)/\(end)") }

  /// A figure with a unit.
  mutating func figure(unit: String) -> Figure {
    let printed = prose.number()
    return Figure(printed: printed, value: Double(printed) ?? 0, unit: unit)
  }
}
