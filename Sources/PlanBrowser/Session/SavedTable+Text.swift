import PlanCore
import PlanViews

extension SavedTable {
  /// The table as text: one line per fact.
  var facts: [String] {
    var lines: [String] = []
    if let sortColumn { lines.append("sort \(isDescending ? "down" : "up") \(sortColumn)") }
    if let groupColumn { lines.append("group \(groupColumn)") }
    if isByDocument { lines.append("documents") }
    if !filter.isEmpty { lines.append("filter \(filter)") }
    if let row { lines.append("row \(row.number) \(row.target.words)") }
    return lines
  }

  /// Reads one fact; `false` if it is none of these.
  mutating func take(_ line: Substring) -> Bool {
    let name = line.prefix { $0 != " " }
    let rest = line.dropFirst(name.count + 1)
    switch name {
    case "sort":
      let words = rest.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 2, ["up", "down"].contains(words[0]), !words[1].isEmpty else {
        return false
      }
      (sortColumn, isDescending) = (String(words[1]), words[0] == "down")
    case "group":
      guard !rest.isEmpty, !rest.contains(" ") else { return false }
      groupColumn = String(rest)
    case "documents":
      guard rest.isEmpty else { return false }
      isByDocument = true
    case "filter":
      guard let text = BrowserSession.typed(rest) else { return false }
      filter = text
    case "row":
      // Earlier versions kept no number.
      let number = rest.prefix { $0 != " " }
      let words = Int(number) == nil ? rest : rest.dropFirst(number.count + 1)
      guard let target = RowTarget(words: words), Int(number) ?? 0 >= 0 else { return false }
      row = Location.Row(target: target, number: Int(number) ?? 0)
    default: return false
    }
    return true
  }
}

extension RowTarget {
  /// What the row is about, as words for another run.
  var words: String {
    switch self {
    case .item(let item): "item \(item.plan) \(item.id)"
    case .items(let items): "items " + items.map { "\($0.plan) \($0.id)" }.joined(separator: " ")
    case .plan(let id): "plan \(id)"
    case .place(let id): "place \(id)"
    case .entity(let id): "entity \(id)"
    case .track(let id, _): "track \(id)"
    }
  }

  /// Reads what ``words`` has written, or `nil`.
  init?(words text: Substring) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    switch (words.first, words.count) {
    case ("item", 3):
      guard let item = Self.item(words[1], words[2]) else { return nil }
      self = .item(item)
    case ("items", let count) where count % 2 == 1:
      let items = stride(from: 1, to: count, by: 2).compactMap {
        Self.item(words[$0], words[$0 + 1])
      }
      guard items.count == count / 2 else { return nil }
      self = .items(items)
    case ("plan", 2):
      guard let id = Identifier<Plan>(words[1]) else { return nil }
      self = .plan(id)
    case ("place", 2):
      guard let id = Identifier<Place>(words[1]) else { return nil }
      self = .place(id)
    case ("entity", 2):
      guard let id = Identifier<Entity>(words[1]) else { return nil }
      self = .entity(id)
    case ("track", 2...):
      guard let id = BrowserSession.typed(text.dropFirst(6)) else { return nil }
      self = .track(id, items: [])
    default: return nil
    }
  }
  private static func item(_ plan: String, _ id: String) -> ItemReference? {
    guard let plan = Identifier<Plan>(plan), let id = ItemIdentifier(id) else { return nil }
    return ItemReference(plan: plan, id: id)
  }
}
