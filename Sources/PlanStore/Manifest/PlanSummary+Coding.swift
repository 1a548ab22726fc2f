import PlanCore
import PlanLibrary

/// Made once, as `allCases` makes a new array each time.
private let planKinds = PlanKind.allCases

extension ByteWriter {
  /// Appends a slug.
  mutating func write<Entity>(_ id: Identifier<Entity>) {
    write(id.rawValue)
  }

  /// Appends a term by its place in a list, which another program may have otherwise.
  mutating func write<Term: Equatable>(_ term: Term, in terms: [Term]) {
    write(UInt8(truncatingIfNeeded: terms.firstIndex(of: term) ?? terms.count))
  }

  /// Appends a date.
  mutating func write(_ date: PartialDate) {
    write(UInt16(truncatingIfNeeded: date.year))
    write(UInt8(truncatingIfNeeded: date.month ?? 0))
    write(UInt8(truncatingIfNeeded: date.day ?? 0))
  }

  /// Appends a summary.
  mutating func write(_ summary: PlanSummary) {
    write(summary.id)
    write(summary.title)
    write(optional: summary.shortTitle) { $0.write($1) }
    write(list: summary.aliases) { $0.write($1) }
    write(summary.kind, in: planKinds)
    write(summary.regionName)
    write(list: summary.regionAliases) { $0.write($1) }
    write(optional: summary.date) { $0.write($1) }
    write(count: summary.initiatives)
    write(count: summary.actions)
    write(count: summary.projects)
  }

  /// Appends where a slug stands in its own file.
  mutating func write(_ mention: PlanMention) {
    write(mention.id)
    write(count: mention.location.line)
    write(count: mention.location.column)
    write(mention.location.keyPath)
  }
}

extension ByteReader {
  /// Takes a slug.
  mutating func identifier<Entity>(
    _ type: Entity.Type = Entity.self
  ) throws(CacheDamage) -> Identifier<Entity> {
    guard let id = Identifier<Entity>(try text()) else { throw CacheDamage() }
    return id
  }

  /// Takes a term by its place in a list.
  mutating func code<Term>(in terms: [Term]) throws(CacheDamage) -> Term {
    let index = Int(try number(UInt8.self))
    guard index < terms.count else { throw CacheDamage() }
    return terms[index]
  }

  /// Takes a date.
  mutating func date() throws(CacheDamage) -> PartialDate {
    let year = Int(try number(UInt16.self))
    let month = Int(try number(UInt8.self))
    let day = Int(try number(UInt8.self))
    let date = PartialDate(
      year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    guard let date else { throw CacheDamage() }
    return date
  }

  /// Takes a summary.
  mutating func summary() throws(CacheDamage) -> PlanSummary {
    PlanSummary(
      id: try identifier(), title: try text(), shortTitle: try optionalText(),
      aliases: try texts(), kind: try code(in: planKinds), regionName: try text(),
      regionAliases: try texts(),
      date: try optional { (reader) throws(CacheDamage) in try reader.date() },
      initiatives: Int(try number(UInt32.self)), actions: Int(try number(UInt32.self)),
      projects: Int(try number(UInt32.self)))
  }

  /// Goes over a summary that makes sense.
  mutating func checkSummary() throws(CacheDamage) {
    try checkSlug()
    try skipText()
    if try isPresent() { try skipText() }
    try skipTexts()
    _ = try code(in: planKinds)
    try skipText()
    try skipTexts()
    if try isPresent() { _ = try date() }
    try skip(3 * MemoryLayout<UInt32>.size)
  }

  /// Goes over where a slug stands.
  mutating func checkMention() throws(CacheDamage) {
    try checkSlug()
    try skip(2 * MemoryLayout<UInt32>.size)
    try skipText()
  }

  private mutating func checkSlug() throws(CacheDamage) {
    guard Identifier<Plan>.isSlug(try textBytes()) else { throw CacheDamage() }
  }

  private mutating func skipTexts() throws(CacheDamage) {
    for _ in 0..<(try count(ofSize: 4)) { try skipText() }
  }

  /// Takes where a slug stands in `file`.
  mutating func mention(in file: String) throws(CacheDamage) -> PlanMention {
    PlanMention(
      id: try identifier(),
      location: FileLocation(
        file: file, line: Int(try number(UInt32.self)), column: Int(try number(UInt32.self)),
        keyPath: try text()))
  }

  /// Takes a text that may be missing.
  mutating func optionalText() throws(CacheDamage) -> String? {
    try optional { (reader) throws(CacheDamage) in try reader.text() }
  }

  /// Takes a list of texts.
  mutating func texts() throws(CacheDamage) -> [String] {
    try list(ofSize: 4) { (reader) throws(CacheDamage) in try reader.text() }
  }
}
