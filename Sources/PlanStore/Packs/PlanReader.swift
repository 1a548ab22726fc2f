import PlanCore

/// Takes a plan from bytes that a ``PlanWriter`` may have made, or anybody else.
struct PlanReader {
  private var body: ByteReader
  private let table: [String]
  /// Whether each text is a slug, which is found out once for all that it names.
  private let areSlugs: [Bool]

  /// The plan in some bytes.
  ///
  /// - Throws: ``CacheDamage`` for bytes that are no plan.
  static func plan(in bytes: UnsafeRawBufferPointer) throws(CacheDamage) -> Plan {
    var bytes = ByteReader(bytes)
    let texts = try bytes.texts()
    var reader = PlanReader(body: bytes, table: texts)
    let plan = try reader.plan()
    guard reader.body.rest == 0 else { throw CacheDamage() }
    return plan
  }

  private init(body: ByteReader, table: [String]) {
    self.body = body
    self.table = table
    areSlugs = table.map { Identifier<Plan>.isSlug($0) }
  }

  // MARK: Values

  private mutating func number() throws(CacheDamage) -> Int {
    let number = Int(try body.number(UInt32.self))
    guard number < table.count else { throw CacheDamage() }
    return number
  }

  mutating func text() throws(CacheDamage) -> String { table[try number()] }

  mutating func id<Entity>(
    _ type: Entity.Type = Entity.self
  ) throws(CacheDamage) -> Identifier<Entity> {
    let number = try number()
    guard areSlugs[number] else { throw CacheDamage() }
    return Identifier(unchecked: table[number])
  }

  mutating func code<Term>(in terms: [Term]) throws(CacheDamage) -> Term {
    try body.code(in: terms)
  }

  mutating func date() throws(CacheDamage) -> PartialDate { try body.date() }

  mutating func period() throws(CacheDamage) -> Period {
    guard let period = Period(start: try date(), end: try date()) else { throw CacheDamage() }
    return period
  }

  mutating func bool() throws(CacheDamage) -> Bool {
    switch try body.number(UInt8.self) {
    case 0: false
    case 1: true
    default: throw CacheDamage()
    }
  }

  mutating func basis() throws(CacheDamage) -> Basis { try bool() ? .inferred : .printed }

  mutating func int() throws(CacheDamage) -> Int {
    Int(truncatingIfNeeded: try body.number(Int64.self))
  }

  mutating func reference() throws(CacheDamage) -> SourceReference {
    let source = try id(Source.self)
    let paragraph = Int(try body.number(Int32.self))
    return SourceReference(source: source, paragraph: paragraph < 0 ? nil : paragraph)
  }

  mutating func figure() throws(CacheDamage) -> Figure {
    Figure(
      printed: try text(), value: Double(bitPattern: try body.number()), unit: try optionalText(),
      comparator: try bool() ? try code(in: PlanTerms.comparators) : nil)
  }

  // MARK: Shapes

  mutating func list<Value>(
    _ read: (inout Self) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> [Value] {
    let count = try body.count()
    if count == 0 { return [] }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  mutating func optionalText() throws(CacheDamage) -> String? { try bool() ? try text() : nil }

  mutating func optionalDate() throws(CacheDamage) -> PartialDate? {
    try bool() ? try date() : nil
  }

  mutating func optionalPeriod() throws(CacheDamage) -> Period? {
    try bool() ? try period() : nil
  }

  mutating func optionalFigure() throws(CacheDamage) -> Figure? {
    try bool() ? try figure() : nil
  }

  mutating func optionalID<Entity>(
    _ type: Entity.Type = Entity.self
  ) throws(CacheDamage) -> Identifier<Entity>? {
    try bool() ? try id() : nil
  }

  mutating func optionalCode<Term>(in terms: [Term]) throws(CacheDamage) -> Term? {
    try bool() ? try code(in: terms) : nil
  }

  mutating func texts() throws(CacheDamage) -> [String] {
    let count = try body.count(ofSize: 4)
    if count == 0 { return [] }
    var values: [String] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try text()) }
    return values
  }

  mutating func ids<Entity>(
    _ type: Entity.Type = Entity.self
  ) throws(CacheDamage) -> [Identifier<Entity>] {
    let count = try body.count(ofSize: 4)
    if count == 0 { return [] }
    var values: [Identifier<Entity>] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try id()) }
    return values
  }
}
