/// The rows of the columns on the way to the selection, kept from key to key.
///
/// A key asks for the same rows several times: to move, to scroll, to draw. They are no part of
/// what a browser is: whatever two of them have kept, they are equal when the rest is.
struct CachedRows: Equatable, Sendable {
  private let way: [Node]
  /// The rows below each beginning of ``way`` but the empty one.
  private let rows: [[Row]]

  /// Keeps nothing.
  init() {
    way = []
    rows = []
  }

  /// Keeps the rows along a way; those that the tree has kept are not made again.
  init(along way: [Node], in tree: PlanTree) {
    self.way = way
    rows = way.indices.map { tree.rows(below: Array(way[...$0])) }
  }

  /// The rows below a path, or `nil` when they have not been kept.
  subscript(path: [Node]) -> [Row]? {
    guard !path.isEmpty, path.count <= rows.count, way.starts(with: path) else { return nil }
    return rows[path.count - 1]
  }

  /// Whether they are those along this way.
  func isAlong(_ way: [Node]) -> Bool { self.way == way }

  static func == (_: CachedRows, _: CachedRows) -> Bool { true }
}
