import PlanCore

/// What the fields of an item hold in one version of a plan.
struct ItemFacts {
  /// A kind and a slug: an item that becomes another kind of thing is another item.
  struct ID: Hashable {
    let kind: ItemKind
    let slug: String
  }

  let id: ID
  let title: String
  /// The project code, by which a project is known whatever its slug.
  let code: String?
  private(set) var fields: [Field] = []

  struct Field: Equatable {
    let name: FieldName
    let value: FieldValue
    let sort: VersionComparison.Sort
  }

  init(of plan: Plan) {
    id = ID(kind: .plan, slug: plan.id.rawValue)
    title = plan.title
    code = nil
    Plan.fields.read(plan, for: .comparison) { note($0, $1, $2) }
  }

  /// - Parameter titles: Those of the items of the same version.
  init(of item: Item, titles: [ItemIdentifier: String]) {
    id = ID(kind: item.kind, slug: item.id.rawValue)
    title = item.title
    code = item.projectCode
    item.readFields(for: .comparison) { note($0, $1.naming(titles), $2) }
  }

  private mutating func note(
    _ name: FieldName, _ value: FieldValue, _ significance: FieldSignificance?
  ) {
    guard let significance, !value.codes.isEmpty else { return }
    fields.append(Field(name: name, value: value, sort: .init(significance)))
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

extension VersionComparison.Sort {
  fileprivate init(_ significance: FieldSignificance) {
    switch significance {
    case .status: self = .status
    case .content: self = .content
    case .wording: self = .wording
    }
  }
}
