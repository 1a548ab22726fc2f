/// How a fact came into the library.
public enum Basis: String, CaseIterable, Sendable {
  /// The source prints it.
  case printed
  /// An editor concluded it; every view says so.
  case inferred
}
