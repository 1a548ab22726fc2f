import PlanCore

/// The keys of one kind of mapping.
///
/// The reader, its advice on misspelled keys and the test that compares them
/// with the schema all read this one table.
protocol MappingKey: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String, AllCases: Sendable {
  /// The name of this kind of mapping in the schema.
  static var definition: String { get }
  /// The keys that are required.
  static var required: [Self] { get }
}

/// The values of a mapping by their keys.
///
/// Creating one notes every key that is not in the table and every key of the
/// table that is required and missing.
struct MappingReader<Key: MappingKey> {
  /// The mapping itself.
  let value: Value
  /// The keys of the table that are there, with their values, in the order of the file.
  ///
  /// A dictionary by key would be a type of its own for each table, which the runtime has to make at
  /// every start of the program.
  private let values: [(key: Key, index: Int)]
  private let mapping: [(key: Node.Key, value: Node)]
  /// The path to the mapping.
  private let trail: Trail

  /// Reads a mapping, or reports that it is not one and returns `nil`.
  init?(_ value: Value) {
    guard case .mapping(let mapping) = value.node.content else {
      value.reportWrongType(expected: .mapping)
      return nil
    }
    let trail = value.trail
    var values: [(key: Key, index: Int)] = []
    values.reserveCapacity(mapping.count)
    // By index, as an element that is taken out is copied with its value.
    for index in mapping.indices {
      let name = mapping[index].key.text
      if let key = Key(rawValue: name) {
        values.append((key, index))
      } else {
        value.log.report(
          Self.fault(ofKey: name), at: mapping[index].key.position, .key(trail, name))
      }
    }
    self.value = value
    self.values = values
    self.mapping = mapping
    self.trail = trail
    for key in Key.required where index(of: key) == nil {
      value.report(.missingKey(key.rawValue))
    }
    // Without required keys an empty mapping would say nothing at all.
    if mapping.isEmpty, Key.required.isEmpty { value.report(.emptyValue) }
  }

  /// What is wrong with a key that is none of the table.
  private static func fault(ofKey name: String) -> LibraryProblem.Fault {
    if let folded = OtherSigns.folded(name),
      Key(rawValue: String(folded.text.drop { $0 == " " || $0 == "-" })) != nil
    {
      return .otherSign(folded.sign, expected: folded.expected)
    }
    if let fault = OtherSigns.colon(inKey: name, isKey: { Key(rawValue: $0) != nil }) {
      return fault
    }
    return .unknownKey(
      name, nearest: nearestName(to: name, among: Key.allCases.lazy.map(\.rawValue)))
  }

  /// The value of a key, or `nil` when the key is not there.
  subscript(key: Key) -> Value? {
    index(of: key).map { index in
      value.value(mapping[index].value, of: mapping[index].key.text, in: trail)
    }
  }

  private func index(of key: Key) -> Int? {
    for value in values where isSame(value.key, key) { return value.index }
    return nil
  }

  /// The texts of a list; empty when the key is not there.
  func texts(_ key: Key) -> [String] {
    self[key]?.list { $0.text() } ?? []
  }

  /// The other names in a list; empty when the key is not there.
  func aliases(_ key: Key) -> [Alias] {
    self[key]?.list { $0.alias() } ?? []
  }
}

/// Whether two keys are one, by their cases and not by their texts.
private func isSame<Key: Equatable>(_ left: Key, _ right: Key) -> Bool { left == right }

/// The keys of another name that is not printed; the others are bare texts.
enum AliasKeys: String, MappingKey {
  case name, basis

  static let definition = "alias"
  static let required: [Self] = [.name]
}

extension Value {
  /// Reads a name, or `{name: …, basis: inferred}` with one.
  fileprivate func alias() -> Alias? {
    guard valueType == .mapping else { return text().map { Alias($0) } }
    guard let fields = MappingReader<AliasKeys>(self) else { return nil }
    let name = fields[.name]?.text()
    let basis = fields[.basis]?.code(Basis.self)
    return name.map { Alias($0, basis: basis ?? .printed) }
  }
}
