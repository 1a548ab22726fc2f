import PlanCore
import Yams

/// The values of a mapping by their keys.
///
/// Creating one notes every key that is not in the table and every key of the
/// table that has to be there and is not.
struct MappingReader<Key: MappingKey> {
  /// The mapping itself.
  let value: Value
  private let values: [Key: Value]

  /// Looks through a mapping, or notes that it is none and gives `nil`.
  init?(_ value: Value) {
    guard case .mapping(let mapping) = value.node else {
      value.reportWrongType(expected: .mapping)
      return nil
    }
    var values: [Key: Value] = [:]
    for (keyNode, node) in mapping {
      let name = keyNode.scalar?.string ?? ""
      let trail = Trail.key(value.trail, name)
      if let key = Key(rawValue: name) {
        values[key] = Value(node: node, trail: trail, log: value.log)
      } else {
        Value(node: keyNode, trail: trail, log: value.log).report(
          .unknownKey(
            name, nearest: nearestName(to: name, among: Key.allCases.lazy.map(\.rawValue))))
      }
    }
    self.value = value
    self.values = values
    for key in Key.required where values[key] == nil {
      value.report(.missingKey(key.rawValue))
    }
    // Without required keys an empty mapping would say nothing at all.
    if mapping.isEmpty, Key.required.isEmpty { value.report(.emptyValue) }
  }

  /// The value of a key, or `nil` when the key is not there.
  subscript(key: Key) -> Value? { values[key] }

  /// The texts of a list; empty when the key is not there.
  func texts(_ key: Key) -> [String] {
    self[key]?.list { $0.text() } ?? []
  }
}
