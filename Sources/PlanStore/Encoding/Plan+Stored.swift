import PlanCore

// What the cache keeps of a plan and its items for the views across plans: names, facts and
// statements with their notes. Other fields count as prose and are not stored: summaries, goals, other
// notes, quantities, announcements, and everything of sources but title, publisher, date and address. Add a new field
// that views show to `write` and to `init`, in the same order.

extension Plan {
  /// The plan without its prose, for views across plans.
  package var withoutProse: Plan {
    let bytes = ByteWriter.encodedWithTextTable(self)
    return bytes.withUnsafeBytes { try? ByteReader.decodedWithTextTable(Plan.self, $0) } ?? self
  }
}

extension Plan: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(
      id, title, shortTitle, aliases, kind, region, issuer, documentNumber, date, dateBasis,
      period, positioning, sources, members, initiatives, projects, mechanisms, agreements, events,
      indicators, commitments, documents, people, context)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), title: try reader.next(), shortTitle: try reader.next(),
      aliases: try reader.next(), kind: try reader.next(), region: try reader.next(),
      issuer: try reader.next(), documentNumber: try reader.next(), date: try reader.next(),
      dateBasis: try reader.next(), period: try reader.next(), positioning: try reader.next(),
      sources: try reader.next(), members: try reader.next(), initiatives: try reader.next(),
      projects: try reader.next(), mechanisms: try reader.next(), agreements: try reader.next(),
      events: try reader.next(), indicators: try reader.next(), commitments: try reader.next(),
      documents: try reader.next(), people: try reader.next(), context: try reader.next())
  }
}

extension Alias: StoredValue {
  func write(to writer: inout ByteWriter) { writer.write(name, basis) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(try reader.next(), basis: try reader.next())
  }
}

extension Region: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(name, aliases, kind, provinces)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      name: try reader.next(), aliases: try reader.next(), kind: try reader.next(),
      provinces: try reader.next())
  }
}

extension Source: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id, title, publisher, date, dateBasis, url)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), title: try reader.next(), publisher: try reader.next(),
      date: try reader.next(), dateBasis: try reader.next(), url: try reader.next())
  }
}

extension Membership: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(place, role, basis, source)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      place: try reader.next(), role: try reader.next(), basis: try reader.next(),
      source: try reader.next())
  }
}

extension Statement: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(date, dateBasis, by, verb, stage, mode, due, note, basis, source)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      date: try reader.next(), dateBasis: try reader.next(), by: try reader.next(),
      verb: try reader.next(), stage: try reader.next(), mode: try reader.next(),
      due: try reader.next(), note: try reader.next(), basis: try reader.next(),
      source: try reader.next())
  }
}
