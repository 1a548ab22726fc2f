import PlanCore

extension Certainty: StoredTerm { static let terms = allCases }
extension EntityKind: StoredTerm { static let terms = allCases }

extension ItemReference: StoredValue {
  func write(to writer: inout ByteWriter) { writer.write(plan, id) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(plan: try reader.next(), id: try reader.next())
  }
}

extension Link: StoredValue {
  func write(to writer: inout ByteWriter) { writer.write(item, certainty) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(item: try reader.next(), certainty: try reader.next(), reason: "")
  }
}

extension Entity: StoredValue {
  func write(to writer: inout ByteWriter) { writer.write(id, kind, links) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), name: "", kind: try reader.next(), links: try reader.next())
  }
}

extension LinkTable {
  /// What the cache keeps of it: which items each entity is, without names and reasons.
  var withoutProse: LinkTable {
    LinkTable(
      entities: entities.map { entity in
        Entity(
          id: entity.id, name: "", kind: entity.kind,
          links: entity.links.map { Link(item: $0.item, certainty: $0.certainty, reason: "") })
      })
  }
}
