import PlanCore
import Synchronization

/// The values of one field in a scope: as they are typed, compared and read.
struct FilterValues: Sendable {
  let texts: [String]
  /// Each folded, without spaces and hyphens.
  let folded: [[UInt32]]
  /// How each is read, one syllable for each scalar of the text folded.
  let readings: [[UInt16]]

  init(_ texts: [String]) {
    self.texts = texts
    let scalars = texts.map { Folding.scalars(of: $0) }
    folded = scalars.map(\.comparable)
    readings = scalars.map { PinyinTable.readings(of: $0) }
  }
}

/// Keeps the values of a scope, which completion goes through with every letter.
///
/// Folding and reading ten thousand titles takes as long as several frames.
final class FilterValuesCache: Sendable {
  private struct Key: Hashable {
    let field: SearchField
    let isChinese: Bool
  }

  private let known = Mutex<[Key: FilterValues]>([:])

  /// The values of a field; `texts` is asked the first time only.
  func values(of field: SearchField, isChinese: Bool, texts: () -> [String]) -> FilterValues {
    known.withLock { known in
      let key = Key(field: field, isChinese: isChinese)
      if let values = known[key] { return values }
      let values = FilterValues(texts())
      known[key] = values
      return values
    }
  }
}

extension SearchScope {
  /// The values that a filter can have here.
  func values(of field: SearchField, isChinese: Bool) -> FilterValues {
    cache.values(of: field, isChinese: isChinese) { field.values(in: self, isChinese: isChinese) }
  }
}

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
    return values.map(\.withoutSpaces).filter { seen.insert($0).inserted }
  }

  private static func terms<Term: Code>(_ type: Term.Type, _ isChinese: Bool) -> [String] {
    Term.allCases.map { isChinese ? $0.chineseName : $0.rawValue }
  }
}

extension String {
  /// The text as one word; most are that already, and finding out is quicker than filtering.
  fileprivate var withoutSpaces: String {
    unicodeScalars.contains { $0.properties.isWhitespace } ? filter { !$0.isWhitespace } : self
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
