import PlanCore

extension Initiative: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id, title, aliases, group, field, mode, actions, source)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), title: try reader.next(), aliases: try reader.next(),
      group: try reader.next(), field: try reader.next(), mode: try reader.next(),
      actions: try reader.next(), source: try reader.next())
  }
}

extension Action: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(
      id, title, verb, stage, mode, due, leads, places, projects, mentions, basis, source)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), title: try reader.next(), verb: try reader.next(),
      stage: try reader.next(), mode: try reader.next(), due: try reader.next(),
      leads: try reader.next(), places: try reader.next(), projects: try reader.next(),
      mentions: try reader.next(), basis: try reader.next(), source: try reader.next())
  }
}

extension Project: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(
      id, name, aliases, kind, places, extent, phase, parent, projectCode, statements, basis)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), name: try reader.next(), aliases: try reader.next(),
      kind: try reader.next(), places: try reader.next(), extent: try reader.next(),
      phase: try reader.next(), parent: try reader.next(), projectCode: try reader.next(),
      statements: try reader.next(), basis: try reader.next())
  }
}

extension Extent: StoredValue {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .route(let route): writer.write(true, route)
    case .belt(let belt): writer.write(false, belt)
    }
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self = try reader.next() ? .route(try reader.next()) : .belt(try reader.next())
  }
}

extension Route: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(stops)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      stops: try reader.next())
  }
}

extension Route.Stop: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(place, isVia)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      place: try reader.next(), isVia: try reader.next())
  }
}

extension Belt: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(industry, ends, members)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      industry: try reader.next(), ends: try reader.next(), members: try reader.next())
  }
}

extension Mechanism: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id, name, aliases, kind, parties, places, statements, basis)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), name: try reader.next(), aliases: try reader.next(),
      kind: try reader.next(), parties: try reader.next(), places: try reader.next(),
      statements: try reader.next(), basis: try reader.next())
  }
}

extension Agreement: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id, title, aliases, parties, signed, statements, basis)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), title: try reader.next(), aliases: try reader.next(),
      parties: try reader.next(), signed: try reader.next(), statements: try reader.next(),
      basis: try reader.next())
  }
}

extension Event: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(
      id, name, aliases, date, dateBasis, places, parent, participants, mentions, statements,
      source)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), name: try reader.next(), aliases: try reader.next(),
      date: try reader.next(), dateBasis: try reader.next(), places: try reader.next(),
      parent: try reader.next(), participants: try reader.next(), mentions: try reader.next(),
      statements: try reader.next(), source: try reader.next())
  }
}

extension Indicator: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(
      id, name, aliases, subject, places, figure, period, growth, rank, mode, note, basis, source)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), name: try reader.next(), aliases: try reader.next(),
      subject: try reader.next(), places: try reader.next(), figure: try reader.next(),
      period: try reader.next(), growth: try reader.next(), rank: try reader.next(),
      mode: try reader.next(), note: try reader.next(), basis: try reader.next(),
      source: try reader.next())
  }
}

extension Commitment: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id, party, places, date, dateBasis, actions, source)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), party: try reader.next(), places: try reader.next(),
      date: try reader.next(), dateBasis: try reader.next(), actions: try reader.next(),
      source: try reader.next())
  }
}

extension Document: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id, title, aliases, kind, period, parent, plan, places, statements, basis)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), title: try reader.next(), aliases: try reader.next(),
      kind: try reader.next(), period: try reader.next(), parent: try reader.next(),
      plan: try reader.next(), places: try reader.next(), statements: try reader.next(),
      basis: try reader.next())
  }
}

extension Person: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id, name, post, source)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), name: try reader.next(), post: try reader.next(),
      source: try reader.next())
  }
}

extension ContextEntry: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id, name, aliases, kind, places, source)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), name: try reader.next(), aliases: try reader.next(),
      kind: try reader.next(), places: try reader.next(), source: try reader.next())
  }
}
