/// What a reader should know about the way a query was understood.
public enum SearchNotice: Hashable, Sendable {
  /// The text was longer than `limit` characters, and the rest was not searched for.
  case cut(limit: Int)
  /// A filter names a value that does not exist, so nothing passes it.
  ///
  /// `known` holds values that do exist, the nearest first: at most 60, in Chinese when the
  /// field was named in Chinese. `value` is as the search compares it, in lower case.
  case unknownValue(field: SearchField, value: String, known: [String])
}
