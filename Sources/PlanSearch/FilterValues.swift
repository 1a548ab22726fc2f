import PlanCore

extension SearchField {
  /// The values that a filter of this field can have in a scope, as they are typed.
  ///
  /// Codes and slugs, or Chinese names; years always in figures. None contains a space.
  func values(in scope: SearchScope, isChinese: Bool) -> [String] {
    let values: [String]
    switch self {
    case .plan:
      values = scope.summaries.map { isChinese ? $0.shortTitle ?? $0.title : $0.id.rawValue }
    case .kind:
      values = Self.terms(ItemKind.self, isChinese) + Self.terms(ProjectKind.self, isChinese)
    case .place:
      values = scope.gazetteer.places.map { isChinese ? $0.name : $0.id.rawValue }
    case .stage: values = Self.terms(Stage.self, isChinese)
    case .mode: values = Self.terms(Mode.self, isChinese)
    case .year: values = scope.years.map(String.init)
    }
    var seen: Set<String> = []
    return values.map { $0.filter { !$0.isWhitespace } }.filter { seen.insert($0).inserted }
  }

  private static func terms<Term: Code>(_ type: Term.Type, _ isChinese: Bool) -> [String] {
    Term.allCases.map { isChinese ? $0.chineseName : $0.rawValue }
  }
}

extension [String] {
  /// At most `limit` of the texts: those that begin with `text` first, then the nearest by edit
  /// distance; the given order between equals.
  func nearest(to text: String, limit: Int) -> [String] {
    let wanted = Array<UInt32>(Folding.scalars(of: text))
    let ranked = enumerated().map { offset, element in
      let folded = Folding.scalars(of: element)
      let begins = folded.starts(with: wanted)
      return (begins ? 0 : 1, begins ? 0 : editDistance(folded, wanted), offset, element)
    }
    return ranked.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.prefix(limit).map(\.3)
  }
}
