import PlanCore
import PlanViews

extension SavedListViews {
  /// The forms as text: one line per fact.
  var facts: [String] {
    var lines: [String] = []
    if isMapTable { lines.append("map table") }
    if let map {
      lines.append(
        "map view \(map.center.longitude) \(map.center.latitude) \(map.kilometresPerDot)")
    }
    if showsMultiples { lines.append("figures multiples") }
    if let picture { lines.append("figures picture \(picture.plan) \(picture.id)") }
    if showsMatrix { lines.append("places matrix") }
    if let cell { lines.append("places cell \(cell.row) \(cell.column)") }
    if let versions {
      lines.append(
        "versions \(versions.isLater ? "later" : "earlier") \(versions.plan) \(versions.path)")
    }
    return lines
  }

  /// Reads one fact; `false` if it is none of these.
  mutating func take(_ line: Substring) -> Bool {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    switch (words.prefix(2).joined(separator: " "), words.count) {
    case ("map table", 2): isMapTable = true
    case ("map view", 5):
      let numbers = words.dropFirst(2).compactMap { Double($0) }
      guard numbers.count == 3, numbers[2].isFinite, numbers[2] > 0,
        let center = Coordinate(longitude: numbers[0], latitude: numbers[1])
      else { return false }
      map = MapView(center: center, kilometresPerDot: numbers[2])
    case ("figures multiples", 2): showsMultiples = true
    case ("figures picture", 4):
      guard let plan = Identifier<Plan>(String(words[2])), let id = ItemIdentifier(String(words[3]))
      else { return false }
      picture = ItemReference(plan: plan, id: id)
    case ("places matrix", 2): showsMatrix = true
    case ("places cell", 4):
      guard let row = Identifier<Place>(String(words[2])),
        let column = Identifier<Place>(String(words[3]))
      else { return false }
      cell = Cell(row: row, column: column)
    case ("versions later", 4...), ("versions earlier", 4...):
      let path = words.dropFirst(3).joined(separator: " ")
      guard let plan = Identifier<Plan>(String(words[2])),
        let path = BrowserSession.typed(Substring(path))
      else { return false }
      versions = KeptVersions(plan: plan, path: path, isLater: words[1] == "later")
    default: return false
    }
    return true
  }
}
