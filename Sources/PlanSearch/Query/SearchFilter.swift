import PlanCore

/// A word of a query that names a field and a value: `kind:rail`, `地方:洛济焦`.
struct FilterWord {
  let field: SearchField
  /// Whether the field is named in Chinese, so that values are offered in Chinese.
  let isChinese: Bool
  /// The value, folded; empty while it is still to be typed.
  let value: String
  /// Whether what passes is left out: `-kind:policy`.
  let isNegated: Bool

  /// Takes a folded word, or returns `nil` when it does not begin with a field and a colon.
  init?(_ typed: [UInt32]) {
    isNegated = typed.first == Folding.dash
    let word = Array(typed.dropFirst(isNegated ? 1 : 0))
    guard let colon = word.firstIndex(of: 0x3A) else { return nil }
    let name = word[..<colon].text
    guard
      let field = SearchField.allCases.first(where: {
        $0.rawValue == name || $0.chineseNames.contains(name)
      })
    else { return nil }
    self.field = field
    isChinese = name != field.rawValue
    value = word[(colon + 1)...].text
  }
}

/// The condition for an entry to pass.
package indirect enum SearchFilter: Sendable {
  case plans(Set<Identifier<Plan>>)
  case kinds(items: Set<ItemKind>, projects: Set<ProjectKind>)
  case places(Set<Identifier<Place>>)
  case stages(Set<Stage>)
  case modes(Set<Mode>)
  case years(ClosedRange<Int>)
  /// What does not pass another filter.
  case not(SearchFilter)

  /// Whether an entry passes.
  func passes(_ entry: EntryText) -> Bool {
    switch self {
    case .plans(let plans): plans.contains(entry.plan)
    case .kinds(let items, let projects):
      items.contains(entry.kind) || entry.facets.projectKind.map(projects.contains) ?? false
    case .places(let places): entry.facets.places.contains(where: places.contains)
    case .stages(let stages): entry.facets.stages.contains(where: stages.contains)
    case .modes(let modes): entry.facets.modes.contains(where: modes.contains)
    case .years(let years): entry.facets.years.contains { $0.overlaps(years) }
    case .not(let filter): !filter.passes(entry)
    }
  }
}

extension SearchFilter {
  /// The filter that a word means in a scope, or `nil` for a value that does not exist.
  init?(_ word: FilterWord, in scope: SearchScope) {
    guard let filter = Self(asking: word, in: scope) else { return nil }
    self = word.isNegated ? .not(filter) : filter
  }

  private init?(asking word: FilterWord, in scope: SearchScope) {
    let value = foldedName(word.value)
    switch word.field {
    case .plan:
      let plans = scope.plans(
        named: NumeralWritings.inFigures(Folding.scalars(of: word.value)).comparable)
      guard !plans.isEmpty else { return nil }
      self = .plans(plans)
    case .kind:
      let items = Set(ItemKind.named(value))
      let projects = Set(ProjectKind.named(value))
      guard !items.isEmpty || !projects.isEmpty else { return nil }
      self = .kinds(items: items, projects: projects)
    case .place:
      let places = scope.gazetteer.places(named: value)
      guard !places.isEmpty else { return nil }
      self = .places(places)
    case .stage:
      let stages = Set(Stage.named(value))
      guard !stages.isEmpty else { return nil }
      self = .stages(stages)
    case .mode:
      let modes = Set(Mode.named(value))
      guard !modes.isEmpty else { return nil }
      self = .modes(modes)
    case .year:
      guard let years = Self.years(word.value) else { return nil }
      self = .years(years)
    case .status, .aim, .due, .check: return nil
    }
  }

  /// Reads `2021`, `2021..2024`, `2021-2024`, `2021..`, `..2024`, `<2024` or `>2024`; 二〇二四 is 2024.
  static func years(_ value: String) -> ClosedRange<Int>? {
    let figures = NumeralWritings.inFigures(Folding.scalars(of: value))
    return years(inFigures: figures[...].text.replacing("-", with: ".."))
  }

  private static func years(inFigures value: String) -> ClosedRange<Int>? {
    func year(_ digits: Substring) -> Int? {
      guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return Int(digits)
    }
    if value.hasPrefix("<") { return year(value.dropFirst()).map { 0...max(0, $0 - 1) } }
    if value.hasPrefix(">") { return year(value.dropFirst()).map { min(9998, $0) + 1...9999 } }
    guard let dots = value.firstRange(of: "..") else { return year(value[...]).map { $0...$0 } }
    let (first, last) = (value[..<dots.lowerBound], value[dots.upperBound...])
    guard !(first.isEmpty && last.isEmpty), let start = first.isEmpty ? 0 : year(first),
      let end = last.isEmpty ? 9999 : year(last), start <= end
    else { return nil }
    return start...end
  }
}

extension Code {
  /// The terms with that code or name.
  static func named(_ value: String) -> [Self] {
    allCases.filter { term in
      [term.rawValue, term.chineseName, term.englishName].contains { foldedName($0) == value }
    }
  }
}

extension Gazetteer {
  /// The places of that name, code or slug, or of each of the one-character forms that the name
  /// is made of; with their successors and everything below them.
  fileprivate func places(named value: String) -> Set<Identifier<Place>> {
    var found = places.filter { place in
      ([place.id.rawValue, place.name] + [place.code].compactMap { $0 } + place.aliases
        + place.abbreviations).contains { foldedName($0) == value }
    }
    if found.isEmpty {
      let letters = value.map { letter in
        places.filter { $0.abbreviations.contains(String(letter)) }
      }
      if !letters.contains(where: \.isEmpty) { found = letters.flatMap { $0 } }
    }
    var result: Set<Identifier<Place>> = []
    var open = found.map(\.id)
    while let id = open.popLast() {
      guard result.insert(id).inserted else { continue }
      open += [self[id]?.successor].compactMap { $0 }
      open += places(below: id).map(\.id)
    }
    return result
  }
}

extension ArraySlice<UInt32> {
  var text: String {
    String(String.UnicodeScalarView(compactMap(Unicode.Scalar.init)))
  }
}

extension String {
  /// The text folded, without spaces and hyphens: names of several words fit one word of a query.
  var comparable: String { Folding.scalars(of: self).comparable[...].text }
}

extension [UInt32] {
  /// A folded text without spaces and hyphens.
  var comparable: [UInt32] { filter { $0 != Folding.space && $0 != Folding.dash } }
}

/// The years that the filters of a query let through, for what has a date of its own.
package struct YearFilter: Sendable {
  private let ranges: [(years: ClosedRange<Int>, isNegated: Bool)]

  /// Reads the filters for years of a query; those for anything else do not count.
  package init(_ text: String) {
    ranges = SearchWords(SearchQuery(text: text)).filters.compactMap { word in
      guard word.field == .year, let range = SearchFilter.years(word.value) else { return nil }
      return (range, word.isNegated)
    }
  }

  /// Whether a year passes; what is not a number passes only when no year is asked for.
  package func passes(year: String?) -> Bool {
    guard !ranges.isEmpty else { return true }
    guard let year = year.flatMap({ Int($0) }) else { return false }
    return ranges.allSatisfy { $0.years.contains(year) != $0.isNegated }
  }
}
