import ArgumentParser
import PlanCore
import PlanExport

/// `metroplan list`: the plans of the library.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the plans of the library.")

  @OptionGroup var options: LibraryOptions

  @Flag(name: .long, help: "Print JSON; see docs/json.md.")
  var json = false

  func run() throws {
    let library = options.loadReportingProblems()
    if json {
      try Output.write(
        encoded { try JSONExport.plans(library.plans, gazetteer: library.gazetteer) })
    } else {
      for row in table(of: library.plans) { try Output.line(row) }
    }
    guard !library.plans.isEmpty else { throw CommandFailure.noPlans }
  }

  /// One line a plan, its columns in line with the others.
  private func table(of plans: [Plan]) -> [String] {
    let language = Language.current
    let rows = plans.map { plan in
      let kind = language == .chinese ? plan.kind.chineseName : plan.kind.englishName
      let counts = [
        (ItemKind.initiative, plan.initiatives.count),
        (.action, plan.initiatives.reduce(0) { $0 + $1.actions.count }),
        (.project, plan.projects.count),
      ].map { kind, count in
        language == .chinese ? "\(kind.chineseName) \(count)" : "\(count) \(kind.englishName)s"
      }
      return [
        plan.id.rawValue, plan.shortTitle ?? plan.title, kind, plan.region.name,
        plan.date?.description ?? "", counts.joined(separator: " · "),
      ]
    }
    return TextTable.lines(rows)
  }
}

/// Runs an encoder; what it throws becomes a failure of the command.
func encoded<Value>(_ encode: () throws -> Value) throws(CommandFailure) -> Value {
  do {
    return try encode()
  } catch {
    throw .cannotEncode(reason: "\(error)")
  }
}
