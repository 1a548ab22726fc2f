/// One part of the detail pane, before it is set in lines.
enum DetailBlock: Equatable, Sendable {
  /// The name of the thing.
  case title(String)
  /// A line below the title.
  case subtitle(String)
  /// The heading of the parts that follow.
  case heading(String)
  /// A paragraph.
  case text(String)
  /// A label and what it stands for.
  case field(String, String)
  /// A line of a list, with its sign and the role of the sign.
  case entry(mark: String, role: Role, String)
  /// More about the entry above.
  case remark(String)
}
