import PlanCore

/// Reads the values of one links file; its keys are those of ``LinksKeys``.
struct LinksDecoder {
  private let file: String
  private var index: ItemIndex
  private let known: LinkRegister
  private let isCopy: Bool
  private var slugs: SlugTable
  private(set) var entities: [(entity: Entity, slug: Value)] = []
  private(set) var additions: [LinkAddition] = []
  private(set) var separations: [Separation] = []
  /// Which entity an item is, surely or likely, and where the file first says so.
  private(set) var identities: [ItemReference: (entity: Identifier<Entity>, value: Value)] = [:]

  init(file: String, index: ItemIndex, known: LinkRegister, isCopy: Bool) {
    self.file = file
    self.index = index
    self.known = known
    self.isCopy = isCopy
    slugs = SlugTable(file: file)
  }

  /// Reads the file.
  mutating func read(_ value: Value) {
    guard let fields = MappingReader<LinksKeys.File>(value) else { return }
    entities = fields[.entities]?.entries { entity($0) } ?? []
    // Additions may be to an entity of the same file, whatever comes first.
    additions = fields[.additions]?.entries { addition($0) } ?? []
    separations = fields[.separations]?.entries { separation($0) } ?? []
  }

  private mutating func entity(_ value: Value) -> (entity: Entity, slug: Value)? {
    guard let fields = MappingReader<LinksKeys.Entity>(value) else { return nil }
    let id: Identifier<Entity>? = slugs.declare(.context, fields[.id])
    let isTaken = reportTaken(id, at: fields[.id])
    let name = fields[.name]?.text()
    let kind = fields[.kind]?.code(EntityKind.self)
    let aliases = fields.aliases(.aliases)
    let note = fields[.note]?.text()
    let links = links(fields[.links], of: id)
    guard !isTaken, let id, let name, let kind, let slug = fields[.id] else { return nil }
    let entity = Entity(
      id: id, name: name, kind: kind, aliases: aliases, note: note, links: links)
    return (entity, slug)
  }

  /// Notes that an earlier file has an entity with this slug, which counts.
  private func reportTaken(_ id: Identifier<Entity>?, at value: Value?) -> Bool {
    guard !isCopy, let id, let value, let owner = known[id] else { return false }
    value.report(
      .duplicateIdentifier(id.rawValue, firstFile: owner.file, firstLine: owner.line))
    return true
  }

  private mutating func addition(_ value: Value) -> LinkAddition? {
    guard let fields = MappingReader<LinksKeys.Addition>(value) else { return nil }
    let id = fields[.entity]?.slug(Entity.self)
    let isKnown = id.map { known[$0] != nil || slugs.holds($0.rawValue, nil) } ?? false
    if let id, !isKnown {
      fields[.entity]?.report(
        .unknownEntity(
          id.rawValue,
          nearest: nearestName(
            to: id.rawValue,
            among: [
              nearestName(to: id.rawValue, among: known.slugs),
              nearestName(to: id.rawValue, among: slugs.slugs(of: nil)),
            ].compactMap { $0 })))
    }
    let aliases = fields.aliases(.aliases)
    let links = links(fields[.links], of: isKnown ? id : nil)
    guard let id, isKnown else { return nil }
    return LinkAddition(entity: id, aliases: aliases, links: links)
  }

  private mutating func separation(_ value: Value) -> Separation? {
    guard let fields = MappingReader<LinksKeys.Separation>(value) else { return nil }
    let items = fields[.items]?.entries { item($0) } ?? []
    if let list = fields[.items], list.length == 1 { list.report(.conflict(.separationOfOne)) }
    let reason = fields[.reason]?.text()
    guard items.count > 1, let reason else { return nil }
    return Separation(items: items, reason: reason)
  }

  private mutating func item(_ value: Value) -> ItemReference? {
    guard let fields = MappingReader<LinksKeys.Item>(value) else { return nil }
    return reference(plan: fields[.plan], id: fields[.id])
  }
}

// MARK: - Links

extension LinksDecoder {
  private mutating func links(_ value: Value?, of entity: Identifier<Entity>?) -> [Link] {
    var lines: [ItemReference: Int] = [:]
    return value?.entries { link($0, of: entity, lines: &lines) } ?? []
  }

  private mutating func link(
    _ value: Value, of entity: Identifier<Entity>?, lines: inout [ItemReference: Int]
  ) -> Link? {
    guard let fields = MappingReader<LinksKeys.Link>(value) else { return nil }
    let item = reference(plan: fields[.plan], id: fields[.id])
    let certainty = fields[.certainty]?.code(Certainty.self)
    let reason = fields[.reason]?.text()
    guard let item, let certainty, let reason, let slug = fields[.id] else { return nil }
    if let line = lines.updateValue(slug.position.line, forKey: item) {
      slug.report(.duplicateIdentifier(item.description, firstFile: file, firstLine: line))
      return nil
    }
    if certainty != .related, let entity, !isFree(item, for: entity, at: slug) { return nil }
    return Link(item: item, certainty: certainty, reason: reason)
  }

  /// Assigns an item to an entity; one thing is not two entities.
  private mutating func isFree(
    _ item: ItemReference, for entity: Identifier<Entity>, at value: Value
  ) -> Bool {
    if let owner = identities[item], owner.entity != entity {
      value.report(
        .duplicateIdentifier(
          item.description, firstFile: file, firstLine: owner.value.position.line))
      return false
    }
    if !isCopy, let owner = known.identity(of: item), owner.entity != entity {
      value.report(
        .duplicateIdentifier(
          item.description, firstFile: owner.location.file, firstLine: owner.location.line))
      return false
    }
    if identities[item] == nil { identities[item] = (entity, value) }
    return true
  }

  /// Reads the subject of a link; `nil` when the library does not have it.
  private mutating func reference(plan: Value?, id: Value?) -> ItemReference? {
    let planSlug = plan?.slug(Plan.self)
    let itemSlug = id?.slug(Item.self)
    guard let planSlug, let itemSlug else { return nil }
    let reference = ItemReference(plan: planSlug, id: itemSlug)
    switch index.target(of: reference) {
    case .found: return reference
    case .unknown: return nil
    case .noPlan:
      plan?.report(
        .unknownReference(
          planSlug.rawValue, to: .plan, nearest: index.nearestPlan(to: reference)))
    case .noItem:
      id?.report(
        .unknownReference(itemSlug.rawValue, to: nil, nearest: index.nearestItem(to: reference)))
    }
    return nil
  }
}
