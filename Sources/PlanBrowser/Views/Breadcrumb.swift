import PlanText

/// The way to the selection in one row.
///
/// Where it does not fit, the names in the middle are shortened: the first tells
/// two plans apart that hold the same project, the last is what is chosen.
struct Breadcrumb {
  /// The names from the plan down.
  let names: [String]
  /// The word before them, left out first.
  let root: String
  let meter: ColumnMeter

  private static let separator = " > "

  /// The row of at most `width` columns.
  func text(width: Int) -> String {
    let whole = joined([root] + names)
    guard meter.width(of: whole) > width else { return whole }
    guard names.count > 1, let first = names.first, let last = names.last else {
      return meter.truncated(joined(names), to: width)
    }
    let middle = names[1..<(names.count - 1)]
    let fixed = meter.width(of: joined([first] + middle.map { _ in "" } + [last]))
    let shortened = fit(Array(middle), into: width - fixed)
    let text = joined([first] + shortened + [last])
    guard meter.width(of: text) > width else { return text }
    // Not even the two ends fit: the plan gets a third.
    let start = meter.truncated(first, to: width / 3)
    let gap = middle.isEmpty ? Self.separator : " … "
    return meter.truncated(start + gap + last, to: width)
  }

  /// The names cut so that together they take at most `room` columns; short ones stay whole.
  private func fit(_ names: [String], into room: Int) -> [String] {
    var room = room
    var shortened = names
    // The shortest first: what they leave over, the longer ones get.
    let order = names.indices.sorted { meter.width(of: names[$0]) < meter.width(of: names[$1]) }
    for (done, index) in order.enumerated() {
      let share = max(1, room / (names.count - done))
      shortened[index] = meter.truncated(names[index], to: share)
      room -= meter.width(of: shortened[index])
    }
    return shortened
  }

  private func joined(_ names: [String]) -> String {
    names.joined(separator: Self.separator)
  }
}
