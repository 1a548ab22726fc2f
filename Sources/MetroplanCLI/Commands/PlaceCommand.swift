import ArgumentParser
import PlanCore
import PlanExport
import PlanSearch
import PlanViews

/// `metroplan place [NAME]`: everything about one place, or which places share what.
struct PlaceCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Show everything that touches a place.",
    discussion: """
      The name is a slug, a code, a name, its pinyin for places of China that no plan names, or \
      a one-character form; a joined name such as 洛济焦 \
      shows what touches all its places. Units below a place count as the place, and an \
      abolished unit leads to its successor. Without a name, a matrix of places and the \
      number of things that each two share is printed.
      """)

  @Argument(help: ArgumentHelp("The place.", valueName: "name"))
  var name: String?

  @Option(
    name: .long,
    help: "Count places in the matrix as named, or rolled up to prefecture or province.")
  var level = PlaceRollUp.prefecture

  @OptionGroup var days: DayOptions
  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func run() throws {
    let library = view.library.loadCompactReportingProblems()
    let names = view.names(of: library)
    guard let name else { return try printMatrix(of: library, names) }
    let found = try place(named: name, in: library)
    let place = PlaceView(
      of: found.places, abolished: found.abolished, in: library,
      ThingCatalog(of: library), asOf: days.day)
    try view.print(
      json: { try JSONExport.place(place, name: name, gazetteer: library.gazetteer) },
      data: { DataTable(place.dataTable(names), names) },
      text: {
        PlacePage(place, names).lines(
          knowing: found.places.compactMap { library.gazetteer.nationalRemark(on: $0) })
      })
  }

  private func printMatrix(of library: Library, _ names: ViewNames) throws(CommandFailure) {
    let matrix = PlaceMatrix(of: library, rolledUpTo: level)
    guard !matrix.places.isEmpty else { throw .noPlans }
    try view.print(
      json: { try JSONExport.matrix(matrix, gazetteer: library.gazetteer) },
      data: { DataTable(matrix.table(names)) },
      text: { TextTable.lines(matrix.table(names)) })
  }

  private func place(
    named name: String, in library: Library
  ) throws(CommandFailure) -> (places: [Place], abolished: [Place]) {
    let finder = PlaceFinder(library.gazetteer, folding: foldedName)
    let known = finder.find(name)
    switch known == .none ? finder.findInChina(name) : known {
    case .place(let place, let abolished): return ([place], abolished)
    case .group(let places): return (places, [])
    case .several(let places):
      throw .severalNamed(name, names: places.map { library.gazetteer.unmistakableName(of: $0) })
    case .none:
      let known = library.gazetteer.places.flatMap { [$0.name] + $0.aliases }
      throw .nothingFound(name, suggestions: similarNames(to: name, among: known))
    }
  }
}

extension PlaceRollUp: ExpressibleByArgument {}

extension Gazetteer {
  /// The slug, and for a place of the nation, whose slug nobody knows, its full name too.
  fileprivate func unmistakableName(of place: Place) -> String {
    nation?[place.id] == nil ? place.id.rawValue : "\(fullName(of: place)) (\(place.id.rawValue))"
  }

  /// How a place of the nation is spelled and where it is.
  fileprivate func nationalRemark(on place: Place) -> String? {
    guard let nation, nation[place.id] != nil, let spellings = nation.spellings(of: place) else {
      return nil
    }
    let point = place.coordinate.map { "\($0.longitude), \($0.latitude)" }
    return [place.id.rawValue, spellings.official, point].compactMap { $0 }.joined(separator: "  ")
  }
}

extension PlacePage {
  /// The page as text: its sections with aligned columns.
  ///
  /// - Parameter remarks: What else is known of the place.
  fileprivate func lines(knowing others: [String]) -> [String] {
    [title] + (others + remarks).map { "  " + $0 }
      + sections.flatMap { section in
        let rows = section.rows.map { row in
          // A slug needs its plan's slug before it.
          let hasSlug = row.cells.contains { $0.kind == .slug }
          return row.cells.filter { !(hasSlug && $0.kind == .plan) }.map(\.text)
        }
        let lines =
          section.isTable
          ? TextTable.lines(rows)
          : zip(section.rows, rows).map { ($0.isBelow ? "  " : "") + $1.joined(separator: "  ") }
        return ["", section.title] + lines.map { "  " + $0 }
      }
  }
}
