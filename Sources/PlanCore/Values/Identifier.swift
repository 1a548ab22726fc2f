/// A stable name of one entity: a slug of lower-case ASCII letters, digits and
/// single hyphens, such as `jiaoji-luoping-railway`.
///
/// The phantom parameter keeps a project's identifier from being passed where
/// an action's is meant. Identifiers are written by hand in plan files and
/// never derived from a position, so that they survive edits.
public struct Identifier<Entity>: Hashable, Sendable {
  /// The slug itself.
  public let rawValue: String

  /// Creates an identifier, or returns `nil` when `slug` is not a slug.
  public init?(_ slug: String) {
    guard Self.isSlug(slug) else { return nil }
    rawValue = slug
  }

  /// Takes over a slug that has already been checked.
  package init(unchecked slug: String) {
    rawValue = slug
  }

  /// Whether `text` has the form of a slug: 1 to 80 characters of `a-z0-9`,
  /// in groups joined by single hyphens.
  public static func isSlug(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isSlug(UnsafeRawBufferPointer($0)) }
  }

  /// Whether bytes, which need not be those of a string yet, are the UTF-8 of a slug.
  package static func isSlug(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard (1...80).contains(bytes.count) else { return false }
    // As if a hyphen stood before it, so that none may come first.
    var previous = hyphen
    for byte in bytes {
      let isLetterOrDigit = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      guard isLetterOrDigit || (byte == hyphen && previous != hyphen) else { return false }
      previous = byte
    }
    return previous != hyphen
  }
}

private let hyphen: UInt8 = 0x2D

extension Identifier: Comparable {
  /// Orders identifiers by their bytes, so that the order is the same everywhere.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension Identifier: CustomStringConvertible {
  /// The slug itself.
  public var description: String { rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Creates an identifier from a literal in the program text.
  ///
  /// - Precondition: `value` is a slug.
  public init(stringLiteral value: String) {
    precondition(Self.isSlug(value), "\"\(value)\" is not a slug")
    rawValue = value
  }
}
