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
      The name is a slug, a code, a name or a one-character form; a joined name such as 洛济焦 \
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

  @OptionGroup var view: ViewOptions

  var language: Language { view.language }

  func run() throws {
    let library = view.library.loadCompactReportingProblems()
    let names = ViewNames(of: library, in: language)
    guard let name else { return try printMatrix(of: library, names) }
    let found = try place(named: name, in: library)
    let place = PlaceView(of: found.places, abolished: found.abolished, in: library)
    try view.print(
      json: { try JSONExport.place(place, name: name, gazetteer: library.gazetteer) },
      table: { place.table(names) },
      text: { place.lines(names) })
  }

  private func printMatrix(of library: Library, _ names: ViewNames) throws(CommandFailure) {
    let matrix = PlaceMatrix(of: library, rolledUpTo: level)
    guard !matrix.places.isEmpty else { throw .noPlans }
    try view.print(
      json: { try JSONExport.matrix(matrix, gazetteer: library.gazetteer) },
      table: { matrix.table(names) },
      text: { TextTable.lines(matrix.table(names)) })
  }

  private func place(
    named name: String, in library: Library
  ) throws(CommandFailure) -> (places: [Place], abolished: [Place]) {
    switch PlaceFinder(library.gazetteer, folding: foldedName).find(name) {
    case .place(let place, let abolished): return ([place], abolished)
    case .group(let places): return (places, [])
    case .several(let places): throw .severalNamed(name, names: places.map(\.id.rawValue))
    case .none:
      let known = library.gazetteer.places.flatMap { [$0.name] + $0.aliases }
      throw .nothingFound(name, suggestions: nearestNames(to: name, among: known))
    }
  }
}

extension PlaceRollUp: ExpressibleByArgument {}

extension PlaceView {
  /// The place for a reader: roles, what is to be done, items plan by plan, other places.
  fileprivate func lines(_ names: ViewNames) -> [String] {
    let words = names.words
    let code = places.count == 1 ? places[0].code.map { "  \($0)" } ?? "" : ""
    var lines = [title(names) + code]
    if !ancestors.isEmpty {
      lines.append("  \(words.belongsTo) \(names.joined(ancestors.map(\.name)))")
    }
    for place in abolished {
      let end = place.validTo.map { " – \($0)" } ?? ""
      lines.append("  \(place.name)\(end) → \(title(names))")
    }
    lines += section(
      words.roles,
      roles.map { role in
        let isBelow = places.count != 1 || role.place != places[0].id
        return [
          names.name(of: role.role), names.name(of: role.plan),
          isBelow ? names.name(of: role.place) : "",
        ]
      })
    if !commitments.isEmpty { lines += ["", words.commitments] }
    for commitment in commitments {
      lines.append("  \(commitment.party)  \(commitment.item)")
      lines += commitment.actions.map { "    \(names.name(of: $0.mode))  \($0.title)" }
    }
    // Those of one plan stand together.
    var rest = items[...]
    while let plan = rest.first?.item.plan {
      let part = rest.prefix { $0.item.plan == plan }
      rest = rest.dropFirst(part.count)
      lines += section(
        names.name(of: plan),
        part.map { [names.name(of: $0.kind), $0.title, $0.item.id.rawValue] })
    }
    return lines
      + section(words.links, links.map { [names.name(of: $0.place), String($0.count)] })
  }

  private func section(_ title: String, _ rows: [[String]]) -> [String] {
    rows.isEmpty ? [] : ["", title] + TextTable.lines(rows).map { "  " + $0 }
  }
}
