import PlanCore
import Synchronization

/// The values of one field in a scope: as they are typed, compared and read.
struct FilterValues: Sendable {
  let texts: [String]
  /// Each folded.
  let scalars: [[UInt32]]
  /// Each folded, without spaces and hyphens.
  let folded: [[UInt32]]
  /// How each is read, one syllable for each scalar of the text folded.
  let readings: [[UInt16]]

  init(_ texts: [String]) {
    self.texts = texts
    scalars = texts.map { Folding.scalars(of: $0) }
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
  private let names = Mutex<[[[UInt32]]]?>(nil)

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

  /// The names of each plan, compared as values are; `summaries` is asked the first time only.
  func names(of summaries: () -> [PlanSummary]) -> [[[UInt32]]] {
    names.withLock { names in
      if let names { return names }
      let all = summaries().map { summary in
        summary.names.map { NumeralWritings.inFigures(Folding.scalars(of: $0)).comparable }
      }
      names = all
      return all
    }
  }
}

extension SearchScope {
  /// The plans with a name; if there are none, those with a name that contains it.
  func plans(named name: [UInt32]) -> Set<Identifier<Plan>> {
    let names = cache.names { summaries }
    func plans(where matches: ([UInt32]) -> Bool) -> Set<Identifier<Plan>> {
      Set(summaries.indices.filter { names[$0].contains(where: matches) }.map { summaries[$0].id })
    }
    let called = plans { $0 == name }
    return called.isEmpty ? plans { $0.firstOccurrence(of: name) != nil } : called
  }

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
    case .year, .due: values = scope.years.map(String.init)
    case .status: values = Self.terms(Status.self, isChinese)
    case .aim: values = Self.terms(Stage.self, isChinese) + Self.terms(Mode.self, isChinese)
    case .check: values = Self.terms(Check.self, isChinese)
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

/// At most `limit` of the names: those that begin with `word` first, then the nearest by edit
/// distance; the given order between equals.
package func nearestNames(to word: String, among names: [String], limit: Int) -> [String] {
  FilterValues(names).nearest(to: word, limit: limit)
}

extension FilterValues {
  /// At most `limit` of the texts: those that begin with `text` first, then the nearest by edit
  /// distance; the given order between equals.
  func nearest(to text: String, limit: Int) -> [String] {
    let wanted = Array<UInt32>(Folding.scalars(of: text))
    let pattern = EditPattern(wanted)
    let ranked = scalars.enumerated().map { offset, scalars in
      if scalars.starts(with: wanted) { return (0, 0, offset) }
      return (1, pattern?.distance(to: scalars) ?? editDistance(scalars, wanted), offset)
    }
    return ranked.sorted { $0 < $1 }.prefix(limit).map { texts[$0.2] }
  }
}

/// A name as names are compared: folded, without spaces and dashes, its numbers in figures.
///
/// Two names that fold to the same are the same to a reader: 焦濟洛平 and 焦济洛平, Ｇ３０ and g30,
/// 第二期 and 2期.
package func foldedName(_ name: String) -> String {
  NumeralWritings.inFigures(Folding.scalars(of: name)).comparable[...].text
}

/// At most five of the names that a reader may have meant by `name`, the nearest first.
///
/// At most half of the characters may be wrong; a name that begins with `name` always fits.
package func similarNames(to name: String, among names: [String]) -> [String] {
  let wanted = Folding.scalars(of: name)
  guard !wanted.isEmpty else { return [] }
  return FilterValues(names).nearest(to: name, limit: 5).filter { candidate in
    let folded = Folding.scalars(of: candidate)
    return folded.starts(with: wanted) || editDistance(folded, wanted) * 2 <= wanted.count
  }
}
