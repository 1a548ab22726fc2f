/// A row of a list, as far as filters and an order by name look at it.
public struct ListedRow: Hashable, Sendable {
  /// What filters ask of a row.
  public enum Subject: Hashable, Sendable {
    /// A plan.
    case plan(Identifier<Plan>)
    /// An item, first, and those below it; or those of a list.
    case items([Item])
    /// A place, or those of a list.
    case places([Identifier<Place>])
    /// Nothing that a filter knows.
    case nothing
  }

  /// Everything that a reader may call it: the name shown first.
  public let names: [String]
  /// What it stands for.
  public let subject: Subject

  /// Creates a row from its parts.
  public init(names: [String], subject: Subject) {
    self.names = names
    self.subject = subject
  }
}
