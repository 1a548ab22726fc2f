import PlanCore

// The catalog is in the program's own cache; the benchmark keeps just what it needs to search.
extension PlanSummary {
  /// The summary on one line.
  var line: String {
    [
      id.rawValue, title, shortTitle ?? "", aliases.joined(separator: "|"), kind.rawValue,
      regionName, regionAliases.joined(separator: "|"), date?.description ?? "",
      "\(initiatives)", "\(actions)", "\(projects)",
    ].joined(separator: "\t")
  }

  /// Reads what ``line`` wrote.
  init?(line: String) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 11, let id = Identifier<Plan>(cells[0]),
      let kind = PlanKind(rawValue: cells[4]), let initiatives = Int(cells[8]),
      let actions = Int(cells[9]), let projects = Int(cells[10])
    else { return nil }
    self.init(
      id: id, title: cells[1], shortTitle: cells[2].isEmpty ? nil : cells[2],
      aliases: cells[3].split(separator: "|").map(String.init), kind: kind, regionName: cells[5],
      regionAliases: cells[6].split(separator: "|").map(String.init), date: PartialDate(cells[7]),
      initiatives: initiatives, actions: actions, projects: projects)
  }
}
