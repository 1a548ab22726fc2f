import PlanCore

extension LineTable {
  /// The lines as text, those that cannot be drawn included.
  package func table(_ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [
        words.name, words.kind, words.stage, words.mode, words.lineStyle, words.kilometres,
        words.places, words.marks, words.plans, words.id,
      ],
      rows: lines.map { line in
        [
          line.name, names.name(of: line.kind), names.name(of: line.stage),
          names.name(of: line.mode), names.name(of: line.progress),
          line.kilometres.map { String(Int($0.rounded())) } ?? "",
          line.stops.map { names.located($0) }.joined(separator: " → "),
          names.joined(names.remarks(of: line)), names.joined(line.plans), line.item.description,
        ]
      })
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

  /// `焦济洛平高铁 · 铁路 · 规划 · 焦作 → 济源 → 洛阳 → 平顶山 · 242 km`: a line in a line.
  package func caption(_ line: PlanLine) -> String {
    let way = line.stops.map { name(of: $0.place) }.joined(separator: " → ")
    let length = line.kilometres.map { "\(Int($0.rounded())) km" }
    return
      ([line.name, name(of: line.kind), name(of: line.progress), way]
      + [length].compactMap { $0 }).filter { !$0.isEmpty }.joined(separator: " · ")
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
