import PlanCore
import PlanText
import PlanViews

extension BrowserSession {
  private static let head = "metroplan session 1"
  private static let end = "end"
  /// More lines than any session has.
  private static let mostLines = 10_000

  /// The session as text: one line per fact, and a last line that shows it is complete.
  package var text: String {
    var lines = [Self.head]
    if !place.isEmpty { lines.append("place \(row) \(Self.words(for: place))") }
    if view != .plans { lines.append("view \(view.rawValue)") }
    if let followed { lines.append("history \(followed)") }
    if compared.count > 1 {
      lines.append("compare " + compared.map(\.rawValue).joined(separator: " "))
    }
    lines += tables.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { view, table in
      table.facts.map { "table \(view.rawValue) \($0)" }
    }
    lines += forms.facts
    if let detailTop { lines.append("detail \(detailTop)") }
    if shape.isZoomed { lines.append("zoom") }
    lines += shape.shifts.sorted { $0.key < $1.key }.map { "shift \($0.key) \($0.value)" }
    lines += marks.sorted { $0.key < $1.key }.map { "mark \($0.key) \(Self.words(for: $0.value))" }
    if let search { lines.append("search \(search)") }
    lines += searchHistory.map { "searched \($0)" }
    return (lines + [Self.end]).joined(separator: "\n") + "\n"
  }

  /// Reads a session; `nil` if the text is not a complete one.
  package init?(text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count <= Self.mostLines, lines.popLast() == "", lines.popLast() ?? "" == Self.end,
      lines.first.map(String.init) == Self.head
    else { return nil }
    for line in lines.dropFirst() { guard take(line) else { return nil } }
  }

  /// Reads one fact; `false` if it is none of these.
  private mutating func take(_ line: Substring) -> Bool {
    let name = line.prefix { $0 != " " }
    let rest = line.dropFirst(name.count + 1)
    let words = rest.split(separator: " ")
    switch name {
    case "place":
      guard let row = words.first.flatMap({ Int($0) }), row >= 0,
        let path = Self.path(words.dropFirst())
      else { return false }
      (self.row, place) = (row, path)
    case "detail":
      guard let top = Int(rest), top >= 0 else { return false }
      detailTop = top
    case "view":
      guard let view = Int(rest).flatMap(BrowserView.init), view != .plans else { return false }
      self.view = view
    case "history":
      guard let id = Self.typed(rest) else { return false }
      followed = id
    case "compare":
      let plans = words.compactMap { Identifier<Plan>(String($0)) }
      guard plans.count > 1, words.count == plans.count, Set(plans).count == plans.count else {
        return false
      }
      compared = plans
    case "table":
      guard let view = words.first.flatMap({ Int($0) }).flatMap(BrowserView.init),
        view.shape == .table
      else { return false }
      return tables[view, default: SavedTable()].take(rest.dropFirst(words[0].count + 1))
    case "map", "figures", "places", "versions": return forms.take(line)
    case "zoom": shape.isZoomed = true
    case "shift":
      let numbers = words.compactMap { Int($0) }
      guard numbers.count == 2, (0..<10).contains(numbers[0]), abs(numbers[1]) < 10_000 else {
        return false
      }
      shape.shifts[numbers[0]] = numbers[1]
    case "mark":
      guard let mark = words.first?.first, words[0].count == 1,
        let place = Self.visit(rest.dropFirst(2))
      else { return false }
      marks[mark] = place
    case "search": search = Self.typed(rest)
    case "searched":
      guard let text = Self.typed(rest) else { return false }
      searchHistory.append(text)
    default: return false
    }
    return true
  }

  /// A text that could have been typed, or `nil`.
  static func typed(_ text: Substring) -> String? {
    let line = LineEditor(String(text)).text
    return line.isEmpty || line != String(text) ? nil : line
  }

  private static func words(for place: Location) -> String {
    guard place.view != .plans else { return words(for: place.path) }
    let row = place.row.map { " \($0.number) \($0.target.words)" } ?? ""
    return "view:\(place.view.rawValue)\(row)"
  }

  /// The location that words name, or `nil`.
  private static func visit(_ text: Substring) -> Location? {
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard let first = words.first, first.hasPrefix("view:") else {
      return path(text.split(separator: " ")).map { Location(path: $0) }
    }
    guard let view = Int(first.dropFirst(5)).flatMap(BrowserView.init) else { return nil }
    guard words.count > 1 else { return Location(view: view) }
    guard words.count == 3, let number = Int(words[1]), number >= 0,
      let target = RowTarget(words: words[2])
    else { return nil }
    return Location(view: view, row: Location.Row(target: target, number: number))
  }

  private static func words(for path: [Node]) -> String {
    path.map { node in
      switch node {
      case .plan(let id): "plan:\(id)"
      case .section(let section): "section:\(section.rawValue)"
      case .item(let id): "item:\(id)"
      case .member(let id): "member:\(id)"
      case .problems, .problem: "problems:"
      }
    }.joined(separator: " ")
  }

  /// The path that words name, or `nil` if it does not begin like one.
  private static func path(_ words: some Collection<Substring>) -> [Node]? {
    let path = words.compactMap(node)
    guard path.count == words.count, path.count < 100 else { return nil }
    switch path.first {
    case .plan: return path
    case .problems: return path.count == 1 ? path : nil
    default: return nil
    }
  }

  private static func node(_ word: Substring) -> Node? {
    let kind = word.prefix { $0 != ":" }
    let name = String(word.dropFirst(kind.count + 1))
    switch kind {
    case "plan": return Identifier(name).map(Node.plan)
    case "section": return PlanSection(rawValue: name).map(Node.section)
    case "item": return Identifier(name).map(Node.item)
    case "member": return Identifier(name).map(Node.member)
    case "problems": return .problems
    default: return nil
    }
  }
}
