import PlanCore

/// A filter of a table taken apart: what asks its cells, and what the search has to answer.
struct RowFilterParts {
  /// Whether each row has what is asked of single columns.
  private(set) var passing: [Bool]
  /// The filters that are left for the search.
  private(set) var filters: [String] = []
  /// The words.
  private(set) var words: [String] = []
  /// What is not understood, and what near words added.
  private(set) var notices: [SearchNotice] = []
  /// For each column that is looked through, the words that each of its values has.
  private var columns: [(column: TableColumn, masks: [UInt8])] = []

  /// The words that cells are looked through for; further ones are left to the search.
  private static let mostWords = 7
  /// A column of more different values, such as the names of all projects, is left to the search.
  private static let mostValues = 50_000

  /// The bit of a word; all words that cells are not looked through for share the last one.
  static func bit(_ word: Int) -> UInt8 { 1 << UInt8(min(word, mostWords)) }

  init(
    _ filter: String, of table: ColumnTable, folding fold: (String) -> String,
    near: (String) -> ViewSearch.NearCells?
  ) {
    passing = Array(repeating: true, count: table.count)
    for word in filter.split(whereSeparator: \.isWhitespace).map(String.init) {
      guard let condition = CellCondition(word, folding: fold) else {
        words.append(word)
        continue
      }
      guard let column = table.column(named: condition.name, folding: fold) else {
        if let field = condition.field, field.isOfThings {
          if !condition.value.isEmpty { notices.append(.unsupported(field: field)) }
          passing = Array(repeating: condition.value.isEmpty, count: table.count)
        } else {
          filters.append(word)
        }
        continue
      }
      if condition.isForSearch(of: column, folding: fold) {
        filters.append(word)
      } else if !condition.value.isEmpty {
        keep(condition, column, fold)
      }
    }
    let asked = words.prefix(Self.mostWords).map { word in
      let text = fold(word)
      // Behind `=` a word is looked for as it is.
      return (
        text: text.hasPrefix("=") && text.count > 1 ? String(text.dropFirst()) : text,
        near: near(word)
      )
    }
    guard !asked.isEmpty else { return }
    for notice in asked.flatMap({ $0.near?.notices ?? [] }) where !notices.contains(notice) {
      notices.append(notice)
    }
    columns = table.columns.filter { $0.head.kind != .number && $0.values.count < Self.mostValues }
      .map { column in
        let masks = column.values.map { value in
          let text = fold(value.text)
          return asked.enumerated().reduce(UInt8(0)) { mask, word in
            let isThere =
              text.holds(word.element.text) || word.element.near?.isIn(value.text) == true
            return isThere ? mask | Self.bit(word.offset) : mask
          }
        }
        return (column, masks)
      }
      .filter { $0.masks.contains { $0 != 0 } }
  }

  /// The names of the columns that a filter asks; `nil` when it has words, which are looked for in
  /// all.
  static func columns(
    askedBy filter: String, among heads: [TableColumn.Head], folding fold: (String) -> String
  ) -> Set<String>? {
    var asked: Set<String> = []
    for word in filter.split(whereSeparator: \.isWhitespace) {
      guard let condition = CellCondition(String(word), folding: fold) else { return nil }
      if let head = heads.first(named: condition.name, folding: fold) { asked.insert(head.id) }
    }
    return asked
  }

  /// The words that no cell of a row has.
  func missingWords(of row: Int) -> UInt8 {
    guard !words.isEmpty else { return 0 }
    var missing: UInt8 = 0
    for word in words.indices { missing |= Self.bit(word) }
    for (column, masks) in columns { missing &= ~masks[Int(column.cells[row])] }
    return missing
  }

  private mutating func keep(
    _ condition: CellCondition, _ column: TableColumn, _ fold: (String) -> String
  ) {
    let matches = column.values.map { condition.matches($0, of: column, folding: fold) }
    if !matches.contains(true), !condition.isNegated, let field = condition.field {
      if let known = field.codes(isChinese: condition.isChinese),
        !known.contains(where: { fold($0) == condition.value })
      {
        notices.append(
          .unknownValue(field: field, value: condition.typed, known: known))
      }
    }
    for row in passing.indices where passing[row] {
      passing[row] = matches[Int(column.cells[row])] != condition.isNegated
    }
  }
}

/// A word that asks about one column: `status:underConstruction`, `现状:在建`, `-kind:policy`.
struct CellCondition {
  /// The name of the column or filter, folded.
  let name: String
  /// The value, folded.
  let value: String
  /// The value as it is typed, in small letters.
  let typed: String
  let isNegated: Bool
  /// The filter of the search that has the name.
  let field: SearchField?
  let isChinese: Bool
  private let range: NumberRange?

  /// Takes a word apart, or returns `nil` when it names nothing.
  init?(_ word: String, folding fold: (String) -> String) {
    // Folding drops dashes, whichever they are.
    let isNegated = word.count > 1 && fold(String(word.prefix(1))).isEmpty
    let rest = isNegated ? word.dropFirst() : word[...]
    guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > rest.startIndex
    else { return nil }
    self.isNegated = isNegated
    let name = fold(String(rest[..<colon]))
    let typed = String(rest[rest.index(after: colon)...])
    self.name = name
    self.typed = typed.lowercased()
    value = fold(typed)
    field = SearchField.allCases.first { $0.isCalled(name, folding: fold) }
    isChinese = field.map { fold($0.rawValue) != name } ?? false
    range = NumberRange(typed)
  }

  /// Whether the search knows more of it than the cells of a column: what lies below a place, the
  /// other names of a plan, a kind that no cell has.
  func isForSearch(of column: TableColumn, folding fold: (String) -> String) -> Bool {
    switch field {
    case .plan, .place, .year: true
    case .kind, .stage, .mode:
      !column.values.contains { isNamed($0, folding: fold) }
    case .status, .aim, .due, .check, nil: false
    }
  }

  /// Whether a value of a column is meant: by a code or a name, by a part of its text, or by a
  /// range of dates and numbers.
  func matches(
    _ cell: TableValue, of column: TableColumn, folding fold: (String) -> String
  ) -> Bool {
    if column.head.kind != .text, let range {
      return cell.order.map { range.contains($0, isDate: column.head.kind == .date) } ?? false
    }
    if isNamed(cell, folding: fold) { return true }
    if let codes = field?.terms(called: value, folding: fold), !codes.isEmpty {
      return cell.codes.contains(where: codes.contains)
    }
    return fold(cell.text).holds(value)
  }

  private func isNamed(_ cell: TableValue, folding fold: (String) -> String) -> Bool {
    cell.codes.contains { fold($0) == value }
      || (cell.groups ?? [cell.text]).contains { fold($0) == value }
  }
}

/// `<2026`, `>2024`, `2024..2025`, `2024`: numbers, or dates as exact as they are written.
private struct NumberRange {
  private let first: Bound?
  private let last: Bound?

  private struct Bound {
    let number: Int
    /// What a date is divided by before it is compared: a year has neither month nor day.
    let divisor: Int
    var isExcluded = false
  }

  init?(_ text: String) {
    var whole = ""
    for character in text {
      switch character {
      case "＜": whole += "<"
      case "＞": whole += ">"
      // Ranges are printed so; a hyphen parts year and month.
      case "—", "–", "～", "~": whole += ".."
      default: whole.append(character)
      }
    }
    if let sign = whole.first, sign == "<" || sign == ">" {
      let isClosed = whole.dropFirst().hasPrefix("=")
      guard var bound = Self.bound(whole.dropFirst(isClosed ? 2 : 1)) else { return nil }
      bound.isExcluded = !isClosed
      (first, last) = sign == "<" ? (nil, bound) : (bound, nil)
    } else if let dots = whole.firstRange(of: "..") {
      let (start, end) = (whole[..<dots.lowerBound], whole[dots.upperBound...])
      (first, last) = (Self.bound(start), Self.bound(end))
      guard start.isEmpty != (first != nil), end.isEmpty != (last != nil),
        first != nil || last != nil
      else { return nil }
    } else {
      guard let bound = Self.bound(whole[...]) else { return nil }
      (first, last) = (bound, bound)
    }
  }

  /// Reads `2024`, `2024-06`, `2024-06-30` or another number.
  private static func bound(_ text: Substring) -> Bound? {
    if let date = PartialDate(String(text)) {
      let (month, day) = (date.month ?? 0, date.day ?? 0)
      let divisor = date.month == nil ? 10_000 : date.day == nil ? 100 : 1
      return Bound(
        number: (date.year * 10_000 + month * 100 + day) / divisor, divisor: divisor)
    }
    return Int(text).map { Bound(number: $0, divisor: 1) }
  }

  func contains(_ order: Int, isDate: Bool) -> Bool {
    func value(_ bound: Bound) -> Int { isDate ? order / bound.divisor : order }
    let isAfter =
      first.map { $0.isExcluded ? value($0) > $0.number : value($0) >= $0.number } ?? true
    let isBefore =
      last.map { $0.isExcluded ? value($0) < $0.number : value($0) <= $0.number } ?? true
    return isAfter && isBefore
  }
}

extension String {
  /// Whether a part is in a folded text; a longer one is not even looked at, which takes as long as
  /// it is.
  fileprivate func holds(_ part: String) -> Bool {
    part.utf8.count <= utf8.count && contains(part)
  }
}

extension SearchField {
  /// Whether a folded name is one of the filter's.
  fileprivate func isCalled(_ name: String, folding fold: (String) -> String) -> Bool {
    ([rawValue] + chineseNames).contains { fold($0) == name }
  }

  /// The codes of what a value names, for filters whose values are terms.
  fileprivate func terms(called value: String, folding fold: (String) -> String) -> [String] {
    func codes<Term: Code>(_ type: Term.Type) -> [String] {
      Term.allCases.filter { term in
        [term.rawValue, term.chineseName, term.englishName].contains { fold($0) == value }
      }.map(\.rawValue)
    }
    switch self {
    case .status: return codes(Status.self)
    case .aim: return codes(Stage.self) + codes(Mode.self)
    case .check: return codes(Check.self)
    case .kind: return codes(ProjectKind.self)
    case .stage: return codes(Stage.self)
    case .mode: return codes(Mode.self)
    case .plan, .place, .year, .due: return []
    }
  }

  /// The values that exist, for filters about things whose values are terms.
  fileprivate func codes(isChinese: Bool) -> [String]? {
    func names<Term: Code>(_ type: Term.Type) -> [String] {
      Term.allCases.map { isChinese ? $0.chineseName : $0.rawValue }
    }
    switch self {
    case .status: return names(Status.self)
    case .aim: return names(Stage.self)
    case .check: return names(Check.self)
    default: return nil
    }
  }
}

extension ColumnTable {
  /// The column that a filter names.
  fileprivate func column(named name: String, folding fold: (String) -> String) -> TableColumn? {
    columns.map(\.head).first(named: name, folding: fold).flatMap { column($0.id) }
  }
}

extension [TableColumn.Head] {
  /// The column that a filter names: by its name, its title or the filter of the search about it.
  fileprivate func first(
    named name: String, folding fold: (String) -> String
  ) -> TableColumn.Head? {
    first { fold($0.id) == name || fold($0.title) == name }
      ?? first { head in
        SearchField.allCases.contains { field in
          (field.rawValue == head.id || field.rawValue + "s" == head.id)
            && field.isCalled(name, folding: fold)
        }
      }
  }
}
