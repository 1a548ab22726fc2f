/// The keys of plan files, one table for each kind of mapping.
///
/// `data/plan.schema.json` says the same for editors; a test compares the two.
enum PlanKeys {
  /// The file itself.
  enum Plan: String, MappingKey {
    case id, title, shortTitle, aliases, kind, region, issuer, documentNumber, date, dateBasis
    case period, summary, positioning, announcements, sources, members, initiatives, projects
    case mechanisms, agreements, events, indicators, commitments, documents, people, context

    static let definition = "plan"
    static let required: [Self] = [.id, .title, .kind, .region, .sources]
  }

  enum Region: String, MappingKey {
    case name, aliases, kind, provinces

    static let definition = "region"
    static let required: [Self] = [.name, .kind]
  }

  enum Announcement: String, MappingKey {
    case printed, count, group, source

    static let definition = "announcement"
    static let required: [Self] = [.printed, .count, .source]
  }

  enum Source: String, MappingKey {
    case id, title, kicker, publisher, repostedBy, byline, date, dateBasis, url, note, paragraphs

    static let definition = "source"
    static let required: [Self] = [.id, .title]
  }

  enum Member: String, MappingKey {
    case place, role, note, basis, source

    static let definition = "member"
    static let required: [Self] = [.place, .role, .source]
  }

  enum Initiative: String, MappingKey {
    case id, title, aliases, goal, group, field, mode, summary, actions, source

    static let definition = "initiative"
    static let required: [Self] = [.id, .title, .field, .mode, .source]
  }

  enum Action: String, MappingKey {
    case id, title, summary, verb, stage, mode, due, leads, places, projects, mentions, basis
    case source

    static let definition = "action"
    static let required: [Self] = [.id, .title, .source]
  }

  enum Statement: String, MappingKey {
    case date, dateBasis, by, verb, stage, mode, due, note, basis, source

    static let definition = "statement"
    static let required: [Self] = [.mode, .source]
  }

  enum Project: String, MappingKey {
    case id, name, aliases, kind, summary, places, route, belt, phase, parent, quantities
    case projectCode, statements, basis

    static let definition = "project"
    static let required: [Self] = [.id, .name, .kind, .statements]
  }

  /// A stop that a route only passes; the others are bare slugs.
  enum Stop: String, MappingKey {
    case via

    static let definition = "stop"
    static let required: [Self] = [.via]
  }

  enum Belt: String, MappingKey {
    case industry, ends, members

    static let definition = "belt"
    static let required: [Self] = []
  }

  enum Quantity: String, MappingKey {
    case name, value, unit, comparator, period, source

    static let definition = "quantity"
    static let required: [Self] = [.name, .value, .source]
  }

  enum Mechanism: String, MappingKey {
    case id, name, aliases, kind, summary, parties, places, quantities, statements, basis

    static let definition = "mechanism"
    static let required: [Self] = [.id, .name, .kind, .statements]
  }

  enum Agreement: String, MappingKey {
    case id, title, aliases, summary, parties, signed, quantities, statements, basis

    static let definition = "agreement"
    static let required: [Self] = [.id, .title, .statements]
  }

  enum Event: String, MappingKey {
    case id, name, aliases, summary, date, dateBasis, places, parent, participants, mentions
    case statements, source

    static let definition = "event"
    static let required: [Self] = [.id, .name, .source]
  }

  enum Document: String, MappingKey {
    case id, title, aliases, kind, summary, period, parent, plan, places, statements, basis

    static let definition = "document"
    static let required: [Self] = [.id, .title, .kind, .statements]
  }

  enum Indicator: String, MappingKey {
    case id, name, aliases, subject, places, value, unit, comparator, period, growth, rank, mode
    case note, basis, source

    static let definition = "indicator"
    static let required: [Self] = [.id, .name, .subject, .mode, .source]
  }

  enum Commitment: String, MappingKey {
    case id, party, places, summary, date, dateBasis, actions, source

    static let definition = "commitment"
    static let required: [Self] = [.id, .party, .source]
  }

  enum Person: String, MappingKey {
    case id, name, post, note, source

    static let definition = "person"
    static let required: [Self] = [.id, .name, .source]
  }

  enum Context: String, MappingKey {
    case id, name, aliases, kind, note, places, source

    static let definition = "context"
    static let required: [Self] = [.id, .name, .kind, .source]
  }

  /// The keys of whole sentences; all others hold names, codes and numbers.
  static let prose: Set = ["summary", "note", "goal", "positioning", "reason", "paragraphs"]
  /// The most characters of a sentence or several.
  static let longestProse = 10_000
  /// The most characters of any other text.
  static let longestName = 500

  /// All tables, for the test.
  static let all: [any MappingKey.Type] = [
    Plan.self, Region.self, Announcement.self, Source.self, Member.self, Initiative.self,
    Action.self, Statement.self, Project.self, Stop.self, Belt.self, Quantity.self,
    Mechanism.self, Agreement.self, Event.self, Document.self, Indicator.self, Commitment.self,
    Person.self, Context.self, AliasKeys.self,
  ]
}
