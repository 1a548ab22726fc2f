/// 别名: another name of something.
public struct Alias: Hashable, Sendable {
  /// The name.
  public let name: String
  /// Whether a source prints it or an editor put it together.
  public let basis: Basis

  /// Creates an alias from its parts.
  public init(_ name: String, basis: Basis = .printed) {
    self.name = name
    self.basis = basis
  }
}

extension Alias: ExpressibleByStringLiteral {
  /// A name that a source prints.
  public init(stringLiteral name: String) { self.init(name) }
}

extension Sequence<Alias> {
  /// The names, whoever gave them.
  public var names: [String] { map(\.name) }

  /// The names that no source prints.
  public var inferredNames: [String] { filter { $0.basis == .inferred }.map(\.name) }
}
