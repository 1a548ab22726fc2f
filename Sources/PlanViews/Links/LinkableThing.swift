import PlanCore

/// An item with what it is compared by.
struct LinkableThing {
  let item: ItemReference
  let title: String
  let kind: EntityKind
  let entity: Identifier<Entity>?
  /// The folded title, then the folded aliases.
  let names: [String]
  let places: Set<Identifier<Place>>
  /// The folded project code (项目代码), which is given once; `nil` where the source prints none.
  let code: String?
  /// The codelist and the code of its kind: `project rail`.
  let form: String

  init(_ item: Item, of plan: Identifier<Plan>, in library: Library, _ fold: (String) -> String) {
    let reference = ItemReference(plan: plan, id: item.id)
    self.item = reference
    title = item.title
    kind = item.entityKind
    entity = library.links.identity(of: reference)?.id
    names = ([item.title] + item.aliases).map(fold).filter { $0.count > 1 }
    code = item.projectCode.map(fold)
    places = Set(
      item.places.compactMap { library.gazetteer.rolledUp($0, to: .named) })
    form =
      switch item {
      case .project(let project): "project \(project.kind.rawValue)"
      case .mechanism(let mechanism): "mechanism \(mechanism.kind.rawValue)"
      case .context(let entry): "context \(entry.kind.rawValue)"
      default: item.kind.rawValue
      }
  }

  var candidate: LinkSuggestions.Candidate {
    LinkSuggestions.Candidate(item: item, title: title, kind: kind, entity: entity)
  }

  /// What speaks for two things being one, or `nil` when it is too little.
  ///
  /// A code or a name in common is enough, and so is a near name or a pair of places within one kind.
  func evidence(with other: LinkableThing) -> LinkSuggestions.Evidence? {
    let shared = names.first { other.names.contains($0) }
    let common = places.intersection(other.places).sorted()
    let isOfOneKind = form == other.form
    let isNear = shared == nil && isOfOneKind && isNearName(names.first, other.names.first)
    let isOfOnePair = isOfOneKind && kind != .policy && common.count > 1
    let isOfOneCode = code != nil && code == other.code
    guard isOfOneCode || shared != nil || isNear || isOfOnePair else { return nil }
    return LinkSuggestions.Evidence(
      isOfOneCode: isOfOneCode, sharedName: shared, sharedPlaces: common, isOfOneKind: isOfOneKind,
      isNearName: isNear)
  }
}

/// Whether one name is most of the other, or one slip in three characters away.
private func isNearName(_ left: String?, _ right: String?) -> Bool {
  guard let left, let right else { return false }
  let (short, long) = left.count <= right.count ? (left, right) : (right, left)
  guard short.count >= 3 else { return false }
  if long.contains(short) { return short.count * 3 >= long.count }
  let letters = Array(short)
  let others = Array(long)
  guard others.count - letters.count <= others.count / 3 else { return false }
  return slips(from: letters, to: others) * 3 <= others.count
}

/// The number of characters that have to be put in, taken out or replaced.
private func slips(from left: [Character], to right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (line, letter) in left.enumerated() {
    var next = [line + 1]
    for (column, other) in right.enumerated() {
      next.append(
        min(row[column] + (letter == other ? 0 : 1), next[column] + 1, row[column + 1] + 1))
    }
    row = next
  }
  return row[right.count]
}
