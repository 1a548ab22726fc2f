import ArgumentParser
import PlanCore
import PlanExport
import PlanSearch
import PlanText
import PlanViews

/// `metroplan map [PLAN]`: the belts and lines of plans on a map, or as a table.
struct MapCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Draw the belts and lines of plans on a map.",
    discussion: """
      In a terminal a map is drawn, in a pipe the table is printed, which --table asks for in any \
      case and --size never. Solid lines are operating, long dashes under construction, short ones \
      planned, dots only promised; belts are thick. Lines between the same two places run side by side. See docs/manual.md.
      """)

  @Argument(help: ArgumentHelp("The slug of a plan; all plans if not given.", valueName: "plan"))
  var plan: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Mark the line of this name and show what is around it.", valueName: "name"))
  var line: String?

  @Option(name: .long, help: ArgumentHelp("Only lines of this kind.", valueName: "code"))
  var kind: ProjectKind?

  @Option(name: .long, help: ArgumentHelp("Only lines of this status.", valueName: "code"))
  var status: Status?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Draw the map in so many cells; the terminal's if not given.", valueName: "columnsxrows"))
  var size: MapSize?

  @Flag(name: .long, help: "Print the table of lines, as for a screen reader.")
  var table = false

  @Flag(
    name: .long,
    help: "Draw with ASCII and name places by slug; so does a terminal without UTF-8 or braille.")
  var ascii = false

  @OptionGroup var days: DayOptions
  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func validate() throws {
    if table, size != nil { throw ValidationError("--table and --size exclude each other.") }
  }

  func run() throws {
    let library = view.library.loadCompactReportingProblems()
    guard !library.plans.isEmpty else { throw CommandFailure.noPlans }
    let plan = try self.plan.map { try library.plan(named: $0).id }
    let lines = LineTable(of: library, asOf: days.day)
      .keeping(plan: plan, kind: kind, status: status)
    guard !lines.lines.isEmpty else {
      throw CommandFailure.nothingFound(asked, suggestions: [])
    }
    let chosen = try line.map { try lines.line(named: $0, in: library) }
    let names = view.names(of: library)
    try view.print(
      json: { try JSONExport.lines(lines, gazetteer: library.gazetteer) },
      data: { DataTable(lines.dataTable(names), names) },
      text: { text(of: lines, choosing: chosen, in: library, names) })
  }

  /// What was asked for, to report that there is no such line.
  private var asked: String {
    [plan, kind?.rawValue, status?.rawValue].compactMap { $0 }.joined(separator: " ")
  }

  private func text(
    of lines: LineTable, choosing chosen: PlanLine?, in library: Library, _ names: ViewNames
  ) -> [String] {
    guard !table, let size = size ?? MapSize.terminal,
      let page = page(of: lines, choosing: chosen, in: library, size, names)
    else {
      // With a line's name, the table has only that line.
      let shown = chosen.map { LineTable(lines: [$0]) } ?? lines
      return TextTable.lines(shown.table(names)) + ["", names.words.straightLines]
    }
    return page.lines
  }

  /// The map, or `nil` when nothing can be drawn.
  private func page(
    of lines: LineTable, choosing chosen: PlanLine?, in library: Library, _ size: MapSize,
    _ names: ViewNames
  ) -> MapPage? {
    var scene = MapScene(of: lines, gazetteer: library.gazetteer, choosing: chosen)
    if let chosen, !chosen.isDrawn { return nil }
    // Without colours it would look like the others.
    scene.showsChosenOnly = chosen != nil
    return MapPage(
      of: scene, titled: chosen.map(names.caption), columns: size.columns, rows: size.rows,
      drawing: MapDrawing(
        grid: ascii ? .character : DotGrid(environment: Environment.current)),
      language: names.language)
  }
}

extension LineTable {
  /// The one line that matches a name: its slug, name, alias, or a part of these.
  fileprivate func line(
    named name: String, in library: Library
  ) throws(CommandFailure) -> PlanLine {
    let plans = PlanIndex(library.plans)
    let named = lines.map { line in
      (line: line, names: line.names(in: plans).map(foldedName))
    }
    let wanted = foldedName(name)
    let exact = named.filter { $0.names.contains(wanted) }
    let found = exact.isEmpty ? named.filter { $0.names.contains { $0.contains(wanted) } } : exact
    guard !wanted.isEmpty, let first = found.first else {
      throw .nothingFound(name, suggestions: similarNames(to: name, among: lines.map(\.name)))
    }
    guard found.count == 1 else {
      throw .severalNamed(name, names: found.map(\.line.item.description))
    }
    return first.line
  }
}

extension PlanLine {
  /// All names and slugs of the line.
  fileprivate func names(in plans: PlanIndex) -> [String] {
    [name]
      + appearances.flatMap { item in
        [item.description, item.id.rawValue]
          + (plans.item(item)?.item.map { [$0.title] + $0.aliases } ?? [])
      }
  }
}
