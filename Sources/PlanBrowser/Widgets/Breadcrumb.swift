import PlanText

/// The path to the selection in one row.
///
/// If it does not fit, the names in the middle are shortened: the first distinguishes plans with
/// the same project, and the last is the choice.
struct Breadcrumb {
  /// The names, the plan first.
  let names: [String]
  /// The word before them, the first to be dropped.
  let root: String
  /// Where going out leads back to, before all names and in the place of ``root``; never dropped.
  var back: String?
  let meter: ColumnMeter

  private static let separator = " > "

  /// A run of the row with its level: 0 for the root, 1 for the plan.
  private struct Part {
    let text: String
    var level: Int?
  }

  /// The row of at most `width` columns.
  func text(width: Int) -> String {
    meter.truncated(parts(width: width).map(\.text).joined(), to: width)
  }

  /// The level whose name is at a column of the row, or `nil`.
  func level(at x: Int, width: Int) -> Int? {
    var end = 0
    for part in parts(width: width) {
      end += meter.width(of: part.text)
      if x < min(end, width) { return x < 0 ? nil : part.level }
    }
    return nil
  }

  private func parts(width: Int) -> [Part] {
    guard let back else { return nameParts(width: width, from: [root]) }
    let text = back + "  "
    let room = max(0, width - meter.width(of: text))
    return [Part(text: text, level: 0)] + nameParts(width: room, from: [])
  }

  private func nameParts(width: Int, from root: [String]) -> [Part] {
    let whole = listed(root + names, from: 1 - root.count)
    guard self.width(of: whole) > width else { return whole }
    guard names.count > 1, let first = names.first, let last = names.last else {
      return listed(names, from: 1)
    }
    let middle = names[1..<(names.count - 1)]
    let fixed = self.width(of: listed([first] + middle.map { _ in "" } + [last], from: 1))
    let shortened = fit(Array(middle), into: width - fixed)
    let parts = listed([first] + shortened + [last], from: 1)
    guard self.width(of: parts) > width else { return parts }
    // Not even the two ends fit: the plan gets a third.
    return [
      Part(text: meter.truncated(first, to: width / 3), level: 1),
      Part(text: middle.isEmpty ? Self.separator : " … "),
      Part(text: last, level: names.count),
    ]
  }

  private func width(of parts: [Part]) -> Int {
    parts.reduce(0) { $0 + meter.width(of: $1.text) }
  }

  /// Names in a row, the first for `level`.
  private func listed(_ names: [String], from level: Int) -> [Part] {
    names.enumerated().flatMap { index, name in
      (index == 0 ? [] : [Part(text: Self.separator)]) + [Part(text: name, level: level + index)]
    }
  }

  /// The names cut to at most `room` columns in all; short ones stay whole.
  private func fit(_ names: [String], into room: Int) -> [String] {
    var room = room
    var shortened = names
    // The shortest first: longer ones get what they leave over.
    let order = names.indices.sorted { meter.width(of: names[$0]) < meter.width(of: names[$1]) }
    for (done, index) in order.enumerated() {
      let share = max(1, room / (names.count - done))
      shortened[index] = meter.truncated(names[index], to: share)
      room -= meter.width(of: shortened[index])
    }
    return shortened
  }
}
