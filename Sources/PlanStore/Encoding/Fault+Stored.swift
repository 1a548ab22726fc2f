import PlanCore

// What is wrong with a plan file, as the cache keeps it. Texts that come from the file are kept as
// far as messages can show them.

extension LibraryProblem.TextEncoding: StoredTerm { static let terms = allCases }
extension LibraryProblem.ValueType: StoredTerm { static let terms = allCases }
extension LibraryProblem.Notation: StoredTerm { static let terms = allCases }
extension ItemKind: StoredTerm { static let terms = allCases }

/// A number that may be any that a file states, in eight bytes.
private struct Number: StoredValue {
  let value: Int

  init(_ value: Int) { self.value = value }

  func write(to writer: inout ByteWriter) { writer.append(Int64(value)) }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    value = Int(try reader.number(Int64.self))
  }
}

/// A text of a file, of which messages show the beginning.
private struct Excerpt: StoredValue {
  /// Many times what a message shows.
  private static let longest = 1000

  let text: String

  init(_ text: String) { self.text = text }

  func write(to writer: inout ByteWriter) {
    guard text.utf8.count > Self.longest else { return writer.write(text) }
    writer.write(String(text.unicodeScalars.prefix(Self.longest)))
  }

  init(from reader: inout ByteReader) throws(CacheDamage) { text = try reader.text() }
}

extension ByteReader {
  fileprivate mutating func wide() throws(CacheDamage) -> Int { try next(Number.self).value }

  fileprivate mutating func excerpt() throws(CacheDamage) -> String {
    try next(Excerpt.self).text
  }

  fileprivate mutating func scalar() throws(CacheDamage) -> UInt32 {
    guard let scalar = UInt32(exactly: try wide()) else { throw CacheDamage() }
    return scalar
  }
}

extension LibraryProblem.Fault: StoredValue {
  func write(to writer: inout ByteWriter) {
    /// The number of the case, and what it has.
    func put<each Value: StoredValue>(_ number: UInt8, _ values: repeat each Value) {
      writer.append(number)
      writer.write(repeat each values)
    }
    switch self {
    case .unreadable(let reason): put(0, Excerpt(reason))
    case .noBundledLibrary(let folders): put(1, folders)
    case .tooLarge(let bytes, let limit): put(2, Number(bytes), Number(limit))
    case .invalidUTF8(let offset, let encoding): put(3, Number(offset), encoding)
    case .controlCharacter(let scalar): put(4, Number(Int(scalar)))
    case .syntax(let message): put(5, Excerpt(message))
    case .otherSign(let sign, let expected): put(6, Excerpt(sign), Excerpt(expected))
    case .colonWithoutBlank(let key): put(7, Excerpt(key))
    case .cutByComment(let rest): put(8, Excerpt(rest))
    case .directive(let line): put(9, Excerpt(line))
    case .empty: put(10)
    case .severalDocuments: put(11)
    case .tooDeep(let limit): put(12, Number(limit))
    case .anchor(let name): put(13, Excerpt(name))
    case .tag(let tag): put(14, Excerpt(tag))
    case .unknownKey(let key, let nearest): put(15, Excerpt(key), nearest)
    case .duplicateKey(let key, let line): put(16, Excerpt(key), Number(line))
    case .missingKey(let key): put(17, Excerpt(key))
    case .tooLong(let limit): put(18, Number(limit))
    case .wrongType(let expected, let found): put(19, expected, found)
    case .emptyValue: put(20)
    case .unknownCode(let code, let allowed): put(21, Excerpt(code), allowed)
    case .malformed(let text, let expected): put(22, Excerpt(text), expected)
    case .duplicateIdentifier(let slug, let file, let line):
      put(23, Excerpt(slug), file, Number(line))
    case .unknownReference(let slug, let kind, let nearest): put(24, Excerpt(slug), kind, nearest)
    case .unknownEntity(let slug, let nearest): put(25, Excerpt(slug), nearest)
    case .noSuchParagraph(let number, let available): put(26, Number(number), Number(available))
    case .conflict(let conflict): put(27, conflict)
    case .repeatedCode(let code, let line): put(28, Excerpt(code), Number(line))
    case .unusualCode(let code): put(29, Excerpt(code))
    case .invisibleCharacter(let scalar): put(30, Number(Int(scalar)))
    case .privateCharacter(let scalar): put(31, Number(Int(scalar)))
    case .noMemory: put(32)
    case .ambiguousPlace(let name, let candidates, let count):
      put(33, Excerpt(name), candidates, Number(count))
    }
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    switch try reader.number(UInt8.self) {
    case 0: self = .unreadable(reason: try reader.excerpt())
    case 1: self = .noBundledLibrary(lookedIn: try reader.next())
    case 2: self = .tooLarge(bytes: try reader.wide(), limit: try reader.wide())
    case 3: self = .invalidUTF8(offset: try reader.wide(), probably: try reader.next())
    case 4: self = .controlCharacter(try reader.scalar())
    case 5: self = .syntax(message: try reader.excerpt())
    case 6: self = .otherSign(try reader.excerpt(), expected: try reader.excerpt())
    case 7: self = .colonWithoutBlank(key: try reader.excerpt())
    case 8: self = .cutByComment(rest: try reader.excerpt())
    case 9: self = .directive(try reader.excerpt())
    case 10: self = .empty
    case 11: self = .severalDocuments
    case 12: self = .tooDeep(limit: try reader.wide())
    case 13: self = .anchor(try reader.excerpt())
    case 14: self = .tag(try reader.excerpt())
    case 15: self = .unknownKey(try reader.excerpt(), nearest: try reader.next())
    case 16: self = .duplicateKey(try reader.excerpt(), firstLine: try reader.wide())
    case 17: self = .missingKey(try reader.excerpt())
    case 18: self = .tooLong(limit: try reader.wide())
    case 19: self = .wrongType(expected: try reader.next(), found: try reader.next())
    case 20: self = .emptyValue
    case 21: self = .unknownCode(try reader.excerpt(), allowed: try reader.next())
    case 22: self = .malformed(try reader.excerpt(), expected: try reader.next())
    case 23:
      self = .duplicateIdentifier(
        try reader.excerpt(), firstFile: try reader.next(), firstLine: try reader.wide())
    case 24:
      self = .unknownReference(
        try reader.excerpt(), to: try reader.next(), nearest: try reader.next())
    case 25: self = .unknownEntity(try reader.excerpt(), nearest: try reader.next())
    case 26: self = .noSuchParagraph(try reader.wide(), available: try reader.wide())
    case 27: self = .conflict(try reader.next())
    case 28: self = .repeatedCode(try reader.excerpt(), firstLine: try reader.wide())
    case 29: self = .unusualCode(try reader.excerpt())
    case 30: self = .invisibleCharacter(try reader.scalar())
    case 31: self = .privateCharacter(try reader.scalar())
    case 32: self = .noMemory
    case 33:
      self = .ambiguousPlace(
        try reader.excerpt(), candidates: try reader.next(), of: try reader.wide())
    default: throw CacheDamage()
    }
  }
}

extension LibraryProblem.Conflict: StoredValue {
  func write(to writer: inout ByteWriter) {
    func put<each Value: StoredValue>(_ number: UInt8, _ values: repeat each Value) {
      writer.append(number)
      writer.write(repeat each values)
    }
    switch self {
    case .routeOfOtherKind(let kind): put(0, kind)
    case .beltOfOtherKind(let kind): put(1, kind)
    case .routeBesideBelt: put(2)
    case .shortRoute: put(3)
    case .indicatorWithoutFigure: put(4)
    case .unitWithoutValue: put(5)
    case .basisWithoutDate: put(6)
    case .halfCoordinate: put(7)
    case .endBeforeStart: put(8)
    case .separationOfOne: put(9)
    case .cycle(let slugs): put(10, slugs)
    }
  }

  init(from reader: inout ByteReader) throws(CacheDamage) {
    switch try reader.number(UInt8.self) {
    case 0: self = .routeOfOtherKind(try reader.next())
    case 1: self = .beltOfOtherKind(try reader.next())
    case 2: self = .routeBesideBelt
    case 3: self = .shortRoute
    case 4: self = .indicatorWithoutFigure
    case 5: self = .unitWithoutValue
    case 6: self = .basisWithoutDate
    case 7: self = .halfCoordinate
    case 8: self = .endBeforeStart
    case 9: self = .separationOfOne
    case 10: self = .cycle(try reader.next())
    default: throw CacheDamage()
    }
  }
}
