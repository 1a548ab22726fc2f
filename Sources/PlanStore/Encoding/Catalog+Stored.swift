import PlanCore

extension PlanSummary: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(
      id, title, shortTitle, aliases, kind, regionName, regionAliases, date, initiatives, actions,
      projects)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), title: try reader.next(), shortTitle: try reader.next(),
      aliases: try reader.next(), kind: try reader.next(), regionName: try reader.next(),
      regionAliases: try reader.next(), date: try reader.next(), initiatives: try reader.next(),
      actions: try reader.next(), projects: try reader.next())
  }
}

extension Place: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(
      id, code, name, level, parent, aliases, abbreviations, validFrom, validTo, successor,
      coordinate)
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      id: try reader.next(), code: try reader.next(), name: try reader.next(),
      level: try reader.next(), parent: try reader.next(), aliases: try reader.next(),
      abbreviations: try reader.next(), validFrom: try reader.next(), validTo: try reader.next(),
      successor: try reader.next(), coordinate: try reader.next())
  }
}
