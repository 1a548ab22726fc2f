/// The keys of links files, one table for each kind of mapping.
///
/// `data/links.schema.json` says the same for editors; a test compares the two.
enum LinksKeys {
  /// The file itself.
  enum File: String, MappingKey {
    case entities, additions, separations

    static let definition = "links"
    static let required: [Self] = []
  }

  enum Entity: String, MappingKey {
    case id, name, kind, aliases, note, links

    static let definition = "entity"
    static let required: [Self] = [.id, .name, .kind, .links]
  }

  enum Addition: String, MappingKey {
    case entity, aliases, links

    static let definition = "addition"
    static let required: [Self] = [.entity, .links]
  }

  enum Link: String, MappingKey {
    case plan, id, certainty, reason

    static let definition = "link"
    static let required: [Self] = [.plan, .id, .certainty, .reason]
  }

  enum Separation: String, MappingKey {
    case items, reason

    static let definition = "separation"
    static let required: [Self] = [.items, .reason]
  }

  enum Item: String, MappingKey {
    case plan, id

    static let definition = "item"
    static let required: [Self] = [.plan, .id]
  }

  /// All tables, for the test.
  static let all: [any MappingKey.Type] = [
    File.self, Entity.self, Addition.self, Link.self, Separation.self, Item.self,
    AliasKeys.self,
  ]
}
