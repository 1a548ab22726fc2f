import PlanCore

/// A value that the cache can store.
protocol StoredValue {
  func write(to writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(CacheDamage)
}

/// Whether a text can be the slug of anything.
func isSlug(_ text: String) -> Bool { Identifier<Plan>.isSlug(text) }

// MARK: Values of the language

extension Bool: StoredValue {
  func write(to writer: inout ByteWriter) { writer.append(UInt8(self ? 1 : 0)) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    switch try reader.number(UInt8.self) {
    case 0: self = false
    case 1: self = true
    default: throw CacheDamage()
    }
  }
}

extension Int: StoredValue {
  func write(to writer: inout ByteWriter) { writer.append(Int32(clamping: self)) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self = Int(try reader.number(Int32.self))
  }
}

extension Double: StoredValue {
  func write(to writer: inout ByteWriter) { writer.append(bitPattern) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self = Double(bitPattern: try reader.number())
  }
}

extension String: StoredValue {
  func write(to writer: inout ByteWriter) { writer.append(text: self) }

  init(from reader: inout ByteReader) throws(CacheDamage) { self = try reader.text() }
}

extension Optional: StoredValue where Wrapped: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.write(self != nil)
    if let self { self.write(to: &writer) }
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
  }
}

extension Array: StoredValue where Element: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.append(count: count)
    for value in self { value.write(to: &writer) }
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    let count = try reader.count()
    self.init()
    // A damaged count could ask for more memory than there is.
    reserveCapacity(Swift.min(count, 1 << 12))
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

// MARK: Values of the model

extension Identifier: StoredValue {
  func write(to writer: inout ByteWriter) { writer.append(text: rawValue) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(unchecked: try reader.slug())
  }
}

extension PartialDate: StoredValue {
  func write(to writer: inout ByteWriter) {
    writer.append(UInt16(truncatingIfNeeded: year))
    writer.append(UInt8(truncatingIfNeeded: month ?? 0))
    writer.append(UInt8(truncatingIfNeeded: day ?? 0))
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    let year = Int(try reader.number(UInt16.self))
    let month = Int(try reader.number(UInt8.self))
    let day = Int(try reader.number(UInt8.self))
    let date = PartialDate(
      year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    guard let date else { throw CacheDamage() }
    self = date
  }
}

extension Period: StoredValue {
  func write(to writer: inout ByteWriter) { writer.write(start, end) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    guard let period = Period(start: try reader.next(), end: try reader.next()) else {
      throw CacheDamage()
    }
    self = period
  }
}

extension Figure: StoredValue {
  func write(to writer: inout ByteWriter) { writer.write(printed, value, unit, comparator) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      printed: try reader.next(), value: try reader.next(), unit: try reader.next(),
      comparator: try reader.next())
  }
}

extension SourceReference: StoredValue {
  func write(to writer: inout ByteWriter) { writer.write(source, paragraph) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    self.init(source: try reader.next(), paragraph: try reader.next())
  }
}

extension Coordinate: StoredValue {
  func write(to writer: inout ByteWriter) { writer.write(longitude, latitude) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    let coordinate = Coordinate(longitude: try reader.next(), latitude: try reader.next())
    guard let coordinate else { throw CacheDamage() }
    self = coordinate
  }
}

// MARK: Terms of code lists

/// A term, written as its number in the list.
protocol StoredTerm: StoredValue, Equatable {
  /// All terms in order, made once: `allCases` makes a new array each time.
  static var terms: [Self] { get }
}

extension StoredTerm {
  func write(to writer: inout ByteWriter) {
    writer.append(UInt8(truncatingIfNeeded: Self.terms.firstIndex(of: self) ?? Self.terms.count))
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    let number = Int(try reader.number(UInt8.self))
    guard number < Self.terms.count else { throw CacheDamage() }
    self = Self.terms[number]
  }
}

extension Basis: StoredTerm { static let terms = allCases }
extension Comparator: StoredTerm { static let terms = allCases }
extension ContextKind: StoredTerm { static let terms = allCases }
extension InitiativeField: StoredTerm { static let terms = allCases }
extension MechanismKind: StoredTerm { static let terms = allCases }
extension MemberRole: StoredTerm { static let terms = allCases }
extension Mode: StoredTerm { static let terms = allCases }
extension PlaceLevel: StoredTerm { static let terms = allCases }
extension PlanKind: StoredTerm { static let terms = allCases }
extension ProjectKind: StoredTerm { static let terms = allCases }
extension RegionKind: StoredTerm { static let terms = allCases }
extension Stage: StoredTerm { static let terms = allCases }
