import PlanText
import PlanViews

/// The columns of a table that fit into a width, and where they are.
///
/// Texts of rank 0 keep their whole width as long as a less important column can be dropped.
struct TableColumns: Equatable {
  /// A column on the screen.
  struct Place: Equatable {
    /// Its index in the table.
    let column: Int
    let x: Int
    let width: Int
  }

  /// The columns shown, from left to right.
  let places: [Place]

  /// The room between two columns.
  private static let gap = 2
  /// A wider column shrinks to this before it is dropped; on the narrowest screens, where three
  /// such columns would not fit, to less.
  private static func enough(_ width: Int) -> Int { width < 44 ? 10 : 14 }

  /// - Parameter naturals: the natural width of each.
  init(_ heads: [TableColumn.Head], naturals: [Int], width: Int) {
    // What never has room is there for filters and exports.
    var order = heads.indices.filter { heads[$0].rank < .max }
      .sorted { (heads[$0].rank, $0) < (heads[$1].rank, $1) }
    Self.dropFigures(&order, heads, naturals: naturals, width: width)
    var widths: [Int: Int] = [:]
    var room = width
    for column in order {
      let gap = widths.isEmpty ? 0 : Self.gap
      let isWhole = heads[column].rank == 0
      let least =
        isWhole ? min(naturals[column], room - gap) : min(naturals[column], Self.enough(width))
      let cost = least + gap
      guard least > 0, cost <= room else { continue }
      widths[column] = least
      room -= cost
    }
    var rest = order.filter { widths[$0] != nil }[...]
    while let first = rest.first {
      // Columns of one rank share the room, the narrowest first.
      let equals = rest.prefix { heads[$0].rank == heads[first].rank }
      rest = rest.dropFirst(equals.count)
      var left = equals.count
      for column in equals.sorted(by: { naturals[$0] < naturals[$1] }) {
        let width = widths[column] ?? 0
        let more = min(max(0, room) / left, max(0, naturals[column] - width))
        widths[column] = width + more
        room -= more
        left -= 1
      }
    }
    var x = 0
    places = heads.indices.compactMap { column in
      guard let width = widths[column], width > 0 else { return nil }
      defer { x += width + Self.gap }
      return Place(column: column, x: x, width: width)
    }
  }

  /// The width that is left to a name, so that it can be distinguished.
  private static let leastName = 6

  /// Drops the last of the columns before a name, such as the unit of its value, if they would
  /// leave no room for it.
  private static func dropFigures(
    _ order: inout [Int], _ heads: [TableColumn.Head], naturals: [Int], width: Int
  ) {
    guard let name = order.firstIndex(where: { heads[$0].rank == 0 }) else { return }
    var count = name
    let least = min(leastName, naturals[order[name]])
    while count > 1,
      order[..<count].reduce(0, { $0 + naturals[$1] + gap }) + least > width
    {
      count -= 1
    }
    order.removeSubrange(count..<name)
  }
}
