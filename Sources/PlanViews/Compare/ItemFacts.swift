import PlanCore

/// The fields of an item, sorted by what a change of them means.
struct ItemFacts {
  /// A kind and a slug: an item that becomes another kind of thing is another item.
  struct ID: Hashable {
    let kind: ItemKind
    let slug: String
  }

  let id: ID
  let title: String
  /// The titles of the plan's items by slug, for those that this one names.
  let titles: [String: String]
  private(set) var fields: [Field] = []

  struct Field: Equatable {
    let name: PlanField
    let value: Fact
    let sort: VersionComparison.Sort
  }

  init(_ kind: ItemKind, _ slug: String, title: String, titles: [String: String] = [:]) {
    id = ID(kind: kind, slug: slug)
    self.title = title
    self.titles = titles
  }

  /// Notes a field, unless it is left out.
  mutating func note(_ name: PlanField, _ value: Fact?, _ sort: VersionComparison.Sort) {
    guard let value, !value.codes.isEmpty else { return }
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
