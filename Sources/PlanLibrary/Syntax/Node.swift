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

    /// A placeholder for a value that is not allowed and has been reported.
    ///
    /// It is not a value or a key of any file, and nothing more is reported at its position.
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
