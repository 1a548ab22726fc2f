/// A search in the text of the detail pane, which goes on while the reader moves to other things.
struct DetailFind: Equatable, Sendable {
  /// A place where a word stands.
  struct Match: Equatable, Sendable {
    /// One of the passages.
    let passage: Int
    /// Its bytes in the passage.
    let range: Range<Int>
  }

  /// The words as typed; never blank.
  let text: String
  /// The text that was searched.
  var passages: [String] = []
  /// The places from top to bottom.
  var matches: [Match] = []
  /// The place that the reader is at, or `nil` before going to one.
  var current: Int?

  /// `3/17`; the number alone before the reader has gone to one.
  var position: String {
    current.map { "\($0 + 1)/\(matches.count)" } ?? "\(matches.count)"
  }
}
