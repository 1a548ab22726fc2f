import PlanText
import PlanViews

/// The columns of a table that fit into a width, and where they are.
///
/// What says how things stand keeps its whole text as long as the names can be told apart. Then
/// names keep theirs as long as a less important column can be dropped.
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
  fileprivate static let gap = 2
  /// A wider column shrinks to this before it is dropped; on the narrowest screens, where three
  /// such columns would not fit, to less.
  private static func enough(_ width: Int) -> Int { width < 44 ? 10 : 14 }
  /// A name is cut to this before a text about how things stand is.
  private static func distinct(_ width: Int) -> Int {
    width < 30 ? leastName : min(24, max(10, width / 6))
  }

  /// - Parameters:
  ///   - naturals: the natural width of each.
  ///   - usuals: the width that the terms in the texts of each need; the natural one if not given.
  init(
    _ heads: [TableColumn.Head], naturals: [Int], usuals: [Int]? = nil, width: Int
  ) {
    // What never has room is there for filters and exports.
    var order = heads.indices.filter { heads[$0].rank < .max }
      .sorted { (heads[$0].rank, $0) < (heads[$1].rank, $1) }
    Self.dropFigures(&order, heads, naturals: naturals, width: width)
    var division = Division(naturals: naturals, room: width)
    division.share(
      // The sign before a row has to do for the less important ones on the narrowest screens.
      among: order.filter { heads[$0].isFact && (heads[$0].rank < 2 || width >= 44) },
      usuals: usuals ?? naturals, heads,
      beside: order.filter { heads[$0].rank == 0 && !heads[$0].isFact },
      enough: Self.enough(width), distinct: Self.distinct(width))
    for column in order where !heads[column].isFact {
      division.add(
        column, heads[column].rank == 0 ? division.roomForColumn : Self.enough(width))
    }
    var rest = order.filter { division.widths[$0] != nil }[...]
    while let first = rest.first {
      // Columns of one rank share the room, the narrowest first.
      let equals = rest.prefix { heads[$0].rank == heads[first].rank }
      rest = rest.dropFirst(equals.count)
      var left = equals.count
      for column in equals.sorted(by: { naturals[$0] < naturals[$1] }) {
        division.widen(column, to: naturals[column], by: max(0, division.room) / left)
        left -= 1
      }
    }
    var x = 0
    places = heads.indices.compactMap { column in
      guard let width = division.widths[column], width > 0 else { return nil }
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
    guard let name = order.firstIndex(where: { heads[$0].rank == 0 }),
      !order[..<name].contains(where: { heads[$0].isFact })
    else { return }
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

/// A width that is given to columns piece by piece.
private struct Division {
  let naturals: [Int]
  private(set) var widths: [Int: Int] = [:]
  private(set) var room: Int

  init(naturals: [Int], room: Int) {
    self.naturals = naturals
    self.room = room
  }

  /// What a further column could have.
  var roomForColumn: Int { room - (widths.isEmpty ? 0 : TableColumns.gap) }

  /// Puts a column in, with at most so much of its natural width, if there is room for that.
  ///
  /// One that is in already stays as it is.
  mutating func add(_ column: Int, _ least: Int) {
    let width = min(naturals[column], least)
    guard widths[column] == nil, width > 0, width <= roomForColumn else { return }
    room = roomForColumn - width
    widths[column] = width
  }

  /// Widens a column, at most to a width and by so much.
  mutating func widen(_ column: Int, to width: Int, by most: Int = .max) {
    guard let old = widths[column] else { return }
    let more = min(room, most, max(0, width - old))
    widths[column] = old + more
    room -= more
  }

  /// Gives facts their room beside names that can still be told apart, and the names what is left.
  ///
  /// The first fact, which is the status, is never dropped; another one is shown if it has `enough`.
  /// A fact gets the room for its longest text only if that is then whole.
  mutating func share(
    among facts: [Int], usuals: [Int], _ heads: [TableColumn.Head], beside names: [Int],
    enough: Int, distinct: Int
  ) {
    guard !facts.isEmpty else { return }
    for name in names { add(name, heads[name].kind == .date ? naturals[name] : distinct) }
    for fact in facts {
      add(fact, min(usuals[fact], enough))
      if fact == facts.first { add(fact, roomForColumn) }
    }
    for fact in facts { widen(fact, to: usuals[fact]) }
    for fact in facts where naturals[fact] - (widths[fact] ?? 0) <= room {
      widen(fact, to: naturals[fact])
    }
    // Dates behind what is aimed at are of many widths, and each column shows more of them.
    if let aim = facts.first(where: { heads[$0].rank > 0 }) { widen(aim, to: naturals[aim]) }
    for name in names { widen(name, to: naturals[name]) }
  }
}
