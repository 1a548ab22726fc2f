import ArgumentParser
import PlanCore
import PlanExport
import PlanSearch
import PlanStore
import PlanViews

/// `metroplan projects [QUERY…]`: the projects of all plans in one table.
struct ProjectsCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "projects", abstract: "List the projects of all plans.",
    discussion: """
      Words and filters keep those projects that 'metroplan search' would find with them: \
      kind:rail, place:济源, stage:start, mode:target, plan:, year:2021..2024.
      """)

  @Argument(help: ArgumentHelp("Words and filters.", valueName: "query"))
  var query: [String] = []

  @Option(
    name: .long,
    help: "Sort by name, kind, place, stage, mode, date, plan or plans, the number of plans.")
  var sort: ProjectColumn?

  @Flag(name: .long, help: "Sort from the last to the first.")
  var descending = false

  @Option(
    name: .customLong("group-by"),
    help: """
      Count by name, kind, place, stage, mode, date, year, plan or plans instead of listing.
      """)
  var grouping: ProjectGrouping?

  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func run() throws {
    let library = view.library.loadCompactReportingProblems()
    let names = ViewNames(of: library, in: language)
    var table = try kept(ProjectTable(of: library), of: library)
    if let sort {
      table = table.sorted(by: sort, descending: descending, gazetteer: library.gazetteer)
    }
    let groups = grouping.map { table.grouped(by: $0) }
    try view.print(
      json: {
        try JSONExport.projects(table, groups: groups, gazetteer: library.gazetteer)
      },
      table: { shown(table, groups, names) },
      text: { TextTable.lines(shown(table, groups, names)) })
  }

  private func shown(
    _ table: ProjectTable, _ groups: [ProjectGroup]?, _ names: ViewNames
  ) -> ViewTable {
    guard let grouping, let groups else { return table.table(names) }
    return groups.table(grouping, names)
  }

  /// The rows that a search for the query would find.
  private func kept(_ table: ProjectTable, of library: Library) throws -> ProjectTable {
    guard !query.isEmpty else {
      if library.plans.isEmpty { throw CommandFailure.noPlans }
      return table
    }
    let text = query.joined(separator: " ")
    let result = view.library.upToDateStore().search(SearchQuery(text: text))
    for notice in result.notices { Output.complain(notice.describe(in: language)) }
    let found = result.hits.filter { $0.kind == .project }.compactMap { hit in
      ItemIdentifier(hit.id).map { ItemReference(plan: hit.plan, id: $0) }
    }
    guard !found.isEmpty else {
      throw CommandFailure.nothingFound(text, suggestions: result.suggestions)
    }
    return table.keeping(Set(found))
  }
}

extension ProjectColumn: ExpressibleByArgument {}
extension ProjectGrouping: ExpressibleByArgument {}
