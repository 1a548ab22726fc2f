import ArgumentParser
import PlanCache
import PlanCore
import PlanExport
import PlanText

/// `metroplan list`: the plans of the library.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the plans of the library.")

  @OptionGroup var options: LibraryOptions

  @Flag(name: .long, help: "Print JSON; see docs/json.md.")
  var json = false

  func run() throws {
    let store = options.storeReportingProblems()
    let catalog = store.catalog
    if json {
      // It tells more of a plan than the catalog does.
      let plans = try catalog.summaries.map { (summary) throws(CommandFailure) in
        try store.plan(named: summary.id.rawValue)
      }
      try Output.write(encoded { try JSONExport.plans(plans, gazetteer: catalog.gazetteer) })
    } else {
      // Ten thousand lines at once take a tenth of the time that as many calls do.
      try Output.write(table(of: catalog.summaries).map { $0 + "\n" }.joined())
    }
    guard !catalog.summaries.isEmpty else { throw CommandFailure.noPlans }
  }

  /// One line a plan, its columns in line with the others.
  private func table(of plans: [PlanSummary]) -> [String] {
    let language = Language.current
    let rows = plans.map { plan in
      let kind = language == .chinese ? plan.kind.chineseName : plan.kind.englishName
      let counts = [
        (ItemKind.initiative, plan.initiatives),
        (.action, plan.actions),
        (.project, plan.projects),
      ].map { kind, count in
        language == .chinese ? "\(kind.chineseName) \(count)" : "\(count) \(kind.englishName)s"
      }
      return [
        plan.id.rawValue, plan.shortTitle ?? plan.title, kind, plan.regionName,
        plan.date?.description ?? "", counts.joined(separator: " · "),
      ].map { $0.sanitized() }
    }
    let meter = ColumnMeter()
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in
      rows.map { meter.width(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let last = row.count - 1
      return zip(row, widths).enumerated().map { index, cell in
        index == last ? cell.0 : meter.padded(cell.0, to: cell.1)
      }.joined(separator: "  ")
    }
  }
}

/// Runs an encoder; what it throws becomes a failure of the command.
func encoded(_ encode: () throws -> String) throws(CommandFailure) -> String {
  do {
    return try encode()
  } catch {
    throw .cannotEncode(reason: "\(error)")
  }
}
