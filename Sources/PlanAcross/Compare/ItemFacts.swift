import PlanCore

/// The fields of an item as text, sorted by what a change of them means.
struct ItemFacts {
  /// A kind and a slug: an item that becomes another kind of thing is another item.
  struct ID: Hashable {
    let kind: ItemKind
    let slug: String
  }

  let id: ID
  let title: String
  private(set) var fields: [Field] = []

  struct Field: Equatable {
    let name: String
    let value: String
    let sort: VersionComparison.Sort
  }

  init(_ kind: ItemKind, _ slug: String, title: String) {
    id = ID(kind: kind, slug: slug)
    self.title = title
  }

  /// Notes a field, unless it is left out.
  mutating func note(_ name: String, _ value: String?, _ sort: VersionComparison.Sort) {
    guard let value, !value.isEmpty else { return }
    fields.append(Field(name: name, value: value, sort: sort))
  }

  /// The item as added or dropped.
  func change(_ sort: VersionComparison.Sort) -> VersionComparison.Change {
    VersionComparison.Change(
      kind: id.kind, id: id.slug, title: title, sort: sort, fields: [])
  }

  /// How the item differs from an earlier version: for each sort of fields at most one change.
  func changes(from old: ItemFacts) -> [VersionComparison.Change] {
    let before = Dictionary(
      old.fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = fields.map(\.name) + old.fields.map(\.name).filter { after[$0] == nil }
    var found: [VersionComparison.Sort: [VersionComparison.FieldChange]] = [:]
    for name in names where before[name]?.value != after[name]?.value {
      guard let sort = (after[name] ?? before[name])?.sort else { continue }
      found[sort, default: []].append(
        VersionComparison.FieldChange(
          field: name, before: before[name]?.value, after: after[name]?.value))
    }
    return VersionComparison.Sort.allCases.compactMap { sort in
      found[sort].map {
        VersionComparison.Change(
          kind: id.kind, id: id.slug, title: title, sort: sort, fields: $0)
      }
    }
  }
}
