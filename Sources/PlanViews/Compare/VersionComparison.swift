import PlanCore

/// 版本比较: what became of the items of a plan from one version to another, by their slugs.
///
/// A project code decides where the two disagree: slugs that were made of places in a list change
/// from edition to edition.
package struct VersionComparison: Equatable, Sendable {
  /// The plan that both are versions of.
  package let plan: Identifier<Plan>
  /// The changes: of the plan itself first, then of its items in the order of the new version,
  /// then what was dropped in the order of the old one.
  package let changes: [Change]

  /// What became of one item.
  package struct Change: Equatable, Sendable {
    /// What the item is.
    package let kind: ItemKind
    /// Its slug.
    package let id: String
    /// Its title, in the new version where it is in that.
    package let title: String
    /// What became of it.
    package let sort: Sort
    /// The fields that differ, in the order of the format; none for what was added or dropped.
    package let fields: [FieldChange]

    /// Whether the change goes to the substance, as an amendment does, or an editor may make it,
    /// as an administrative modification.
    package var significance: Significance {
      switch sort {
      case .wording: .administrative
      case .added, .dropped, .status, .content: kind.isSubstance ? .amendment : .administrative
      }
    }
  }

  /// What can become of an item; one may have changed in several ways.
  package enum Sort: String, CaseIterable, Sendable {
    /// 新增.
    case added
    /// 删去.
    case dropped
    /// 进展变化: stage, mode or dates.
    case status
    /// 内容变化: places, figures, parties, what belongs to it.
    case content
    /// 措辞变化: names and sentences.
    case wording
  }

  /// How much a change matters.
  ///
  /// After the practice of metropolitan plans in the United States: an amendment adds, drops or
  /// changes what is promised; an administrative modification does not.
  package enum Significance: String, CaseIterable, Sendable {
    case amendment
    case administrative
  }

  /// One field before and after; `nil` where it was left out.
  package struct FieldChange: Equatable, Sendable {
    package let field: FieldName
    package let before: FieldValue?
    package let after: FieldValue?
  }
}

extension VersionComparison {
  /// Compares two versions of a plan.
  package init(from old: Plan, to new: Plan) {
    let before = Self.facts(of: old)
    let after = Self.facts(of: new)
    let pairs = VersionPairs(before, after)
    var changes: [Change] = []
    for (item, known) in zip(after, pairs.earlier) {
      if let known {
        changes += item.changes(from: before[known])
      } else {
        changes.append(item.change(.added))
      }
    }
    let kept = Set(pairs.earlier.compactMap { $0 })
    changes += before.indices.filter { !kept.contains($0) }.map { before[$0].change(.dropped) }
    plan = new.id
    self.changes = changes
  }

  /// The plan itself and its items.
  static func facts(of plan: Plan) -> [ItemFacts] {
    let titles = Dictionary(
      plan.items.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    return [ItemFacts(of: plan)] + plan.items.map { ItemFacts(of: $0, titles: titles) }
  }

  /// The changes of one sort.
  package func changes(_ sort: Sort) -> [Change] { changes.filter { $0.sort == sort } }
}

extension ItemKind {
  /// Whether what is added or dropped changes what a plan promises.
  fileprivate var isSubstance: Bool {
    switch self {
    case .person, .context, .source, .place: false
    default: true
    }
  }
}

/// Which items of two versions are one.
private struct VersionPairs {
  /// For each item of the new version its place in the old one, or `nil` when it is new.
  let earlier: [Int?]

  init(_ before: [ItemFacts], _ after: [ItemFacts]) {
    let slugs = Dictionary(
      before.indices.map { (before[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let (oldCodes, newCodes) = (Self.codes(before), Self.codes(after))
    earlier = after.map { item in
      // A code that both versions have once leads to its project, under whatever slug.
      if let code = item.code, newCodes[code] != nil, let known = oldCodes[code] { return known }
      guard let known = slugs[item.id] else { return nil }
      guard let code = before[known].code, code != item.code else { return known }
      // The slug went to another project when its own code is elsewhere now, or both have codes.
      return item.code != nil || newCodes[code] != nil ? nil : known
    }
  }

  /// The codes that one item alone has, with its place.
  private static func codes(_ items: [ItemFacts]) -> [String: Int] {
    Dictionary(grouping: items.indices.filter { items[$0].code != nil }) { items[$0].code ?? "" }
      .compactMapValues { $0.count == 1 ? $0[0] : nil }
  }
}
