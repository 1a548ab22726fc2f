/// A value as a file writes it, and where.
struct Node {
  /// A single value.
  struct Scalar {
    /// How it is written.
    enum Style {
      case plain
      case quoted
      /// In lines of its own, behind `|` or `>`.
      case block
    }

    /// The text, quotes and escapes resolved.
    let text: String
    let style: Style

    /// What stands for a value that the file may not have and that has been reported.
    ///
    /// It is no value and no key of any file, and nothing more is told at its place.
    static let hidden = Scalar(text: "\u{E000}", style: .plain)
  }

  enum Content {
    case scalar(Scalar)
    case list([Node])
    /// Keys and their values in the order of the file; a hidden key may come several times.
    case mapping([(key: Key, value: Node)])
  }

  /// A key of a mapping, which is always a single value.
  struct Key {
    let text: String
    let position: Position
  }

  let content: Content
  let position: Position
}
