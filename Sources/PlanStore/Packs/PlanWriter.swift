import PlanCore

/// Puts a plan together as bytes; docs/cache.md has the form.
///
/// Every text stands once in a table before the plan, and the plan names it by its number: slugs
/// of places and sources come back a hundred times.
struct PlanWriter {
  private var body = ByteWriter()
  private var texts: [String] = []
  private var numbers: [String: UInt32] = [:]

  /// The bytes of a plan.
  static func encoded(_ plan: Plan) -> [UInt8] {
    var writer = PlanWriter()
    writer.write(plan)
    var all = ByteWriter()
    all.write(list: writer.texts) { $0.write($1) }
    return all.bytes + writer.body.bytes
  }

  // MARK: Values

  mutating func write(_ text: String) {
    let next = UInt32(truncatingIfNeeded: texts.count)
    let number = numbers[text] ?? next
    if number == next {
      numbers[text] = next
      texts.append(text)
    }
    body.write(number)
  }

  mutating func write<Entity>(_ id: Identifier<Entity>) { write(id.rawValue) }

  mutating func write<Term: Equatable>(_ term: Term, in terms: [Term]) {
    body.write(term, in: terms)
  }

  mutating func write(_ date: PartialDate) { body.write(date) }

  mutating func write(_ period: Period) {
    write(period.start)
    write(period.end)
  }

  mutating func write(_ basis: Basis) { write(bool: basis == .inferred) }

  mutating func write(bool: Bool) { body.write(UInt8(bool ? 1 : 0)) }

  mutating func write(_ number: Int) { body.write(Int64(number)) }

  mutating func write(_ reference: SourceReference) {
    write(reference.source)
    body.write(Int32(truncatingIfNeeded: reference.paragraph ?? -1))
  }

  mutating func write(_ figure: Figure) {
    write(figure.printed)
    body.write(figure.value.bitPattern)
    write(optional: figure.unit) { $0.write($1) }
    write(optional: figure.comparator) { $0.write($1, in: PlanTerms.comparators) }
  }

  // MARK: Shapes

  mutating func write<Value>(optional value: Value?, _ write: (inout Self, Value) -> Void) {
    self.write(bool: value != nil)
    if let value { write(&self, value) }
  }

  mutating func write(optional text: String?) { write(optional: text) { $0.write($1) } }

  mutating func write<Value>(list values: [Value], _ write: (inout Self, Value) -> Void) {
    body.write(count: values.count)
    for value in values { write(&self, value) }
  }

  mutating func write(_ texts: [String]) { write(list: texts) { $0.write($1) } }

  mutating func write<Entity>(_ ids: [Identifier<Entity>]) { write(list: ids) { $0.write($1) } }
}
