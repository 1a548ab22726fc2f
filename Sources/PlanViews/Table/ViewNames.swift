import PlanCore

/// How views name what they show, in the reader's language.
package struct ViewNames: FieldReader, Sendable {
  /// The words of the views.
  package let words: Strings
  /// The language.
  package let language: Language
  private let plans: PlanIndex
  private let gazetteer: Gazetteer
  /// Whether codes and slugs are shown as they are.
  let isInCodes: Bool

  /// Creates names for the plans and places of a library.
  package init(of library: Library, in language: Language) {
    self.init(of: library, in: language, isInCodes: false)
  }

  /// Names for programs: the codes of codelists, the slugs of plans and places.
  package init(codesOf library: Library) {
    self.init(of: library, in: .english, isInCodes: true)
  }

  private init(of library: Library, in language: Language, isInCodes: Bool) {
    self.isInCodes = isInCodes
    words = Strings(language)
    self.language = language
    plans = PlanIndex(library.plans)
    gazetteer = library.gazetteer
  }

  /// The name of a code.
  package func name(of term: (some Code)?) -> String {
    guard let term else { return "" }
    if isInCodes { return term.rawValue }
    return words.name(of: term)
  }

  /// The short name of a plan.
  package func name(of plan: Identifier<Plan>) -> String {
    isInCodes ? plan.rawValue : plans.name(of: plan)
  }

  /// The short name of a place.
  package func name(of place: Identifier<Place>) -> String {
    isInCodes ? place.rawValue : gazetteer.shortName(of: place)
  }

  /// The places of the gazetteer by their number in it, in which tables sort them.
  package var placeOrder: [Identifier<Place>: Int] {
    Dictionary(
      gazetteer.places.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The title of an item, or its slug when nothing has it.
  package func title(of item: ItemReference) -> String {
    guard let (plan, found) = plans.item(item) else { return item.id.rawValue }
    return found?.title ?? plan.title
  }

  /// The slug: a value of a field that names items brings their titles.
  package func title(of item: ItemIdentifier) -> String { item.rawValue }

  /// Where a fact is found, as plan files write it.
  package func citation(_ reference: SourceReference) -> String { reference.description }

  /// Names in a row as one value, which other programs get as a list.
  func list(_ names: [String]) -> TableValue { TableValue(joining: names, with: words.comma) }

  /// Names in a row.
  package func joined(_ names: [String]) -> String { names.joined(separator: words.comma) }

  /// The short names of places in a row.
  package func joined(_ places: [Identifier<Place>]) -> String {
    joined(places.map { name(of: $0) })
  }

  /// The short names of plans in a row.
  package func joined(_ plans: [Identifier<Plan>]) -> String {
    joined(plans.map { name(of: $0) })
  }

  /// A date, marked where it is inferred.
  package func date(_ date: PartialDate?, _ basis: Basis) -> String {
    guard let date else { return "" }
    return date.description + (basis == .inferred ? inParentheses(words.inferred) : "")
  }

  /// A remark behind something.
  package func inParentheses(_ text: String) -> String {
    words.bracketed(text)
  }

  /// How long ago something was: `19 months ago`.
  package func ago(_ months: Int) -> String {
    words.say("\(months) 个月前", months == 1 ? "1 month ago" : "\(months) months ago")
  }

  /// A number with its comparator, without its unit.
  package func number(_ figure: Figure?) -> String {
    guard let figure else { return "" }
    return figure.comparator?.describe(figure.printed, in: language) ?? figure.printed
  }
}
