import PlanCore

extension LineTable: LibraryView {
  package init(_ source: ViewSource) {
    let whole = LineTable(of: source.things, source.library.gazetteer, asOf: source.today)
    self.init(rows: whole.keeping(plan: source.plan).lines)
  }

  package init(rows: [PlanLine]) { self.init(lines: rows) }

  package var rows: [PlanLine] { lines }

  package static func columns(_ names: ViewNames) -> ViewColumns<PlanLine> {
    let words = names.words
    return ViewColumns(
      target: { .item($0.item) }, mark: { RowMark($0.standing.sign) },
      printed: [
        "name", "status", "aim", "due", "checks", "kind", "style", "kilometres", "places", "marks",
        "plans", "id",
      ],
      [
        .init("name", words.label(.name), rank: 0) { TableValue($0.name) },
        .init("kind", words.label(.kind), rank: 4) { TableValue($0.kind, names) },
        .init("status", words.standingStatus, rank: -1, isFact: true) {
          names.status($0.standing)
        },
        .init(
          "aim", words.standingAim, rank: 1, isFact: true,
          printing: { names.aimWithoutDue($0.standing) }, value: { names.aim($0.standing) }),
        .init("style", words.lineStyle, rank: 7) { TableValue($0.progress, names) },
        .init(
          "places", words.label(.places), rank: 2,
          printing: { $0.stops.map { names.located($0) }.joined(separator: " → ") },
          value: {
            TableValue(joining: $0.stops.map { names.name(of: $0.place) }, with: words.comma)
          }),
        .init("kilometres", words.kilometres, rank: 3, kind: .number) { line in
          let kilometres = line.kilometres.map { Int($0.rounded()) }
          return TableValue(kilometres.map(String.init) ?? "", order: kilometres)
        },
        .init("checks", words.standingChecks, rank: 6) { names.checks($0.standing) },
        .init("marks", words.marks, rank: 5) { names.list(names.remarks(of: $0)) },
        .init("plans", words.plans, rank: 8) {
          TableValue(joining: $0.plans.map { names.name(of: $0) }, with: words.comma)
        },
        .init("due", words.label(.due), rank: .max, kind: .date) { names.due($0.standing) },
        .init("id", words.id) { TableValue($0.item.description) },
      ])
  }
}

extension ViewNames {
  /// `济源 35.089°N 112.588°E`: a place of a line and where it is.
  package func located(_ stop: PlanLine.Stop) -> String {
    let via = stop.isVia ? inParentheses(words.via) : ""
    guard let coordinate = stop.coordinate else { return name(of: stop.place) + via }
    return name(of: stop.place) + via + " "
      + Self.angle(coordinate.latitude, "N", "S") + " "
      + Self.angle(coordinate.longitude, "E", "W")
  }

  /// `焦济洛平高铁 · 铁路 · 未载明 · 拟开工 2024 · 焦作 → 济源 → 洛阳 → 平顶山 · 242 km`: a line in a line.
  package func caption(_ line: PlanLine) -> String {
    let way = line.stops.map { name(of: $0.place) }.joined(separator: " → ")
    let length = line.kilometres.map { "\(Int($0.rounded())) km" }
    return
      ([
        line.name, name(of: line.kind), words.status(line.standing),
        line.standing.aim.map { words.aim($0) } ?? "", way,
      ] + [length].compactMap { $0 }).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What a reader has to know about how a line is drawn.
  package func remarks(of line: PlanLine) -> [String] {
    var remarks: [String] = []
    if !line.isDrawn { remarks.append(words.notDrawn) }
    if line.basis == .inferred, line.stops.count > 1 { remarks.append(words.orderNotStated) }
    for stop in line.stops {
      guard let successor = stop.successor else { continue }
      remarks.append(
        "\(name(of: stop.place)) → \(name(of: successor))\(inParentheses(words.inferred))")
    }
    if !line.missing.isEmpty, !line.stops.isEmpty {
      remarks.append(words.noCoordinates + words.colon + joined(line.missing))
    }
    return remarks
  }

  /// `35.089°N`: an angle with three decimals, some hundred metres.
  private static func angle(_ degrees: Double, _ positive: String, _ negative: String) -> String {
    let thousandths = Int((degrees.magnitude * 1000).rounded())
    let decimals = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - decimals.count) + decimals
      + "°" + (degrees < 0 ? negative : positive)
  }
}
